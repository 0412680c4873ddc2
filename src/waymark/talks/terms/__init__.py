"""The vocabulary of guest hours."""

from waymark.talks.terms.hours import QUESTION, Hour, HourLists, HourPage, HourWords, Question

__all__ = ["QUESTION", "Hour", "HourLists", "HourPage", "HourWords", "Question"]
