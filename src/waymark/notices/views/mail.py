"""Reminders by mail: a number is sent to the address, and typed in here, so that nobody is written to unasked."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.notices import operations, queries
from waymark.notices.forms import NumberForm
from waymark.notices.sending.mail import sent_number
from waymark.notices.terms.mine import MailWay
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def by_mail(request: SignedInRequest) -> HttpResponse:
    """How far it has come, and the box for the number."""
    form = NumberForm(request.POST if request.method == "POST" else None)
    if form.is_bound and (answer := limited(request, "mail_number_typed")):
        return answer
    if form.is_bound and form.is_valid():
        try:
            operations.confirm_mail(by=request.user, number=form.cleaned_data["number"], at=now())
        except (operations.WrongNumber, operations.NoAddress):
            form.add_error("number", _("That is not the number of the last mail, or it has run out."))
        else:
            return see_saved(request, "me_reminders")
    return _page(request, form, status=422 if form.is_bound else 200)


def _page(request: SignedInRequest, form: NumberForm, *, status: int, not_sent: bool = False) -> HttpResponse:
    """`not_sent`: the number could not be sent just now."""
    context = {"wishes": queries.wishes_of(request.user, now()), "form": form, "not_sent": not_sent}
    return render(request, "notices/reminders_mail.html", context, status=status)


@login_required
@require_POST
def send_number(request: SignedInRequest) -> HttpResponse:
    """Sent at once, and not by the worker: the person waits for it."""
    wishes = queries.wishes_of(request.user, now())
    if wishes.mail in {MailWay.SITE_CANNOT, MailWay.NO_ADDRESS}:
        return see_other("me_reminders_mail")
    if answer := limited(request, "mail_number"):
        return answer
    number = operations.ask_for_number(by=request.user, at=now())
    if not sent_number(wishes.email, number):
        return _page(request, NumberForm(), status=503, not_sent=True)
    return see_other("me_reminders_mail")


@login_required
@require_POST
def stop(request: SignedInRequest) -> HttpResponse:
    operations.stop_mail(by=request.user, at=now())
    return see_saved(request, "me_reminders")
