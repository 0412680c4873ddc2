"""One case: looking at it, and what is done with a tap."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.deciding import GiveBackForm, NoteForm, WriteForm
from waymark.moderation.operations import NotYours, Verdict
from waymark.moderation.queries import NoCase
from waymark.moderation.terms import Outcome, words
from waymark.moderation.terms.desk import CasePage, Desk
from waymark.moderation.terms.replies import To, for_whom
from waymark.moderation.views.seated import at_desk
from waymark.people.signed_in import SignedInRequest
from waymark.web import kept_files, sent_files
from waymark.web.responses import or_404, see_other


@dataclass
class Looking:
    """The case and the forms of its page, of which one may have been sent."""

    request: SignedInRequest
    desk: Desk
    case_id: UUID
    at: datetime

    def __post_init__(self) -> None:
        sent = self.request.POST.get("do", "") if self.request.method == "POST" else ""
        self.note = NoteForm(self._sent(sent, "note"), prefix="note")
        self.write = WriteForm(self._sent(sent, "write"), prefix="write")
        self.back = GiveBackForm(self._sent(sent, "return"), prefix="back")

    def _sent(self, sent: str, wanted: str) -> Mapping[str, Any] | None:
        return self.request.POST if sent == wanted else None

    @property
    def by(self) -> dict[str, Any]:
        return {"by": self.request.user, "case_id": self.case_id, "at": self.at}

    def drawn(self) -> HttpResponse:
        page = {"case": case_of(self.desk, self.case_id), "forms": self, "words": words, "now": self.at}
        page |= {"To": To, "for_whom": for_whom, "duty": queries.duty_now(self.at)}
        is_wrong = any(form.errors for form in (self.note, self.write, self.back))
        return render(self.request, "moderation/case.html", page, status=422 if is_wrong else 200)


def case_of(desk: Desk, case_id: UUID) -> CasePage:
    """Raises `Http404`."""
    try:
        return queries.case_page(desk, case_id)
    except NoCase as gone:
        raise Http404 from gone


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: SignedInRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """`do` says what is done: take, give-back, note, write, show, return, agree, disagree."""
    page = Looking(request, desk, case_id, now())
    if request.method != "POST":
        return page.drawn()
    drawn = case_of(desk, case_id)
    if request.POST.get("do") in DECIDING and was_changed(request, drawn):
        return see_other("moderation_case", case_id)
    try:
        is_done = or_404(ACTS.get(request.POST.get("do", "")))(page)
    except NoCase as gone:
        raise Http404 from gone
    except NotYours:
        messages.info(request, _("Somebody else was quicker. This is how it stands."))
        is_done = True
    return see_other("moderation_case", case_id) if is_done else page.drawn()


def was_changed(request: SignedInRequest, case: CasePage) -> bool:
    """Whether its words are others than those that the page showed from which this was sent; then it is said."""
    of = request.POST.get("of", "")
    if not of or of == case.digest:
        return False
    messages.info(request, _("The words were changed while you looked. This is how they stand now."))
    return True


@at_desk
@require_safe
def picture(request: SignedInRequest, desk: Desk, case_id: UUID, number: int) -> HttpResponse:
    """A picture as it was reported, for who may open the case."""
    try:
        data = kept_files.read(queries.picture_of(desk, case_id, number))
    except NoCase as gone:
        raise Http404 from gone
    return sent_files.picture(or_404(data))


def _take(page: Looking) -> bool:
    operations.take(**page.by)
    messages.success(page.request, _("It is yours now."))
    return True


def _give_back(page: Looking) -> bool:
    operations.give_back(**page.by)
    messages.success(page.request, _("It waits for somebody else."))
    return True


def _note(page: Looking) -> bool:
    if not page.note.is_valid():
        return False
    operations.note(**page.by, words=page.note.cleaned_data["words"], client_id=page.note.sent_id)
    return True


def _write(page: Looking) -> bool:
    if not page.write.is_valid():
        return False
    operations.write_to_author(**page.by, words=page.write.cleaned_data["words"], client_id=page.write.sent_id)
    messages.success(page.request, _("They are told that you wrote."))
    return True


def _show(page: Looking) -> bool:
    operations.decide(**page.by, verdict=Verdict(Outcome.STAYS))
    messages.success(page.request, _("It is shown now, and who wrote it knows."))
    return True


def _return(page: Looking) -> bool:
    if not page.back.is_valid():
        return False
    operations.decide(**page.by, verdict=page.back.verdict)
    messages.success(page.request, _("It went back, with your words."))
    return True


def _agree(page: Looking) -> bool:
    operations.agree(**page.by)
    messages.success(page.request, _("It holds now."))
    return True


def _disagree(page: Looking) -> bool:
    operations.disagree(**page.by)
    messages.success(page.request, _("It does not hold. The case is open again."))
    return True


DECIDING = frozenset({"show", "return"})
ACTS: Mapping[str, Callable[[Looking], bool]] = {
    "take": _take,
    "give-back": _give_back,
    "note": _note,
    "write": _write,
    "show": _show,
    "return": _return,
    "agree": _agree,
    "disagree": _disagree,
}
