"""The vocabulary of this app."""

from waymark.stories.terms.editing import InQueue, OpenSuggestion, Piece
from waymark.stories.terms.stories import MyStory, State, StoryWords, ToldStory
from waymark.stories.terms.uses import Decided, Decision, Form, MyUse, Use

__all__ = [
    "Decided",
    "Decision",
    "Form",
    "InQueue",
    "MyStory",
    "MyUse",
    "OpenSuggestion",
    "Piece",
    "State",
    "StoryWords",
    "ToldStory",
    "Use",
]
