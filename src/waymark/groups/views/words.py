"""What the group says of itself, and to who comes for the first time."""

from datetime import UTC, datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.groups import operations, permits, queries
from waymark.groups.forms.words import WELCOME_BOXES, EditForm, WelcomeForm
from waymark.groups.operations import ChangedMeanwhile
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.views.seated import in_group
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved
from waymark.web.words import posted


@in_group()
@require_safe
def welcome(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    page = queries.welcome_of(seat)
    boxes = [(label, page.words[key]) for key, (label, _hint) in WELCOME_BOXES.items() if page.words.get(key)]
    said = {"seat": seat, "page": page, "boxes": boxes, "may_change": permits.may(seat, Act.CHANGE_WORDS)}
    return render(request, "groups/welcome.html", said)


@in_group(Act.CHANGE_WORDS)
@require_http_methods(["GET", "HEAD", "POST"])
def welcome_change(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    page = queries.welcome_of(seat)
    form = WelcomeForm(posted(request), initial={**page.words, "seen_at": page.changed_at.isoformat()})
    is_stale = False
    if form.is_valid():
        try:
            operations.write_welcome(by=request.user, seat=seat, welcome=form.welcome, seen_at=_seen(form), at=now())
        except ChangedMeanwhile:
            is_stale = True
        else:
            return see_saved(request, "group_welcome", seat.slug)
    said = {"seat": seat, "form": form, "page": page, "keys": list(WELCOME_BOXES), "is_stale": is_stale}
    return render(request, "groups/welcome_change.html", said, status=_status(form, is_stale=is_stale))


@in_group(Act.CHANGE_WORDS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    page = queries.words_of(seat)
    first = {**page.values, "seen_at": page.changed_at.isoformat()}
    form = EditForm(posted(request), initial=first, organisations=people.organisations())
    is_stale = False
    if form.is_valid():
        try:
            operations.change_group(by=request.user, seat=seat, words=form.changed, seen_at=_seen(form), at=now())
        except ChangedMeanwhile:
            is_stale = True
        else:
            return see_saved(request, "group", seat.slug)
    said = {"seat": seat, "form": form, "page": page, "is_stale": is_stale}
    return render(request, "groups/edit.html", said, status=_status(form, is_stale=is_stale))


def _seen(form: EditForm | WelcomeForm) -> datetime:
    """When the group had last been written about as the form was drawn; what is no moment was never seen."""
    try:
        return datetime.fromisoformat(form.cleaned_data["seen_at"])
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def _status(form: EditForm | WelcomeForm, *, is_stale: bool) -> int:
    if is_stale:
        return 409
    return 422 if form.is_bound else 200
