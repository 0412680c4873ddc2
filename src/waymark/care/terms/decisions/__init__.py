"""The vocabulary of shared decisions: what its pages are drawn from, and what they ask."""

from waymark.care.terms.decisions.page import Decision, Kept, Line, Option, Waits

__all__ = ["Decision", "Kept", "Line", "Option", "Waits"]
