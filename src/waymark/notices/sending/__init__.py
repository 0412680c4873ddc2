"""Sending: one file for each way out. They know addresses and words, and nothing of rows."""


class Unreachable(Exception):
    """Nothing can be sent this way at all at this time, to nobody."""
