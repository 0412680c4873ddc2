"""One supporter: who it is, what they see, how they can help, and taking them off the list."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.forms.people import AboutForm
from waymark.sharing.terms import To, ToKind
from waymark.sharing.terms.sentences import seen
from waymark.sharing.views.asked import my_supporter, there
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def supporter(request: SignedInRequest, supporter_id: UUID) -> HttpResponse:
    """How far it has come. POST answers whether it is them: `yes`, or anything else for no."""
    one = my_supporter(request, supporter_id)
    if request.method == "POST":
        return _is_it_them(request, supporter_id, is_them=request.POST.get("them") == "yes")
    grant = queries.grant_of(request.user.pk, To(ToKind.SUPPORTER, supporter_id), now())
    return render(request, "sharing/supporter.html", {"one": one, "grant": grant, "seen": seen})


def _is_it_them(request: SignedInRequest, supporter_id: UUID, *, is_them: bool) -> HttpResponse:
    by, at = request.user, now()
    if is_them:
        there(lambda: operations.confirm_supporter(by=by, supporter_id=supporter_id, at=at))
        messages.success(request, _("They are your supporter now. They see nothing yet: that is the next step."))
        return see_other("supporter", supporter_id)
    there(lambda: operations.cancel_invitation(by=by, supporter_id=supporter_id, at=at))
    messages.success(request, _("That answer is turned down. They saw nothing of yours."))
    return see_other("people")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def about(request: SignedInRequest, supporter_id: UUID) -> HttpResponse:
    """Call them something else, and say how they can help on a bad day."""
    one = my_supporter(request, supporter_id)
    form = AboutForm(posted(request), initial={"name": one.name, "help": one.help})
    if not form.is_valid():
        page = {"form": form, "one": one}
        return render(request, "sharing/about.html", page, status=422 if form.is_bound else 200)
    name, words = form.cleaned_data["name"], form.cleaned_data["help"]
    there(
        lambda: operations.write_about_supporter(
            by=request.user, supporter_id=supporter_id, name=name, help_words=words, at=now()
        )
    )
    return see_saved(request, "supporter", supporter_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def off(request: SignedInRequest, supporter_id: UUID) -> HttpResponse:
    """Says what it means, then takes them off the list."""
    one = my_supporter(request, supporter_id)
    if one.account_id is None:  # nobody answered: there is an invitation to call off, and nobody to leave behind
        raise Http404
    if request.method != "POST":
        return render(request, "sharing/off.html", {"one": one})
    there(lambda: operations.set_supporter_aside(by=request.user, supporter_id=supporter_id, at=now()))
    messages.success(request, _("They are off your list, and see nothing of yours. They are not told."))
    return see_other("people")
