"""The rota: who does what at the next meetings, and the small acts on it. Each act leads back to where it was done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import dates_in_words, operations, queries
from waymark.groups.forms.jobs import energy_in
from waymark.groups.operations import LetGo
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.jobs import ENERGY_WORDS
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other


@dataclass(frozen=True)
class Said:
    """What came of it. `on_top`: more than the changed row says, so the page opens at its top, where the words are."""

    words: str
    on_top: bool = False


@in_group()
@require_safe
def group_rota(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    energy = energy_in(request.GET.get("energy", ""))
    address = reverse("group_rota", args=[seat.slug])
    tabs = [(address, _("All"), energy is None)]
    tabs += [(f"{address}?energy={one.value}", str(words), one is energy) for one, words in ENERGY_WORDS.items()]
    page = {
        "seat": seat,
        "rota": queries.rota_of(seat, at=now(), energy=energy),
        "tabs": tabs,
        "say": dates_in_words,
    }
    return render(request, "groups/jobs/rota.html", page)


@in_group(Act.TAKE_PART)
@require_POST
def rota_take(request: SignedInRequest, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date) -> HttpResponse:
    def take() -> Said:
        try:
            operations.take_job(by=request.user, seat=seat, job_id=job_id, series_id=series_id, on=on, at=now())
        except operations.AllTaken:
            return Said(_("Somebody was quicker. It is taken now, and you are free."), on_top=True)
        return Said(_("It is yours. You can give it back at any time."))

    return _act(request, seat, series_id, on, take)


@in_group(Act.TAKE_PART)
@require_POST
def rota_give_up(request: SignedInRequest, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date) -> HttpResponse:
    def give_up() -> Said:
        operations.give_up(by=request.user, seat=seat, job_id=job_id, series_id=series_id, on=on, at=now())
        return Said(_("You are free of it."))

    return _act(request, seat, series_id, on, give_up)


@in_group(Act.TAKE_PART)
@require_POST
def rota_swap(request: SignedInRequest, seat: GroupSeat, job_id: UUID, series_id: UUID, on: date) -> HttpResponse:
    """ "Somebody else, please", or keeping it after all."""
    wants = request.POST.get("wants") == "yes"

    def swap() -> Said:
        operations.ask_for_swap(
            by=request.user, seat=seat, job_id=job_id, series_id=series_id, on=on, wants=wants, at=now()
        )
        return Said(_("It stays with you until somebody takes it over.") if wants else _("It stays with you."))

    return _act(request, seat, series_id, on, swap)


@in_group(Act.TAKE_PART)
@require_POST
def rota_bad_day(request: SignedInRequest, seat: GroupSeat, series_id: UUID, on: date) -> HttpResponse:
    def let_go() -> Said:
        done = operations.let_all_go(by=request.user, seat=seat, series_id=series_id, on=on, at=now())
        return Said(_what_became_of(done), on_top=True)

    return _act(request, seat, series_id, on, let_go)


def _what_became_of(done: LetGo) -> str:
    said = [_("You are free of everything at this meeting. Come or stay away, as the day allows.")]
    if done.put_in:
        said.append(
            ngettext("A stand-in has one job now.", "Stand-ins have %(num)s jobs now.", done.put_in)
            % {"num": done.put_in}
        )
    if done.open:
        said.append(_("What is still open, those who coordinate know of."))
    return " ".join(said)


def _act(request: SignedInRequest, seat: GroupSeat, series_id: UUID, on: date, act: Callable[[], Said]) -> HttpResponse:
    """Do it, say what came of it on the next page, and lead back to where the button stood."""
    try:
        said = act()
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, said.words)
    match request.POST.get("back"):
        case "meeting":
            return see_other("meeting", series_id, on)
        case "today":
            return see_other("today")
        case _:
            there = "" if said.on_top else f"#meeting-{series_id}-{on.isoformat()}"
            return see_other("group_rota", seat.slug, query=there)
