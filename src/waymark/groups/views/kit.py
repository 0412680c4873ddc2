"""The kit: beginning a group, one short page after another, and starting it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.kit import FORMS, Given, StepForm
from waymark.groups.library import PLANS
from waymark.groups.shown.kit import looked_over
from waymark.groups.terms.kit import NEEDED, STEPS, KitStep, MyKit, Step
from waymark.meetings.forms.rhythm import RhythmFields, wants_dates
from waymark.meetings.operations import WrongRhythm
from waymark.meetings.previews import Preview, preview
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.safety.queries import region_for
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_safe
def kit(request: SignedInRequest) -> HttpResponse:
    """What the kit is, and the groups that this person is making."""
    return render(request, "groups/kit.html", {"kits": queries.kits_of(request.user)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: SignedInRequest) -> HttpResponse:
    """The first page, before there is a draft."""
    return _page(request, Step.PURPOSE, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: SignedInRequest, draft_id: UUID, step: str) -> HttpResponse:
    """One page of the kit."""
    if step not in set(Step):
        raise Http404
    return _page(request, Step(step), or_404(queries.kit_of(request.user, draft_id)))


def _page(request: SignedInRequest, step: Step, mine: MyKit | None) -> HttpResponse:
    kept = mine.steps.get(step, KitStep({})) if mine else KitStep({})
    form = FORMS[step](posted(request), step=kept, given=_given(request))
    drawn = _Drawn(request, step, mine, form)
    if request.method != "POST":
        return drawn(200)
    if isinstance(form, RhythmFields) and wants_dates(request.POST):
        return drawn(200, preview(form.to_rhythm(), at=now())) if form.is_valid() else drawn(422)
    saved = []

    def save() -> int:
        draft_id = mine.id if mine else None
        saved.append(
            operations.write_kit_step(
                by=request.user, step=step, answers=form.answers, draft_id=draft_id, edit=form.edit, at=now()
            )
        )
        return saved[0].version

    return answer(form, save=save, draw=drawn, done=lambda: _go_on(request, step, saved[0].id))


@dataclass(frozen=True)
class _Drawn:
    """Draws a page of the kit with a status, and what the other place says where that is 409."""

    request: SignedInRequest
    step: Step
    kit: MyKit | None
    form: StepForm

    def __call__(self, status: int, shown: Preview | None = None) -> HttpResponse:
        path = self.kit.path if self.kit else tuple(Step)
        other = self.kit.said(self.step) if self.kit and status == 409 else None
        page = {
            "form": self.form,
            "kit": self.kit,
            "step": self.step,
            "words": STEPS[self.step],
            "place": path.index(self.step) + 1 if self.step in path else len(path),
            "total": len(path),
            "leave_href": self._leave_href,
            "plans": PLANS if self.step is Step.SESSIONS else (),
            "other": other,
            "differing": self.form.differing(other) if other is not None else {},
            "shown": shown,
        }
        return render(self.request, "groups/kit_step.html", page, status=status)

    @property
    def _leave_href(self) -> str:
        """Where it leads to leave the page for later; "" where it is needed."""
        if self.kit is None or self.step in NEEDED:
            return ""
        following = self.kit.after(self.step)
        more = [self.kit.id, following.value] if following else [self.kit.id]
        return reverse("group_kit_step" if following else "group_kit_look", args=more)


def _given(request: SignedInRequest) -> Given:
    person = request.user
    today = people.day_rule_of(person).day_of(now())
    return Given(today, person.zone, region_for(person.region), people.organisations())


def _go_on(request: SignedInRequest, step: Step, draft_id: UUID) -> HttpResponse:
    """The next page that was not saved yet; after the last, and from a page that was changed later, the whole."""
    following = or_404(queries.kit_of(request.user, draft_id)).after(step)
    if following is None:
        return see_other("group_kit_look", draft_id)
    return see_other("group_kit_step", draft_id, following.value)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: SignedInRequest, draft_id: UUID) -> HttpResponse:
    """Everything that was written, and the button that starts the group."""
    if request.method == "POST":
        return _start(request, draft_id)
    return _look(request, draft_id)


def _start(request: SignedInRequest, draft_id: UUID) -> HttpResponse:
    based_on = request.POST.get("based_on", "")
    version = int(based_on) if based_on.isdecimal() and len(based_on) < 10 else 0
    try:
        slug = operations.start_from_kit(by=request.user, draft_id=draft_id, based_on=version, at=now())
    except Stale:
        return _look(request, draft_id, status=409)
    except (operations.NotReady, WrongRhythm):
        return _look(request, draft_id, status=422)
    except Gone as gone:
        raise Http404 from gone
    return see_other("group_begun", slug)


def _look(request: SignedInRequest, draft_id: UUID, status: int = 200) -> HttpResponse:
    mine = or_404(queries.kit_of(request.user, draft_id))
    page = {"kit": mine, "parts": looked_over(mine, at=now()), "status": status}
    return render(request, "groups/kit_look.html", page, status=status)


@login_required
@require_POST
def put_away(request: SignedInRequest, draft_id: UUID) -> HttpResponse:
    return _act(lambda: operations.put_kit_away(by=request.user, draft_id=draft_id, at=now()))


@login_required
@require_POST
def take_up(request: SignedInRequest, draft_id: UUID) -> HttpResponse:
    return _act(lambda: operations.take_up_kit(by=request.user, draft_id=draft_id, at=now()))


def _act(act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    return see_other("group_kit")
