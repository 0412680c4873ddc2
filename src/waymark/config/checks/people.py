"""Who stands behind the site, and whether help can be found on it."""

from datetime import datetime

from django.conf import settings

from waymark.config.checks import Finding, database
from waymark.people import queries as people
from waymark.safety import queries as safety


def operator() -> list[Finding]:
    if not database.answers() or people.an_operator_exists():
        return []
    what = "Nobody is operator, so nobody can confirm the crisis contacts."
    return [Finding(what, "Join on the site, then: ./waymark operator USERNAME")]


def run_by() -> list[Finding]:
    if settings.WAYMARK_RUN_BY:
        return []
    what = "The first page cannot say who runs this site."
    return [Finding(what, "Set WAYMARK_RUN_BY to the name of the service, charity or group.")]


def crisis_contacts(at: datetime) -> list[Finding]:
    """What `safety` finds; each of its sentences carries its own mend."""
    return [Finding(sentence, "") for sentence in safety.contact_findings(at.date())]


def demo_data() -> list[Finding]:
    if not (settings.DATA / "demo").exists():
        return []
    what = f"{settings.DATA} holds made-up people whose password everybody knows."
    return [Finding(what, "Set WAYMARK_DATA to another folder before real people join.")]


def break_glass() -> list[Finding]:
    """Worth knowing, since it lets somebody read without consent."""
    if not settings.BREAK_GLASS:
        return []
    what = "Practitioners may open a record without consent for an hour, with a reason; the person is told."
    return [Finding(what, "Leave WAYMARK_BREAK_GLASS out where your service does not need it.", wrong=False)]
