"""What waits for the person at their own tables: a word on a plan, a turn in a decision, an answer to read."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.care.models import Message, ReadMark
from waymark.care.queries.agreed_plan import plan_waiting
from waymark.care.queries.decisions import decisions_waiting
from waymark.care.queries.threads import threads_of
from waymark.care.rules.decisions.stage import Step
from waymark.care.terms import Side
from waymark.sharing.terms import Access, Topic

# Saying how the talk was is offered on the page of the decision, and asked for nowhere.
_TURNS = {
    Step.SURE: _("A decision is ready for you to look at"),
    Step.PERSON_PREFERS: _("A decision asks what you would choose"),
    Step.OUTCOME: _("A decision waits for its end"),
}


@dataclass(frozen=True)
class ForMe:
    """One thing, and the page where it is done. `about` is in the person's or the team's own words; perhaps empty."""

    words: Promise
    about: str
    url_name: str
    args: tuple[UUID, ...]


def waiting_for_me(access: Access, link_id: UUID) -> tuple[ForMe, ...]:
    """What waits for the person at one table. Ten queries at most. Raises `NotAllowed` for anybody else."""
    access.require_own(Topic.MESSAGES)
    found = [
        ForMe(_("There is an answer to your question"), one.subject, "thread", (link_id, one.id))
        for one in threads_of(access, link_id)
        if one.question.is_new_for(access.subject_id, Side.PERSON)
    ]
    if Side.PERSON in plan_waiting(access, link_id):
        found.append(ForMe(_("A proposal for your plan waits for your word"), "", "agreed_plan", (link_id,)))
    turns = (one for one in decisions_waiting(access, link_id) if one.side is Side.PERSON and one.step in _TURNS)
    found += [ForMe(_TURNS[one.step], one.topic, "decision", (link_id, one.conversation_id)) for one in turns]
    return tuple(found)


def has_new_answer(access: Access) -> bool:
    """Whether a team has said something in a question of the person's that they have not opened yet. One query."""
    access.require_own(Topic.MESSAGES)
    said = Message.objects.filter(side=Side.TEAM, thread__link__person_id=access.subject_id)
    opened = ReadMark.objects.filter(thread_id=OuterRef("thread_id"), by_id=access.subject_id, upto__gte=OuterRef("at"))
    return said.filter(~Exists(opened)).exists()
