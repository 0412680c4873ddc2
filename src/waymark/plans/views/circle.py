"""The support circle: looking at it, writing somebody down, putting them aside."""

from collections.abc import Callable
from dataclasses import asdict
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.circle import MemberForm
from waymark.plans.operations import Gone
from waymark.plans.rules import circle_rings
from waymark.plans.rules.circle import MemberKind, MemberWords, Ring
from waymark.plans.terms.circle import KIND_LABELS, RING_HINTS, RING_LABELS, MyMember
from waymark.plans.terms.sides import SIDE_LABELS
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import answer, posted

LABELS = {"rings": RING_LABELS, "hints": RING_HINTS, "kinds": KIND_LABELS, "sides": SIDE_LABELS}


@login_required
@require_safe
def circle(request: SignedInRequest) -> HttpResponse:
    """Who is around me, drawn in three rings, and the same as a list with what each helps with."""
    mine = queries.circle_of(own_access(request.user))
    drawing = circle_rings.drawing({ring: [one.words.name for one in mine.of(ring)] for ring in Ring})
    return render(request, "plans/circle.html", {"circle": mine, "drawing": drawing, "Ring": Ring, **LABELS})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Somebody more. `?ring=` and `?kind=` say what the page begins with."""
    ring, kind = request.GET.get("ring"), request.GET.get("kind")
    fresh = MemberWords(
        ring=Ring(ring) if ring in set(Ring) else Ring.CLOSE,
        kind=MemberKind(kind) if kind in set(MemberKind) else MemberKind.PERSON,
    )
    return _page(request, None, fresh)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, member_id: UUID) -> HttpResponse:
    """Other words about somebody, or another ring."""
    return _page(request, or_404(queries.member_of(own_access(request.user), member_id)), MemberWords())


def _page(request: SignedInRequest, kept: MyMember | None, fresh: MemberWords) -> HttpResponse:
    form = MemberForm(posted(request), kept, fresh)

    def save() -> int:
        if not form.member.name:  # only while typing: the form asks for a name otherwise
            return form.edit.based_on
        return operations.write_member(
            by=request.user, words=form.member, member_id=kept.id if kept else None, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = asdict(kept.words) if kept and status == 409 else None
        page = {"form": form, "kept": kept, "other": other, **LABELS}
        return render(request, "plans/circle_member.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "circle"))


@login_required
@require_POST
def put_aside(request: SignedInRequest, member_id: UUID) -> HttpResponse:
    return _act(lambda: operations.put_member_aside(by=request.user, member_id=member_id, at=now()))


@login_required
@require_POST
def take_up(request: SignedInRequest, member_id: UUID) -> HttpResponse:
    return _act(lambda: operations.take_up_member(by=request.user, member_id=member_id, at=now()))


def _act(act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    return see_other("circle")
