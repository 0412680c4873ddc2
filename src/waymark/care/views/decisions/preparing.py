"""The pages on which a decision is prepared: its topic, and the choices with what each may bring."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from waymark.care.forms.decisions import CountedForm, OptionForm, TopicForm
from waymark.care.rules.decisions.words import MOST_OPTIONS, NOTHING, OptionWords, Part
from waymark.care.terms import Seat
from waymark.care.terms.decisions import Decision, Option
from waymark.care.terms.decisions.questions import BOX_NAMES, CERTAINTY_LABELS
from waymark.care.views.decisions.door import at_decision
from waymark.care.views.decisions.writing import Writing, written
from waymark.people.signed_in import SignedInRequest
from waymark.web.words import posted

WAYS = ["GET", "HEAD", "POST"]


@at_decision
@require_http_methods(WAYS)
def topic(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """Other words for what is to be decided, by the side that began."""
    form = TopicForm(posted(request), decision.kept(Part.TOPIC))
    writing = Writing(Part.TOPIC, form, lambda: form.said, "care/decision_topic.html")
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def options(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """The choices with what is still missing in each, and what is counted for all of them alike."""
    form = CountedForm(posted(request), decision.kept(Part.COUNTED))
    more = {
        "boxes": BOX_NAMES,
        "missing": {
            number: [one.box for one in decision.missing if one.number == number]
            for number in (None, *(one.number for one in decision.options))
        },
        "may_add": decision.next_number <= MOST_OPTIONS,
    }
    writing = Writing(
        Part.COUNTED, form, lambda: form.said, "care/decision_options.html", back="decision_options", more=more
    )
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def option(request: SignedInRequest, seat: Seat, decision: Decision, number: int) -> HttpResponse:
    """One choice; the number after the last is a new one."""
    if not NOTHING <= number <= min(decision.next_number, MOST_OPTIONS):
        raise Http404
    kept = decision.kept(Part.OPTION, number)
    words = kept.words if kept and isinstance(kept.words, OptionWords) else OptionWords()
    choice = Option(number, words)
    form = OptionForm(posted(request), choice, kept)
    writing = Writing(
        Part.OPTION,
        form,
        lambda: form.said,
        "care/decision_option.html",
        number=number,
        back="decision_options",
        more={"option": choice, "is_kept": kept is not None, "certainty": CERTAINTY_LABELS},
    )
    return written(request, seat, decision, writing)
