"""Deleting my account: what goes, what stays, one more yes."""

from allauth.account.internal.flows.logout import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.people import operations
from waymark.people.doors import confirmed
from waymark.people.forms import DeleteForm
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import page, posted, see


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def delete(request: SignedInRequest) -> HttpResponse:
    """Gone at once: the account, what was written, the key, every sign-in."""
    form = DeleteForm(posted(request))
    if request.method != "POST" or not form.is_valid():
        return page(request, "people/delete.html", form)
    operations.erase(by=request.user, at=clock.now())
    logout(request)
    response = see("me_deleted")
    # Here the cookies go as well: nobody is left whom they could belong to.
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Says that it is done. To somebody who is signed in it would not be true."""
    if request.user.is_authenticated:
        return see("me")
    return render(request, "people/deleted.html")
