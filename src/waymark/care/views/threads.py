"""Questions between visits: the list, a new one, one thread, closing it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.care import operations, queries, sentences
from waymark.care.forms.threads import QuestionForm, SayForm
from waymark.care.rules import reading
from waymark.care.terms import Seat, Side
from waymark.care.terms.threads import MyThread
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations as shared
from waymark.sharing import queries as sharing
from waymark.sharing.terms import NotAllowed, To, ToKind, Topic
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted

CLOSED_MEANWHILE = _("This question was closed meanwhile. Your words are still here: copy them into a new question.")
NOT_THERE = _("That person is not in this team any more. Choose somebody else.")


@dataclass(frozen=True)
class InList:
    """A thread in the list. `state` says whose turn it is."""

    thread: MyThread
    state: str
    is_mine: bool
    is_new: bool


@seated(Topic.MESSAGES)
@require_safe
def threads(request: SignedInRequest, seat: Seat) -> HttpResponse:
    at, roster = now(), queries.roster_of(seat.known.team_id)
    every = queries.threads_of(seat.access, seat.link_id)
    _looked(request, seat, at)
    page = {
        "seat": seat,
        "roster": roster,
        "open": [_in_list(one, roster, seat, at) for one in every if not one.is_closed],
        "closed": [one for one in every if one.is_closed],
        "is_shared": _is_shared(seat, at),
    }
    return render(request, "care/threads.html", page)


def _in_list(thread: MyThread, roster: reading.Roster, seat: Seat, at: datetime) -> InList:
    question, me = thread.question, seat.access.looker_id
    held = reading.holding(roster, question.to_member_id, at, unread_since=question.unread_since)
    is_mine = seat.member is not None and question.waits_for_team and held.has(seat.member.id)
    state = sentences.waits_for(held) if question.waits_for_team else str(_("Answered"))
    is_new = me is not None and question.is_new_for(me, seat.side)
    return InList(thread, str(_("Waits for you")) if is_mine else state, is_mine, is_new)


@seated(Topic.MESSAGES)
@require_http_methods(["GET", "HEAD", "POST"])
def thread_new(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """A new question, to somebody who has said when they read. A practitioner writes in their own name."""
    at, roster = now(), queries.roster_of(seat.known.team_id)
    readers, is_shared = _may_be_asked(seat, roster), _is_shared(seat, at)
    form = QuestionForm(posted(request), readers=readers)
    if request.method == "POST" and is_shared and readers and form.is_valid():
        try:
            thread_id = _open(request, seat, form, at)
        except Gone:
            form.add_error(None, NOT_THERE)
        else:
            return see_other("thread", seat.link_id, thread_id)
    page = {
        "seat": seat,
        "form": form,
        "is_shared": is_shared,
        "roster": roster,
        "lines": [sentences.said(roster, one.id, at) for one in readers],
    }
    return render(request, "care/thread_new.html", page, status=422 if request.method == "POST" else 200)


def _may_be_asked(seat: Seat, roster: reading.Roster) -> tuple[reading.Reader, ...]:
    if seat.member is None:
        return roster.who_may_be_asked
    return tuple(one for one in roster.who_may_be_asked if one.id == seat.member.id)


def _open(request: SignedInRequest, seat: Seat, form: QuestionForm, at: datetime) -> UUID:
    said = form.cleaned_data
    return operations.open_thread(
        by=request.user,
        seat=seat,
        to_member_id=form.to_member_id,
        subject=said["subject"],
        words=said["words"],
        client_id=form.sent_id,
        at=at,
    )


@seated(Topic.MESSAGES)
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: SignedInRequest, seat: Seat, thread_id: UUID) -> HttpResponse:
    """One question with its answers, and the box for more words while it is not closed."""
    at = now()
    or_404(queries.thread_of(seat.access, seat.link_id, thread_id))
    form = SayForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            operations.say(
                by=request.user,
                seat=seat,
                thread_id=thread_id,
                words=form.cleaned_data["words"],
                client_id=form.sent_id,
                at=at,
            )
        except operations.Closed:
            form.add_error(None, CLOSED_MEANWHILE)
        except NotAllowed:
            form.add_error(None, NOT_SHARED)
        else:
            return see_other("thread", seat.link_id, thread_id)
    return _thread_page(request, seat, thread_id, form, at)


NOT_SHARED = _("The team cannot read this: you do not share questions with it at the moment.")


def _thread_page(request: SignedInRequest, seat: Seat, thread_id: UUID, form: SayForm, at: datetime) -> HttpResponse:
    kept, roster = (
        or_404(queries.thread_of(seat.access, seat.link_id, thread_id)),
        queries.roster_of(seat.known.team_id),
    )
    question = kept.question
    unread_since = question.unread_since
    held = reading.holding(roster, question.to_member_id, at, unread_since=unread_since)
    lines = sentences.said(roster, question.to_member_id, at, unread_since=unread_since)
    _looked(request, seat, at)  # also where what was sent is refused: the page shows the same words
    if request.method != "POST":
        _read(request, seat, kept, held, at)
    read_at = max((mark.upto for mark in question.marks if mark.side is Side.TEAM), default=None)
    page = {
        "seat": seat,
        "thread": kept,
        "form": form,
        "lines": lines,
        "is_shared": _is_shared(seat, at),
        "is_read": read_at is not None and question.waits_for_team and read_at >= question.last.at,
    }
    return render(request, "care/thread.html", page, status=422 if request.method == "POST" else 200)


def _read(request: SignedInRequest, seat: Seat, kept: MyThread, held: reading.Holding, at: datetime) -> None:
    """Who only looks on has not read it for the one it waits for."""
    if seat.member is None or held.has(seat.member.id):
        upto = kept.question.last.at
        operations.mark_read(by=request.user, seat=seat, thread_id=kept.id, upto=upto, at=at)


@seated(Topic.MESSAGES)
@require_POST
def thread_close(request: SignedInRequest, seat: Seat, thread_id: UUID) -> HttpResponse:
    try:
        operations.close_thread(by=request.user, seat=seat, thread_id=thread_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("thread", seat.link_id, thread_id)


def _is_shared(seat: Seat, at: datetime) -> bool:
    """Whether the team can read questions now. For a practitioner who sits here it is."""
    if not seat.is_person:
        return True
    grant = sharing.grant_of(seat.person_id, To(ToKind.TEAM, seat.known.team_id), at)
    return grant is not None and Topic.MESSAGES in grant.topics


def _looked(request: SignedInRequest, seat: Seat, at: datetime) -> None:
    shared.record_look(by=request.user, access=seat.access, topics=[Topic.MESSAGES], at=at)
