"""Append-only, chained record of who saw or changed what. Holds ids, verbs and times, never content."""
