"""My name in the open boards, a break, and what I would like to hear or not."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.ids import ids_in
from waymark.common.writing import Gone
from waymark.community import operations, queries
from waymark.community.forms import BoardForm, BreakForm, ChoicesForm, MuteForm, NameForm
from waymark.community.forms.mine import NAME_TAKEN
from waymark.community.rules.pace import Rest
from waymark.community.terms import Digest, PostFlag
from waymark.community.terms.house import HOUSE_LINES
from waymark.community.terms.writing import NameTaken
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted

WAYS = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(WAYS)
def community_name(request: SignedInRequest) -> HttpResponse:
    """Choosing a name for the open boards, once; a changed house agreement is signed here again. `?next=` leads on."""
    known = queries.open_name_of(request.user)
    form = NameForm(posted(request), is_adult=request.user.adult_at is not None, initial={"name": known})
    if form.is_valid():
        try:
            operations.take_part(by=request.user, name=form.cleaned_data["name"], at=now())
            return _onward(request)
        except NameTaken:
            form.add_error("name", NAME_TAKEN)
    page = {"form": form, "lines": HOUSE_LINES, "known": known, "next": request.GET.get("next", "")}
    return render(request, "community/name.html", page, status=422 if form.is_bound else 200)


def _onward(request: SignedInRequest) -> HttpResponse:
    wanted = request.POST.get("next", "")
    messages.success(request, _("You can write in the open boards now."))
    is_ours = wanted.startswith("/community/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    response = see_other("community")
    if is_ours:
        response["Location"] = wanted
    return response


@login_required
@require_http_methods(WAYS)
def community_break(request: SignedInRequest) -> HttpResponse:
    """One tap for a week, a month, or until I come back. `do=back`: I am."""
    at = now()
    if request.POST.get("do") == "back":
        went_on = queries.choices_of(request.user, at).went_on
        operations.come_back(by=request.user, at=at)
        messages.success(
            request,
            _("Good to have you. Threads that went on: %(number)d. You need not read them.") % {"number": went_on},
        )
        return see_other("community")
    form = BreakForm(posted(request))
    if form.is_valid():
        operations.rest(by=request.user, how_long=Rest(form.cleaned_data["how_long"]), at=at)
        return see_other("community_break")
    page = {"form": form, "choices": queries.choices_of(request.user, at)}
    return render(request, "community/break.html", page, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(WAYS)
def community_choices(request: SignedInRequest) -> HttpResponse:
    """`do=digest`, `do=mute`, or `unmute=<id>`."""
    at, do = now(), request.POST.get("do", "")
    choices = queries.choices_of(request.user, at)
    digest = ChoicesForm(request.POST if do == "digest" else None, initial={"digest": choices.digest.value})
    mute = MuteForm(request.POST if do == "mute" else None)
    if digest.is_valid():
        operations.choose_digest(by=request.user, digest=Digest(digest.cleaned_data["digest"]), at=at)
        return see_saved(request, "community_choices")
    if mute.is_valid():
        _mute(request, mute)
        return see_saved(request, "community_choices")
    for mute_id in ids_in([request.POST.get("unmute", "")]):
        try:
            operations.unmute(by=request.user, mute_id=mute_id, at=at)
        except Gone:
            return see_other("community_choices")
        return see_saved(request, "community_choices")
    page = {"digest": digest, "mute": mute, "mutes": queries.mutes_of(request.user)}
    is_wrong = digest.is_bound or mute.is_bound
    return render(request, "community/choices.html", page, status=422 if is_wrong else 200)


def _mute(request: SignedInRequest, form: MuteForm) -> None:
    said = form.cleaned_data
    if said["word"]:
        operations.mute_word(by=request.user, word=said["word"], at=now())
    if said["flag"]:
        operations.mute_topic(by=request.user, flag=PostFlag(said["flag"]), at=now())


@role_page(Role.OPERATOR)
@require_http_methods(WAYS)
def community_new(request: SignedInRequest) -> HttpResponse:
    """A new open board."""
    form = BoardForm(posted(request))
    if form.is_valid():
        try:
            slug = operations.make_board(by=request.user, **form.cleaned_data, at=now())
        except NameTaken:
            form.add_error("name", _("There is such a board already, or the name cannot be an address."))
        else:
            return see_other("topic_board", slug)
    page = {"form": form, "back": reverse("community")}
    return render(request, "community/new_board.html", page, status=422 if form.is_bound else 200)
