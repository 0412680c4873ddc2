"""The two-voice plan: what is in force, what is proposed beside it, and every version there was."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.care import queries
from waymark.care.forms.agreed_plan import DecideForm
from waymark.care.rules.agreed_diff import difference
from waymark.care.terms import Seat, Side
from waymark.care.terms.agreed_plan import DECISION_WORDS, WORDS_OF_MY_OWN, PlanPage, part_names
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import PROFESSION_NAMES
from waymark.sharing.operations import record_look
from waymark.sharing.terms import Topic
from waymark.web.responses import or_404


@seated(Topic.AGREED_PLAN)
@require_safe
def agreed_plan(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """What both have agreed to, and what waits for an answer."""
    return draw_plan(request, seat, queries.agreed_plan_of(seat.access, seat.link_id))


@seated(Topic.AGREED_PLAN)
@require_safe
def versions(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """Every version, and what became of it."""
    looked(request, seat)
    plan = queries.agreed_plan_of(seat.access, seat.link_id)
    return render(request, "care/plan_versions.html", face(seat) | {"plan": plan})


@seated(Topic.AGREED_PLAN)
@require_safe
def version(request: SignedInRequest, seat: Seat, version_id: UUID) -> HttpResponse:
    """One version: its words, what was said about it, and how it differs from others."""
    plan = queries.agreed_plan_of(seat.access, seat.link_id)
    one = or_404(plan.version(version_id))
    looked(request, seat)
    parent, holds = plan.version(one.parent_id), plan.in_force.version if plan.in_force else None
    page = {
        "plan": plan,
        "version": one,
        "parent": parent,
        "from_parent": difference(parent.words, one.words) if parent else None,
        # From it to what is in force: what somebody who has this one on paper would have to change.
        "to_now": difference(one.words, holds.words) if holds and holds not in (one, parent) else None,
    }
    return render(request, "care/plan_version.html", face(seat) | page)


def draw_plan(
    request: SignedInRequest,
    seat: Seat,
    plan: PlanPage,
    *,
    form: DecideForm | None = None,
    has_moved: bool = False,
    status: int = 200,
) -> HttpResponse:
    """The page of the plan. `has_moved`: an answer was given to words that are not the newest any more.

    The team's look is written down, also where what it sent is refused: the page shows the same words.
    """
    looked(request, seat)
    before, proposed = plan.before_proposed, plan.proposed.version if plan.proposed else None
    page = {
        "plan": plan,
        "form": form or DecideForm(None, proposed.hash if proposed else ""),
        "has_moved": has_moved,
        "changes": difference(before.words, proposed.words) if before and proposed else None,
        "in_own_words": WORDS_OF_MY_OWN,
        "client_id": uuid4(),
    }
    return render(request, "care/agreed_plan.html", face(seat) | page, status=status)


def face(seat: Seat) -> dict[str, Any]:
    """What both faces of a page differ in."""
    return {
        "seat": seat,
        "sides": (seat.side, Side.TEAM if seat.is_person else Side.PERSON),
        "names": part_names(seat.side, seat.known.name),
        "decision_words": DECISION_WORDS,
        "profession_names": PROFESSION_NAMES,
    }


def looked(request: SignedInRequest, seat: Seat) -> None:
    """That the team looked. One's own looking is none, and takes no lock of the database."""
    if not seat.is_person:
        record_look(by=request.user, access=seat.access, topics=[Topic.AGREED_PLAN], at=now())
