"""What others see of the plan for a bad day: its words as they are now, and nothing else that belongs to it."""

from dataclasses import dataclass
from datetime import datetime

from waymark.common.words import Text
from waymark.plans import queries
from waymark.plans.rules import lines
from waymark.plans.terms.setback_parts import ALL_QUESTIONS, PARTS
from waymark.sharing.terms import Access, Panel, Topic

# Drawn by itself, above everything else.
SENTENCE = "kind_sentence"
# What somebody was told to get seen for comes before what helps.
FIRST = ("urgent", "first_hour", "who_i_tell")
IN_ORDER = (*FIRST, *(question.key for part in PARTS for question in part.questions if question.key not in FIRST))


@dataclass(frozen=True)
class Part:
    """One question of the plan with its words, line by line."""

    key: str
    label: Text
    lines: tuple[str, ...]


@dataclass(frozen=True)
class BadDay:
    kind_sentence: str
    parts: tuple[Part, ...]


def read(access: Access, at: datetime) -> BadDay | None:
    """Two queries."""
    plan = queries.setback_plan_of(access)
    if plan.is_blank:
        return None
    labels = {question.key: question.label for question in ALL_QUESTIONS}
    written = [(key, tuple(lines(plan.all_words[key]))) for key in IN_ORDER]
    return BadDay(plan.words.kind_sentence, tuple(Part(key, labels[key], said) for key, said in written if said))


SETBACK_PLAN = Panel(Topic.SETBACK_PLAN, "plans/shown/setback_plan.html", read, queries.setback_plan_changed_at)
