"""The plan for a bad day, on paper, in the order of the day."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from waymark.common.words import Question
from waymark.home.paper.day import Day
from waymark.plans import queries as plans
from waymark.plans.rules import lines
from waymark.plans.terms.setback import SETBACK
from waymark.plans.terms.setback_parts import PARTS
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Heading, Lines, Quote, Words

QUESTIONS: dict[str, Question] = {
    one.key: one for one in (*SETBACK, *(question for part in PARTS for question in part.questions))
}
# The words to themselves come first, as on a bad day; what can be done in an order is numbered.
IN_ORDER = {"first_hour", "first_day", "build_back"}


def bad_day(access: Access, day: Day) -> tuple[Block, ...]:
    """Every part that has words, and the one sentence that stands on every page about urgent signs."""
    plan = plans.setback_plan_of(access)
    if plan.is_blank:
        return ()
    return (
        *_parts(plan.all_words),
        Words(_("Are there new or different signs? Look at the page Help now."), quiet=True),
    )


def _parts(words: dict[str, str]) -> Iterator[Block]:
    if words["kind_sentence"]:
        yield Quote(words["kind_sentence"])
    for key, question in QUESTIONS.items():
        text = words.get(key, "")
        if key == "kind_sentence" or not text:
            continue
        yield Heading(question.label, 3)
        steps = lines(text)
        yield Lines(steps, numbered=key in IN_ORDER) if len(steps) > 1 else Words(text)
