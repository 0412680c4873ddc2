"""What every page shares that writes one part of a decision."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from waymark.care import operations
from waymark.care.operations import Gone, NotNow
from waymark.care.permits.decisions import is_theirs, may_write
from waymark.care.rules.decisions.words import Part, Words
from waymark.care.terms import Seat
from waymark.care.terms.decisions import Decision
from waymark.care.views.decisions.door import look
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved
from waymark.web.words import WordsForm, answer

NOTHING_YET = _("Write a few words in one box at least. Any of the boxes will do.")
NOT_NOW = _(
    "This cannot be saved as things stand: the decision was put aside or taken, or its choices are being changed. "
    "Look at the whole decision, then come back."
)


@dataclass(frozen=True)
class Writing:
    """One part that is being written: its form, what the form says, its template. `back` is where saving leads."""

    part: Part
    form: WordsForm
    said: Callable[[], Words]
    template: str
    number: int = 0
    back: str = "decision"
    more: Mapping[str, Any] = field(default_factory=dict)


def written(request: SignedInRequest, seat: Seat, decision: Decision, writing: Writing) -> HttpResponse:
    """Who may not write this now is led to the whole decision, and sending it does not exist for the other side.

    Nothing is saved while somebody types: what one side writes is seen by the other once it is saved, and not before.
    """
    form, part = writing.form, writing.part
    if request.method != "POST":
        if not may_write(part, seat.side, decision.standing):
            return see_other("decision", seat.link_id, decision.id)
        return _drawn(request, seat, decision, writing, 200)
    if not is_theirs(part, seat.side, decision.standing):
        raise Http404

    def save() -> int:
        return _save(request, seat, decision, writing)

    return answer(
        form,
        save=save,
        draw=lambda status: _drawn(request, seat, decision, writing, status),
        done=lambda: see_saved(request, writing.back, seat.link_id, decision.id),
    )


def _save(request: SignedInRequest, seat: Seat, decision: Decision, writing: Writing) -> int:
    form, words = writing.form, writing.said()
    if getattr(words, "is_blank", False) and decision.kept(writing.part, writing.number) is None:
        form.add_error(None, NOTHING_YET)
        return form.edit.based_on
    try:
        return operations.write_part(
            by=request.user,
            seat=seat,
            conversation_id=decision.id,
            part=writing.part,
            number=writing.number,
            words=words,
            edit=form.edit,
            at=now(),
        ).version
    except NotNow:
        form.add_error(None, NOT_NOW)
        return form.edit.based_on
    except Gone as gone:
        raise Http404 from gone


def _drawn(request: SignedInRequest, seat: Seat, decision: Decision, writing: Writing, status: int) -> HttpResponse:
    """With 409 the page shows what is kept beside what was typed: a look, even though something was sent."""
    if request.method == "POST":
        look(request, seat)
    page = {
        "seat": seat,
        "decision": decision,
        "form": writing.form,
        "other": writing.form.initial if status == 409 else None,
    }
    return render(request, writing.template, page | dict(writing.more), status=status)
