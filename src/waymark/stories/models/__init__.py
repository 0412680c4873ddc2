"""The tables of this app."""

from waymark.stories.models.stories import Story, StoryCopy, Suggestion
from waymark.stories.models.uses import StoryConsent, StoryUse, StoryWording

__all__ = ["Story", "StoryConsent", "StoryCopy", "StoryUse", "StoryWording", "Suggestion"]
