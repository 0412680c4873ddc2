"""Writing in the two-voice plan: proposing words, answering, stepping back."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.care import operations, queries
from waymark.care.forms.agreed_plan import DecideForm, PlanForm, with_goals, with_room
from waymark.care.operations import OtherWords, SameWords
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import PlanWords
from waymark.care.terms import Seat
from waymark.care.terms.agreed_plan import PlanPage
from waymark.care.views.agreed_plan import draw_plan, face, looked
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.common.writing import NothingWritten
from waymark.people.signed_in import SignedInRequest
from waymark.plans.queries import goals_of
from waymark.sharing.terms import Topic
from waymark.web.responses import see_other
from waymark.web.words import answer, posted


@seated(Topic.AGREED_PLAN)
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """New words, written from the newest ones. What is in force stays until both agree."""
    if not seat.may_write:
        raise Http404
    plan, goals = _plan(seat), _goals(seat)
    data = _rearranged(request, goals)
    form = PlanForm(data or posted(request), face(seat)["names"], _newest(plan), plan.newest)

    def save() -> int:
        try:
            operations.propose_plan(
                by=request.user,
                seat=seat,
                words=form.plan,
                reservation=form.cleaned_data["reservation"],
                edit=form.edit,
                at=now(),
            )
        except NothingWritten:
            form.add_error(None, _("Write a few words in one box at least. Any of the boxes will do."))
        except SameWords:
            form.add_error(
                None, _("These are the words that are in force already. Change something, or leave it as it is.")
            )
        return plan.newest

    def draw(status: int) -> HttpResponse:
        looked(request, seat)
        page = {"plan": plan, "form": form, "has_goals": bool(goals), "was_rearranged": data is not None}
        # What the other place says may have come while this form was on its way.
        other = {"plan": _plan(seat), "other": _newest(_plan(seat))} if status == 409 else {"other": None}
        return render(request, "care/plan_propose.html", face(seat) | page | other, status=status)

    if request.method != "POST":
        return draw(200)
    if data is not None:
        return draw(200 if form.is_valid() else 422)
    return answer(
        form, save=save, draw=draw, done=lambda: _done(request, seat, _("Proposed. What is in force stays as it is."))
    )


def _goals(seat: Seat) -> list[str]:
    """The person's own goals, for themselves alone: nothing of the record comes in from the other side."""
    if not seat.is_person:
        return []
    return [goal.heading for goal in goals_of(seat.access) if not goal.is_closed and goal.heading]


def _rearranged(request: SignedInRequest, goals: list[str]) -> QueryDict | None:
    """What was sent with more room or the person's goals in it, where that was asked for instead of proposing."""
    asked = request.POST.get("do")
    if asked == "room":
        return with_room(request.POST)
    return with_goals(request.POST, goals) if asked == "goals" else None


@seated(Topic.AGREED_PLAN)
@require_POST
def decide(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """Yes, yes with a reservation, or no, to the words that were read."""
    form = DecideForm(request.POST, "")
    if not form.is_valid():
        return draw_plan(request, seat, _plan(seat), form=form, status=422)
    said = form.cleaned_data
    try:
        operations.decide_on_plan(
            by=request.user,
            seat=seat,
            version_hash=said["hash"],
            decision=Decision(said["decision"]),
            words=said["words"],
            client_id=said["client_id"] or uuid4(),
            at=now(),
        )
    except OtherWords:
        plan = _plan(seat)
        again = DecideForm(None, plan.proposed.version.hash if plan.proposed else "", said["words"])
        return draw_plan(request, seat, plan, form=again, has_moved=True, status=409)
    return _done(request, seat, _("Your answer is kept."))


@seated(Topic.AGREED_PLAN)
@require_POST
def withdraw(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """Nothing is in force any more, at once. Needs no words and nobody's yes."""
    words = request.POST.get("words", "")
    try:
        operations.step_back(by=request.user, seat=seat, words=words, client_id=_client_id(request), at=now())
    except OtherWords:
        return see_other("agreed_plan", seat.link_id)
    return _done(request, seat, _("Done. Nothing is in force now."))


def _client_id(request: SignedInRequest) -> UUID:
    try:
        return UUID(request.POST.get("client_id", ""))
    except ValueError:
        return uuid4()


def _newest(plan: PlanPage) -> PlanWords:
    return plan.versions[0].words if plan.versions else PlanWords()


def _plan(seat: Seat) -> PlanPage:
    return queries.agreed_plan_of(seat.access, seat.link_id)


def _done(request: SignedInRequest, seat: Seat, words: str) -> HttpResponse:
    messages.success(request, words)
    return see_other("agreed_plan", seat.link_id)
