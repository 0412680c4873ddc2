"""What authors are told about their stories."""

from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.notices.terms import NEW_FOR_YOU, Kind
from waymark.stories.models import Story


def still_there(person_id: UUID, key: str, at: datetime) -> bool:
    """Nothing is said about a story that was taken back meanwhile, or deleted."""
    return Story.objects.filter(person_id=person_id).exclude(state__in=["draft", "withdrawn"]).exists()


def _kind(name: str, title: Promise, body: Promise, url_name: str = "story_mine") -> Kind:
    return Kind(
        name=name,
        title=title,
        body=body,
        outside=NEW_FOR_YOU,
        url_name=url_name,
        url_args=("story_id",),
        still_holds=still_there,
        is_planned=False,
    )


KINDS = (
    _kind("stories.day_after", _("How is it, a day after you sent your story?"),
          _("You can leave it as it is, let it wait, or take it back. No reason is needed."), "story_day_after"),
    _kind("stories.changes", _("An editor suggests changes to your story"),
          _("Nothing changes without your yes. You decide about each."), "story_changes"),
    _kind("stories.published", _("Your story stands in a new place"),
          _("Where it stands, and how to take it back, is on the page of your story.")),
    _kind("stories.ask_again", _("May your story still be used?"),
          _("You said yes for a time, and it is nearly over. Without an answer it ends by itself."), "story_again"),
    _kind("stories.lapsed", _("Your story is not used any more in one way"),
          _("The time of your yes is over. You need do nothing.")),
    _kind("stories.shown", _("A moderator decided about your story"),
          _("Who sees it now, and why, is on the page of your story.")),
)  # fmt: skip
