"""What a record is divided into when it is shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Topic(StrEnum):
    """One part of a record. Its value stands in the ledger, in the audit and beside every column (`common.fates`)."""

    WHAT_MATTERS = "what-matters"
    GOALS = "goals"
    SETBACK_PLAN = "setback-plan"
    HOW_TO_HELP = "how-to-help"
    DIARY = "diary"
    BODY_MAP = "body-map"
    PACING = "pacing"
    WEEK = "week"
    SUPPORT_CIRCLE = "support-circle"
    CONVERSATION_SHEETS = "conversation-sheets"
    MEDICINES = "medicines"
    SLEEP = "sleep"
    PRACTICES = "practices"
    SHARED_DECISIONS = "shared-decisions"
    AGREED_PLAN = "agreed-plan"
    MESSAGES = "messages"
    ACCOUNT = "account"


ITEMISED = frozenset({Topic.DIARY, Topic.PRACTICES, Topic.CONVERSATION_SHEETS})
"""Shared one by one: a question of the diary, a kind of skill, a sheet for a visit. Never all of it at once."""

NEVER_SHARED = frozenset({Topic.ACCOUNT, Topic.SUPPORT_CIRCLE})
"""The account, and what a person says about the people around them, who may be those who would read it."""

WITH_A_TEAM = frozenset({Topic.SHARED_DECISIONS, Topic.AGREED_PLAN, Topic.MESSAGES})
"""What a person and a care team do together. A supporter may be shown the plan, never take part."""

FOR_SUPPORTERS = frozenset(Topic) - NEVER_SHARED - {Topic.SHARED_DECISIONS, Topic.MESSAGES}
FOR_TEAMS = frozenset(Topic) - NEVER_SHARED - {Topic.HOW_TO_HELP}


@dataclass(frozen=True)
class TopicWords:
    """How a topic is called on the person's own pages, on the pages of whoever looks, and inside a sentence."""

    mine: Words
    theirs: Words
    inside: Words
    hint: Words


TOPIC_WORDS: Mapping[Topic, TopicWords] = {
    Topic.WHAT_MATTERS: TopicWords(
        _("What matters to me"), _("What matters"), _("what matters to you"), _("And how close you live to it.")
    ),
    Topic.GOALS: TopicWords(
        _("My goals"), _("Goals"), _("your goals"), _("Each in its three sizes, and how they ended.")
    ),
    Topic.SETBACK_PLAN: TopicWords(
        _("My plan for a bad day"),
        _("Plan for a bad day"),
        _("your plan for a bad day"),
        _("The plan as it is now. What it says about medicines only together with your medicines. Never your voice."),
    ),
    Topic.HOW_TO_HELP: TopicWords(
        _("How to help me on a bad day"),
        _("How to help on a bad day"),
        _("how to help you on a bad day"),
        _("What you write for this one person."),
    ),
    Topic.DIARY: TopicWords(
        _("My diary"), _("Diary"), _("your diary"), _("Question by question. Your notes are a question of their own.")
    ),
    Topic.BODY_MAP: TopicWords(
        _("My body map"), _("Body map"), _("your body map"), _("The newest one, and when it was made.")
    ),
    Topic.PACING: TopicWords(
        _("My pacing"), _("Pacing"), _("your pacing"), _("What you pace, your steps, and how much you did.")
    ),
    Topic.WEEK: TopicWords(_("My week"), _("This week"), _("your week"), _("What you planned for this week.")),
    Topic.SUPPORT_CIRCLE: TopicWords(
        _("My support circle"), _("Support circle"), _("your support circle"), _("Never shown to anybody.")
    ),
    Topic.CONVERSATION_SHEETS: TopicWords(
        _("My sheets for a visit"),
        _("Sheets for a visit"),
        _("your sheets for a visit"),
        _("Sheet by sheet, as you hand them over."),
    ),
    Topic.MEDICINES: TopicWords(
        _("My medicines"),
        _("Medicines"),
        _("your medicines"),
        _("The list, and what you noted in the last four weeks."),
    ),
    Topic.SLEEP: TopicWords(
        _("My nights"), _("Nights"), _("your nights"), _("Your sleep diary of the last four weeks.")
    ),
    Topic.PRACTICES: TopicWords(
        _("Skills I practise"),
        _("Skills"),
        _("the skills you practise"),
        _("Skill by skill, with what you wrote. Never thought records."),
    ),
    Topic.SHARED_DECISIONS: TopicWords(
        _("Decisions we prepare together"),
        _("Decisions"),
        _("a decision you prepare together"),
        _("They write down the choices, you write what matters, and both see it."),
    ),
    Topic.AGREED_PLAN: TopicWords(
        _("The plan we agree on"),
        _("The plan agreed on"),
        _("the plan you agree on"),
        _("It holds only when both of you agree to the same words."),
    ),
    Topic.MESSAGES: TopicWords(
        _("Questions between visits"),
        _("Questions between visits"),
        _("your questions between visits"),
        _("You write, and they answer in their hours."),
    ),
    Topic.ACCOUNT: TopicWords(_("My account"), _("Account"), _("your account"), _("Never shown to anybody.")),
}
