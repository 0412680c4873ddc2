"""My days, my password, my e-mail address: one form each."""

from allauth.account.internal.flows.password_change import finalize_password_change
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.people import operations, queries, region
from waymark.people.doors import confirmed, is_confirmed
from waymark.people.forms import DaysForm, EmailForm, PasswordForm
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import page, posted, see, too_many


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def days(request: SignedInRequest) -> HttpResponse:
    """Zone, start of the day, and where help is looked up."""
    person = request.user
    now = {"zone": person.zone, "day_start_hour": str(person.day_start_hour), "region": person.region}
    form = DaysForm(posted(request), initial=now)
    if not form.is_valid():
        return page(request, "people/days.html", form)
    operations.change_days(by=person, **form.cleaned_data, at=clock.now())
    messages.success(request, _("Your days are kept."))
    response = see("me")
    region.write(response, form.cleaned_data["region"])
    return response


@sensitive_post_parameters("current", "password")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def password(request: SignedInRequest) -> HttpResponse:
    """A new password. Who has none yet, because they came by passkey, shows the passkey first."""
    if not request.user.has_usable_password() and not is_confirmed(request):
        return confirmed(password)(request)
    if request.method == "POST" and not ratelimit.consume(request, action="change_password", user=request.user):
        return too_many(request)
    form = PasswordForm(posted(request), person=request.user)
    if not form.is_valid():
        return page(request, "people/password.html", form)
    operations.change_password(by=request.user, password=form.cleaned_data["password"], at=clock.now())
    # Every other session ends with the old password; this one is carried over, under a new id.
    finalize_password_change(request, request.user)
    messages.success(request, _("Your new password holds. You are signed out everywhere else."))
    return see("me")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def email(request: SignedInRequest) -> HttpResponse:
    """Give, change or take away an address."""
    address = queries.email_of(request.user)
    if request.method == "POST" and "remove" in request.POST:
        operations.change_email(by=request.user, email="", at=clock.now())
        messages.success(request, _("Your e-mail address is gone."))
        return see("me")
    form = EmailForm(posted(request), initial={"email": address})
    if not form.is_valid():
        return page(request, "people/email.html", form, address=address)
    operations.change_email(by=request.user, email=form.cleaned_data["email"], at=clock.now())
    messages.success(request, _("Your e-mail address is kept."))
    return see("me")
