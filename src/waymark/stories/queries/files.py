"""The files that rows of this app name."""

from collections.abc import Iterable

from waymark.stories.models import StoryCopy


def names() -> Iterable[str]:
    """All of them. One query."""
    for picture, sound in StoryCopy.objects.values_list("picture", "sound"):
        yield from (name for name in (picture, sound) if name)
