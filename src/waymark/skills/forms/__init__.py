"""Forms of the skills. They only validate."""

from waymark.skills.forms.practice import LaterForm, PracticeForm

__all__ = ["LaterForm", "PracticeForm"]
