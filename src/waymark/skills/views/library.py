"""What pages of skills share: the library in the reader's language, and whether the short way is wanted."""

from datetime import datetime

from django.utils.translation import get_language

from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.skills import queries
from waymark.skills.terms.library import Skill, skill_in, skills_in
from waymark.web import display
from waymark.web.responses import or_404


def library() -> tuple[Skill, ...]:
    return skills_in(get_language() or "en")


def named(slug: str) -> Skill | None:
    return skill_in(get_language() or "en", slug)


def skill_or_404(slug: str) -> Skill:
    return or_404(named(slug))


def is_offered(request: SignedInRequest, skill: Skill, at: datetime) -> bool:
    return queries.may_open(own_access(request.user), skill, at=at)


def wants_short(request: SignedInRequest) -> bool:
    """What the address says (`?short=1`, `?short=0`), else the short way in flare mode."""
    said = request.GET.get("short")
    return said == "1" if said in {"0", "1"} else display.read(request).flare == "on"
