"""The online-safety register: what is asked, in plain words, and why.

The law is the Online Safety Act 2023: section 9 (illegal content), sections 35 and 36 (whether children are likely to
use it), section 23 (records and review). The kinds of illegal harm are those of Ofcom's guidance on the risk assessment
(December 2024). This form helps to think and to keep a record; whether the law applies, and how, a lawyer says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
REVIEWED_AFTER = timedelta(days=365)
"""Ofcom's guidance: a review at least every twelve months, and before any significant change."""


class AssessmentKind(StrEnum):
    ILLEGAL_HARMS = "illegal-harms"
    CHILDREN = "children"
    ACCOUNTABLE = "accountable"


class Level(StrEnum):
    """How likely and how bad, as Ofcom's guidance grades it."""

    NEGLIGIBLE = "negligible"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


LEVELS: Mapping[Level, Promise] = {
    Level.NEGLIGIBLE: _("Negligible: it can hardly happen here"),
    Level.LOW: _("Low"),
    Level.MEDIUM: _("Medium"),
    Level.HIGH: _("High"),
}


@dataclass(frozen=True)
class Asked:
    """One question. `why` says why it is asked. `graded`: a level is asked besides the words."""

    key: str
    label: Words
    why: Words = ""
    graded: bool = False


@dataclass(frozen=True)
class AssessmentTerms:
    name: Words
    lead: Words
    source: Words
    questions: tuple[Asked, ...]


_HARMS = (
    Asked(
        "suicide",
        _("Encouraging or helping suicide or serious self-harm"),
        _("The nearest risk of a community of people in pain: despair that spreads, methods, somebody who goads."),
        graded=True,
    ),
    Asked(
        "drugs",
        _("Drugs and psychoactive substances"),
        _("Medicines that are sold, swapped or asked for."),
        graded=True,
    ),
    Asked(
        "fraud",
        _("Fraud and other crimes about money"),
        _("False cures, false helpers, false collections."),
        graded=True,
    ),
    Asked(
        "harassment",
        _("Harassment, stalking, threats and abuse"),
        _("Also in messages between two people."),
        graded=True,
    ),
    Asked(
        "coercion",
        _("Controlling or coercive behaviour"),
        _("A partner who reads along, or writes as somebody."),
        graded=True,
    ),
    Asked("hate", _("Hate"), _("Against disabled people, too."), graded=True),
    Asked(
        "children_abuse", _("Sexual exploitation and abuse of children"), _("Grooming, pictures, links."), graded=True
    ),
    Asked("images", _("Intimate pictures without consent"), _("Wherever pictures can be shown."), graded=True),
    Asked("adults_exploitation", _("Sexual exploitation of adults"), graded=True),
    Asked("pornography", _("Extreme pornography"), graded=True),
    Asked("trafficking", _("Human trafficking"), graded=True),
    Asked("immigration", _("Unlawful immigration"), graded=True),
    Asked("proceeds", _("Proceeds of crime"), graded=True),
    Asked("weapons", _("Firearms, knives and other weapons"), graded=True),
    Asked("terrorism", _("Terrorism"), graded=True),
    Asked("interference", _("Foreign interference"), graded=True),
    Asked("animals", _("Cruelty to animals"), graded=True),
    Asked(
        "measures",
        _("What is done against the risks that are not negligible"),
        _("Holds, reports, people on duty, who may write to whom, and what comes next. The law asks for proportion."),
    ),
    Asked(
        "evidence",
        _("What you looked at"),
        _("Reports, complaints, the times in the queue, what members said, research."),
    ),
)

TERMS: Mapping[AssessmentKind, AssessmentTerms] = {
    AssessmentKind.ILLEGAL_HARMS: AssessmentTerms(
        _("Risks of illegal harm"),
        _("For each kind: could it happen here, to whom, and how bad would it be? If negligible, say why."),
        _("Online Safety Act 2023, section 9, and the 17 kinds of Ofcom’s guidance (December 2024)."),
        _HARMS,
    ),
    AssessmentKind.CHILDREN: AssessmentTerms(
        _("Whether children are likely to be here"),
        _("Waymark is for adults of 18 and over, and says so where people join. The law asks what is so in fact."),
        _("Online Safety Act 2023, sections 35 and 36, and Ofcom’s guidance on children’s access (January 2025)."),
        (
            Asked(
                "possible",
                _("Can a child come in?"),
                _("Only a strong check of age makes it impossible in the sense of the law. A tick is none."),
            ),
            Asked(
                "number",
                _("How many children use it, as far as you know?"),
                _("Asked as a number in law. Say how you know."),
            ),
            Asked(
                "attracts",
                _("Would it attract many children?"),
                _("Young people live with pain, too. Think of words, pictures and where it is named."),
            ),
            Asked(
                "outcome",
                _("What follows"),
                _("Likely or not. If it is, a risk assessment for children comes next, within three months."),
            ),
        ),
    ),
    AssessmentKind.ACCOUNTABLE: AssessmentTerms(
        _("Who answers for it"),
        _("One person who answers for what this site owes about illegal content, reports and complaints."),
        _("Ofcom’s codes of practice for user-to-user services, measure ICU A2."),
        (
            Asked("name", _("Name and role"), _("A person, not a committee.")),
            Asked("reached", _("How Ofcom, and people here, reach them")),
            Asked("hands_over", _("Who stands in for them")),
        ),
    ),
}


@dataclass(frozen=True)
class Version:
    """One version of an assessment."""

    id: UUID
    kind: AssessmentKind
    version: int
    answers: Mapping[str, str]
    at: datetime

    @property
    def review_at(self) -> datetime:
        return self.at + REVIEWED_AFTER

    def written(self) -> tuple[tuple[Asked, str, Words], ...]:
        """Each question that was answered, with its words and its level."""
        rows = (
            (one, self.answers.get(one.key, ""), self.answers.get(f"{one.key}_level", ""))
            for one in TERMS[self.kind].questions
        )
        return tuple(
            (one, words, LEVELS[Level(level)] if level in set(Level) else "")
            for one, words, level in rows
            if words or level
        )
