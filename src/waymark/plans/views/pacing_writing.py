"""Writing in pacing: what is paced, measured days, the start, steps, what was done, the question before steps."""

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, pacing_sums, queries
from waymark.plans.forms.pacing import ActivityForm, EnergyForm, StartForm, StepForm
from waymark.plans.forms.pacing_days import DidForm, MeasuredForm, MeasureForm
from waymark.plans.forms.pacing_fields import number_in
from waymark.plans.operations.pacing import row_client_id
from waymark.plans.rules.pacing import MOST, MOST_DAYS, Rule
from waymark.plans.rules.pacing_steps import StepsAreOff
from waymark.plans.terms.pacing import Next
from waymark.plans.terms.pacing_words import KIND_LABELS, UNIT_LABELS
from waymark.plans.views.pacing import mine_or_404, today_of
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import WordsForm, answer, posted

looks_and_sends = require_http_methods(["GET", "HEAD", "POST"])


def _answered(
    request: SignedInRequest,
    form: WordsForm,
    *,
    save: Callable[[], int],
    draw: Callable[[int], HttpResponse],
    done: Callable[[], HttpResponse],
) -> HttpResponse:
    return answer(form, save=save, draw=draw, done=done) if request.method == "POST" else draw(200)


@login_required
@looks_and_sends
def new(request: SignedInRequest) -> HttpResponse:
    """Something to pace: only its name and how it is counted."""
    form, made = ActivityForm(posted(request)), list[UUID]()

    def save() -> int:
        saved = operations.write_activity(by=request.user, words=form.activity, edit=form.edit, at=now())
        made.append(saved.id)
        return saved.version

    def draw(status: int) -> HttpResponse:
        return render(
            request, "plans/pacing_write.html", {"form": form, "kept": None, "is_other": False}, status=status
        )

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", made[0]))


@login_required
@looks_and_sends
def edit(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """Its name, how large a step is, and rests."""
    mine = mine_or_404(request, activity_id)
    has_amounts = bool(mine.amounts or mine.removed or mine.steps)
    form = ActivityForm(posted(request), mine.activity, has_amounts=has_amounts)

    def save() -> int:
        return operations.write_activity(
            by=request.user, words=form.activity, activity_id=activity_id, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "kept": mine.activity, "is_other": status == 409, "units": UNIT_LABELS}
        return render(request, "plans/pacing_write.html", page, status=status)

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", activity_id))


@login_required
@looks_and_sends
def measure(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """One to five days as they were, before there is a plan."""
    mine = mine_or_404(request, activity_id)
    form = MeasureForm(posted(request), mine, today=today_of(request))

    def save() -> int:
        if form.edit.quiet:
            return form.edit.based_on
        own = {row_client_id(form.edit, place) for place in range(MOST_DAYS)}
        form.refuse_days(frozenset(one.on for one in mine.measured if one.client_id not in own))
        if not form.errors:
            operations.write_amounts(
                by=request.user, activity_id=activity_id, amounts=form.days, edit=form.edit, at=now()
            )
        return 1

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "mine": mine, "missing": pacing_sums.missing(mine), "kinds": KIND_LABELS}
        return render(request, "plans/pacing_measure.html", page, status=status)

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", activity_id))


@login_required
@looks_and_sends
def start(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """Where to start, with every sum in words; the person picks."""
    mine, today = mine_or_404(request, activity_id), today_of(request)
    sums = pacing_sums.sums(mine)
    form = StartForm(posted(request), mine, sums, first=next(iter(sums), Rule.OWN))

    def save() -> int:
        operations.start_pacing(
            by=request.user,
            activity_id=activity_id,
            rule=form.chosen,
            own=form.cleaned_data["own"],
            from_on=today,
            edit=form.edit,
            at=now(),
        )
        return 1

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "mine": mine, "missing": pacing_sums.missing(mine)}
        page |= {"wanted": pacing_sums.kinds_wanted(mine), "is_other": status == 409}
        return render(request, "plans/pacing_start.html", page, status=status)

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", activity_id))


@login_required
@looks_and_sends
def step(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """Step up, stay, step back, or an amount of one's own. Nothing happens unless it is chosen here."""
    mine, today = mine_or_404(request, activity_id), today_of(request)
    if mine.next is not Next.DO:
        return see_other("pacing_activity", activity_id)
    form = StepForm(posted(request), mine, pacing_sums.choices(mine, today), today=today)

    def save() -> int:
        try:
            operations.take_step(
                by=request.user,
                activity_id=activity_id,
                why=form.chosen,
                today=today,
                own=form.cleaned_data["own"],
                own_from=form.cleaned_data["own_from"],
                edit=form.edit,
                at=now(),
            )
        except StepsAreOff:  # said so in another tab, a moment ago
            form.add_error("why", _("Steps up are off, as you said."))
        return 1

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "mine": mine, "today": today, "is_other": status == 409}
        return render(request, "plans/pacing_step.html", page, status=status)

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", activity_id))


@login_required
@looks_and_sends
def did(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """What I did. `?amount=` is what the clock counted; otherwise the box begins with the plan."""
    mine, today = mine_or_404(request, activity_id), today_of(request)
    form = DidForm(posted(request), mine, today=today, amount=_counted(request) or mine.plan_on(today))

    def save() -> int:
        operations.write_amounts(
            by=request.user, activity_id=activity_id, amounts={0: form.said}, edit=form.edit, at=now()
        )
        messages.success(request, _("Written down."))
        return 1

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "mine": mine, "kept": None, "is_other": False}
        page |= {"earlier": [one for one in mine.done if one.on == today]}
        return render(request, "plans/pacing_did.html", page, status=status)

    return _answered(request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", activity_id))


def _counted(request: SignedInRequest) -> Decimal | None:
    amount = number_in(request.GET.get("amount", ""))
    return amount if amount is not None and 0 <= amount <= max(MOST.values()) else None


@login_required
@looks_and_sends
def amount(request: SignedInRequest, amount_id: UUID) -> HttpResponse:
    """Change one day: measured, or done."""
    mine, kept = or_404(queries.pacing_amount_of(own_access(request.user), amount_id))
    kind = MeasuredForm if kept.said.is_measured else DidForm
    form = kind(posted(request), mine, today=today_of(request), kept=kept)

    def save() -> int:
        on, said = form.said
        return operations.change_amount(
            by=request.user, amount_id=amount_id, on=on, said=said, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        page = {
            "form": form,
            "mine": mine,
            "kept": kept,
            "is_other": status == 409,
            "kinds": KIND_LABELS,
            "earlier": (),
        }
        return render(request, "plans/pacing_did.html", page, status=status)

    return _answered(
        request, form, save=save, draw=draw, done=lambda: see_other("pacing_activity", mine.activity.id, query="#days")
    )


@login_required
@looks_and_sends
def choice(request: SignedInRequest) -> HttpResponse:
    """The question before any step up. The answer can change on any day. `?for=` is the activity to go back to."""
    access = own_access(request.user)
    kept = queries.energy_of(access)
    form = EnergyForm(posted(request), kept)
    back = next((one.id for one in queries.pacing_of(access) if str(one.id) == request.GET.get("for")), None)

    def save() -> int:
        if not form.edit.quiet:
            operations.choose_energy(by=request.user, energy=form.chosen, at=now())
        return 1

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "back": reverse("pacing_activity", args=[back]) if back else reverse("pacing")}
        return render(request, "plans/pacing_choice.html", page, status=status)

    def done() -> HttpResponse:
        return see_other("pacing_activity", back) if back else see_other("pacing")

    return _answered(request, form, save=save, draw=draw, done=done)
