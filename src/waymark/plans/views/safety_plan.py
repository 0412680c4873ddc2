"""The plan for when somebody does not feel safe with themselves: writing it, and the sheet to read and print."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.terms.safety_plan import QUESTIONS
from waymark.safety import queries as safety
from waymark.safety.rules import call_link, link, message_link
from waymark.safety.terms import Kind, Link
from waymark.sharing.queries import own_access
from waymark.web.responses import see_saved
from waymark.web.words import WordsForm, answer, posted

REGION_COOKIE = "wm_region"  # the place that was chosen on /help-now/
MOST_CONTACTS = 3


@dataclass(frozen=True)
class HelpHere:
    """The emergency numbers of a place, and its confirmed contacts for talking, each with its ways."""

    emergency: tuple[Link, ...]
    contacts: tuple[tuple[str, tuple[Link, ...]], ...]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def safety_plan(request: SignedInRequest) -> HttpResponse:
    """Every box may stay empty."""
    kept = queries.safety_plan_of(own_access(request.user))
    form = WordsForm(QUESTIONS, posted(request), initial=dict(kept.words), version=kept.version)

    def save() -> int:
        return operations.write_safety_plan(by=request.user, words=form.words, edit=form.edit, at=now()).version

    def draw(status: int) -> HttpResponse:
        other = kept.words if status == 409 else None
        page = {"form": form, "kept": kept, "other": other, "help": _help(request)}
        return render(request, "plans/safety_plan.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "safety_plan_sheet"))


@login_required
@require_safe
def safety_plan_sheet(request: SignedInRequest) -> HttpResponse:
    """What is written, with the numbers of the place: on a hard night, and on one sheet of paper."""
    kept = queries.safety_plan_of(own_access(request.user))
    message = kept.words["message"].strip() or _("It is a very hard time. Can you stay with me for a while?")
    page = {"kept": kept, "help": _help(request), "message_link": message_link(message), "message": message}
    return render(request, "plans/safety_plan_sheet.html", page)


def _help(request: HttpRequest) -> HelpHere:
    found = safety.contacts_to_show(safety.region_for(request.COOKIES.get(REGION_COOKIE, "")), now().date())
    contacts = [one for one in found.contacts if one.kind is not Kind.URGENT_HEALTH][:MOST_CONTACTS]
    return HelpHere(
        tuple(call_link(number) for number in found.emergency),
        tuple((one.name, tuple(link(channel) for channel in one.channels)) for one in contacts),
    )
