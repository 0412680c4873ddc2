"""The pages for when you need help now, and the page on which an operator confirms the contacts.

The first three answer without session and database (see `middleware`), so nothing here may ask who is signed in
except `contact_checking`.
"""

import hashlib

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.safety import card, confirmations, operations, queries, rules, shell, shown, words
from waymark.safety.forms import ConfirmForm
from waymark.safety.terms import Cost

REGION_COOKIE = "wm_region"
REGION_COOKIE_AGE = 60 * 60 * 24 * 365


@require_safe
def help_now(request: HttpRequest) -> HttpResponse:
    """Emergency number, confirmed contacts, a message to somebody trusted, the get-seen card."""
    asked = request.GET.get("region", "")
    code = queries.region_for(asked, request.COOKIES.get(REGION_COOKIE, ""))
    response = _help_page(request, code)
    if asked and rules.resolve(asked, queries.region_codes()) == code:
        response.set_cookie(
            REGION_COOKIE,
            code,
            max_age=REGION_COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def _help_page(request: HttpRequest, code: str) -> HttpResponse:
    message = gettext(
        "I am having a very hard time and I do not want to be alone with it. "
        "Can you call me, or come over? You do not have to fix anything."
    )
    return _fresh(
        render(
            request,
            "safety/help_now.html",
            {
                "page": shown.help_page(queries.contacts_to_show(code, clock.now().date())),
                "places": shown.places(),
                "message": message,
                "message_link": rules.message_link(message),
                "card": card.CARD,
                "card_put_together_on": card.PUT_TOGETHER_ON,
                "card_reviewed_by": card.REVIEWED_BY,
            },
        )
    )


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Shown by the service worker in place of a page that cannot be reached."""
    place = shown.place(queries.region_for(request.COOKIES.get(REGION_COOKIE, "")))
    return _fresh(render(request, "safety/offline.html", {"place": place}))


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps the help page for when there is no connection, and shows what is pushed.

    It changes with what the help page says, so a phone fetches the page again after each change.
    """
    kept = shell.of(_help_page(shell.nobody(reverse("help_now")), queries.region_for()).content.decode())
    context = {
        "help_now": reverse("help_now"),
        "offline": reverse("offline"),
        "kept": kept,
        "notices": reverse("notices"),
        "said": {"title": gettext("Something new for you"), "body": gettext("Open it to read what it is.")},
        "icon": static("web/mark.svg"),
    }
    response = render(request, "safety/service-worker.js", context, content_type="text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    # The browser asks again on every page: "nothing new" costs it a few hundred bytes.
    return get_conditional_response(request, etag=response.headers["ETag"], response=_fresh(response)) or response


def _fresh(response: HttpResponse) -> HttpResponse:
    """To be asked for again each time: an old number must not come out of a cache. The service worker has its own."""
    response.headers["Cache-Control"] = "no-cache, private"
    return response


@role_page(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_checking(request: SignedInRequest) -> HttpResponse:
    """For operators: every contact of a region, how it stands, and the form to confirm or withdraw it."""
    code = queries.region_for(request.GET.get("region", ""))
    if request.method != "POST":
        return _checking_page(request, code)
    try:
        return _withdraw(request, code) if "withdraw" in request.POST else _confirm(request, code)
    except confirmations.Unreadable:
        return _checking_page(request, code, status=409)


def _confirm(request: SignedInRequest, code: str) -> HttpResponse:
    contact_id = request.POST.get("confirm", "")
    form = ConfirmForm(request.POST, prefix=contact_id)
    if not form.is_valid():
        return _checking_page(request, code, wrong={contact_id: form}, status=422)
    try:
        operations.confirm_contact(
            by=request.user,
            contact_id=contact_id,
            how=form.cleaned_data["how"],
            cost=Cost(form.cleaned_data["cost"]),
            at=clock.now(),
        )
    except operations.UnknownContact as error:
        raise Http404 from error
    return _back(code, contact_id)


def _withdraw(request: SignedInRequest, code: str) -> HttpResponse:
    contact_id = request.POST["withdraw"]
    try:
        operations.withdraw_confirmation(by=request.user, contact_id=contact_id, at=clock.now())
    except operations.UnknownContact as error:
        raise Http404 from error
    return _back(code, contact_id)


def _back(code: str, contact_id: str) -> HttpResponse:
    response = redirect(f"{reverse('contact_checking')}?region={code}#{contact_id}")
    response.status_code = 303
    return response


def _checking_page(
    request: HttpRequest, code: str, *, wrong: dict[str, ConfirmForm] | None = None, status: int = 200
) -> HttpResponse:
    try:
        contacts = queries.contacts_to_check(code, clock.now().date())
    except confirmations.Unreadable:
        contacts = []  # the page says so, and what to do
    forms = [
        (shown.checked(each), (wrong or {}).get(each.contact.id) or ConfirmForm(prefix=each.contact.id))
        for each in contacts
    ]
    context = {
        "place": shown.place(code),
        "places": shown.places(),
        "contacts": forms,
        "wrong": list((wrong or {}).values()),
        "region_name": words.region(code),
    }
    return render(request, "safety/contact_checking.html", context, status=status)
