"""Stories as others see them: only what is published, for a use that its author allows at this very moment.

Every page, block and sheet reads through `_shown`. Nothing of it is kept anywhere between two requests.
"""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from waymark.moderation.terms import Shown
from waymark.stories.models import StoryConsent, StoryCopy, StoryUse
from waymark.stories.sheet_address import use_of
from waymark.stories.terms import Decided, Form, ToldStory, Use
from waymark.web import kept_files
from waymark.web.sounds import Sound

AT_A_TIME = 20
ON_A_BOARD = 3


def told(use: Use, at: datetime, *, page: int = 1) -> tuple[ToldStory, ...]:
    """The stories of one page of this site, the newest first, `AT_A_TIME`; one more tells that there are others."""
    first = (page - 1) * AT_A_TIME
    rows = _here(use, at).order_by("-published_at", "-pk")[first : first + AT_A_TIME + 1]
    return tuple(told_in(row) for row in rows)


def story_told(copy_id: UUID, use: Use, at: datetime) -> ToldStory | None:
    """One story, where it stands on that page now."""
    row = _here(use, at).filter(pk=copy_id).annotate(found=_is_live(Use.PRESS, at)).first()
    return told_in(row, may_be_found=bool(row.found)) if row else None


def for_board(at: datetime) -> tuple[ToldStory, ...]:
    """The newest of the stories that may stand in the community, for a block on another page. One query."""
    return tuple(told_in(row) for row in _here(Use.COMMUNITY, at).order_by("-published_at", "-pk")[:ON_A_BOARD])


def on_sheet(token: str, at: datetime) -> ToldStory | None:
    """What the sheet with this address shows now."""
    use_id = use_of(token)
    row = StoryUse.objects.filter(pk=use_id, form=Form.SHEET, ended_at=None).first() if use_id else None
    if row is None or row.story_id is None:
        return None
    copy = _allowed(Use(row.use), at).filter(story_id=row.story_id).first()
    return told_in(copy) if copy else None


def picture_told(copy_id: UUID, uses: tuple[Use, ...], at: datetime) -> bytes | None:
    """The picture of a story, for who may open one of these pages."""
    row = _anywhere(copy_id, uses, at)
    return kept_files.read(row.picture) if row and row.picture else None


def sound_told(copy_id: UUID, uses: tuple[Use, ...], at: datetime) -> Sound | None:
    row = _anywhere(copy_id, uses, at)
    data = kept_files.read(row.sound) if row and row.sound else None
    return Sound(data, row.sound_type) if row and data is not None else None


def picture_on_sheet(token: str, at: datetime) -> bytes | None:
    story = on_sheet(token, at)
    row = StoryCopy.objects.filter(pk=story.id).first() if story else None
    return kept_files.read(row.picture) if row and row.picture else None


def _anywhere(copy_id: UUID, uses: tuple[Use, ...], at: datetime) -> StoryCopy | None:
    for use in uses:
        if row := _here(use, at).filter(pk=copy_id).first():
            return row
    return None


def _here(use: Use, at: datetime) -> QuerySet[StoryCopy]:
    """What stands on one page of this site."""
    stands = StoryUse.objects.filter(
        story_id=OuterRef("story_id"), use=use, form=Form.HERE, ended_at=None, from_at__lte=at
    )
    return _allowed(use, at).filter(Exists(stands))


def _allowed(use: Use, at: datetime) -> QuerySet[StoryCopy]:
    """Copies that moderators do not hold back, and whose author's last word about this use is a yes that has not
    ended.
    """
    return StoryCopy.objects.filter(_is_live(use, at), shown=Shown.OPEN)


def _is_live(use: Use, at: datetime) -> Exists:
    """The last decision about this use is a yes, and has not ended."""
    mine = StoryConsent.objects.filter(story_id=OuterRef("story_id"), use=use)
    last = mine.order_by("-number")
    yes = Q(decided=Decided.GIVEN, until__gt=at)
    return Exists(StoryConsent.objects.filter(yes, pk=Subquery(last.values("pk")[:1])))


def told_in(row: StoryCopy, *, may_be_found: bool = False) -> ToldStory:
    return ToldStory(
        id=row.pk,
        title=row.title,
        name=row.name,
        words=row.words,
        transcript=row.transcript,
        alt=row.alt,
        has_picture=bool(row.picture),
        has_sound=bool(row.sound),
        told_at=row.published_at,
        may_be_found=may_be_found,
    )
