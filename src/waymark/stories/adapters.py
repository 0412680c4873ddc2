"""What moderation calls: a story as moderators and people who report something see it."""

from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from waymark.common import clock
from waymark.moderation.terms import Place, SeenPicture, Shown, Snapshot, Thing
from waymark.stories import operations, queries
from waymark.stories.models import StoryCopy
from waymark.stories.terms import Use

KIND = "story"


def snapshot(thing_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """Whoever is signed in may report what stands on the public pages or in the community."""
    copy = StoryCopy.objects.select_related("story").filter(pk=thing_id).first()
    if copy is None or not (viewer_id is None or copy.story.person_id == viewer_id or _is_seen(thing_id)):
        return None
    return Snapshot(
        author_id=copy.story.person_id,
        author_name=copy.name,
        title=copy.title,
        words="\n\n".join(part for part in (copy.words, copy.transcript) if part),
        place=Place("stories", None, str(_("Stories"))),
        at=copy.published_at or copy.made_at,
        pictures=(SeenPicture(copy.picture, copy.alt),) if copy.picture else (),
    )


def _is_seen(copy_id: UUID) -> bool:
    at = clock.now()
    return any(queries.story_told(copy_id, use, at) for use in (Use.WEBSITE, Use.COMMUNITY))


def show(thing_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    operations.show_story(copy_id=thing_id, shown=shown, why=reason, at=at)


def address(thing_id: UUID) -> str:
    if queries.story_told(thing_id, Use.WEBSITE, clock.now()):
        return reverse("story", args=[thing_id])
    return reverse("stories_community")


THING = Thing(KIND, _("A story"), snapshot, show, address)
