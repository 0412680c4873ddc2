"""Waymark: supported self-management of persistent pain, on your own machine."""

__version__ = "0.1.0"
