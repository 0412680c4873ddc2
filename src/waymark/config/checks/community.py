"""Whether the community is looked after, and whether its risks were thought about."""

from datetime import datetime

from django.urls import NoReverseMatch, reverse

from waymark.config.checks import Finding, database
from waymark.moderation import queries
from waymark.moderation.terms.register import TERMS

DAYS = 7


def rota(at: datetime) -> list[Finding]:
    """Worth knowing: the site stays safe without anybody, since more waits then."""
    if not database.answers() or not _is_open() or queries.coming_turns(at, days=DAYS):
        return []
    what = "No moderator is on the rota in the next 7 days, so newcomers' posts wait and direct messages pause."
    return [Finding(what, "Ask the moderators to put themselves down at /moderation/duty/.", wrong=False)]


def register(at: datetime) -> list[Finding]:
    """Each assessment that is missing, or older than a year."""
    if not database.answers() or not _is_open():
        return []
    mend = "Write it at /moderation/register/, or say there why it does not hold for this site."
    return [
        Finding(
            f"In the online-safety register “{TERMS[kind].name}” is missing or older than a year.", mend, wrong=False
        )
        for kind in queries.assessments_wanted(at)
    ]


def _is_open() -> bool:
    """Whether this site has pages on which people write to each other."""
    try:
        reverse("community")
    except NoReverseMatch:
        return False
    return True
