"""The rota of moderators."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.moderation import operations, queries
from waymark.moderation.forms.rota import TakeForm, TurnForm
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import see_other
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]
moderator_page = role_page(Role.MODERATOR)


@moderator_page
@require_safe
def duty(request: SignedInRequest) -> HttpResponse:
    """The next two weeks, what is open, and what the last ones left."""
    return render(request, "moderation/duty.html", {"page": queries.rota_page(request.user, now()), "at": now()})


@moderator_page
@require_http_methods(FORM)
def duty_new(request: SignedInRequest) -> HttpResponse:
    at = now()
    care = queries.care_of(request.user.pk)
    form = TurnForm(posted(request), zone=request.user.zone, at=at, name=care.name)

    def keep() -> None:
        operations.put_down(
            by=request.user,
            name=form.cleaned_data["name"],
            starts_at=form.starts_at,
            ends_at=form.ends_at,
            client_id=form.sent_id,
            at=at,
        )

    if request.method == "POST" and form.is_valid() and _fits(form, "hours", keep):
        messages.success(request, _("You are in the rota. Thank you."))
        return see_other("duty")
    status = 422 if request.method == "POST" else 200
    return render(request, "moderation/duty_new.html", {"form": form, "care": care}, status=status)


@moderator_page
@require_http_methods(FORM)
def duty_take(request: SignedInRequest, turn_id: UUID) -> HttpResponse:
    """Take over a turn that is open, or of which somebody asked for a swap."""
    at = now()
    turn = queries.turn_to_take(request.user.pk, turn_id, at)
    form = TakeForm(posted(request), initial={"name": queries.care_of(request.user.pk).name})
    if turn is None and not (request.method == "POST" and form.is_valid()):
        raise Http404

    def keep() -> None:
        name = form.cleaned_data["name"]
        operations.take_over(by=request.user, turn_id=turn_id, name=name, client_id=form.sent_id, at=at)

    try:
        if request.method == "POST" and form.is_valid() and _fits(form, None, keep):
            messages.success(request, _("The turn is yours. Thank you."))
            return see_other("duty")
    except Gone as gone:
        raise Http404 from gone
    status = 422 if request.method == "POST" else 200
    return render(request, "moderation/duty_take.html", {"form": form, "turn": turn}, status=status)


@moderator_page
@require_POST
def duty_swap(request: SignedInRequest, turn_id: UUID) -> HttpResponse:
    wants = request.POST.get("wants") != "no"
    _or_404(lambda: operations.ask_for_swap(by=request.user, turn_id=turn_id, wants=wants, at=now()))
    said = _("The others see that you ask. It is yours until somebody takes it.") if wants else _("It stays yours.")
    messages.success(request, said)
    return see_other("duty")


@moderator_page
@require_POST
def duty_give_up(request: SignedInRequest, turn_id: UUID) -> HttpResponse:
    """Where it has begun, the note at its end comes next."""
    at = now()
    turn = queries.turn_of(request.user.pk, turn_id)
    _or_404(lambda: operations.give_up(by=request.user, turn_id=turn_id, at=at))
    if turn and turn.starts_at <= at:
        return see_other("duty_end", turn_id)
    messages.success(request, _("It is given up, and stands in the rota as open. Nobody asks why."))
    return see_other("duty")


@login_required
@require_safe
def on_duty(request: SignedInRequest) -> HttpResponse:
    """For everybody in the community: who is here when, and what is different when nobody is."""
    at = now()
    page = {"on_duty": queries.duty_now(at), "turns": queries.coming_turns(at), "at": at}
    return render(request, "moderation/on_duty.html", page)


def _fits(form: Form, field: str | None, keep: Callable[[], None]) -> bool:
    """Keep it, or say beside the form why it does not fit into the rota."""
    try:
        keep()
    except operations.OverTheCap as over:
        said = _("That would be %(hours)s hours on duty in one week, and you set yourself %(cap)s at most.")
        form.add_error(field, said % {"hours": f"{over.hours:g}", "cap": over.cap})
    except operations.TwiceAtOnce:
        form.add_error(field, _("You have a turn at that time already."))
    else:
        return True
    return False


def _or_404(act: Callable[[], None]) -> None:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
