"""The words of a board: lanes, topics, notes on what a post holds, and what somebody chooses for themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words: TypeAlias = str | Promise


class Lane(StrEnum):
    """What a thread is: its author says so, nothing guesses it."""

    STRUGGLE = "struggle"
    STRATEGY = "strategy"
    SMALL_WIN = "small-win"
    QUESTION = "question"


class PostFlag(StrEnum):
    """What a post holds, by the choice of its author: it is folded until somebody opens it. One may be muted."""

    NONE = ""
    LOW_MOOD = "low-mood"
    LOSS = "loss"
    CARE = "care"
    FOOD = "food"
    MEDICINES = "medicines"
    VIOLENCE = "violence"


class Digest(StrEnum):
    WEEKLY = "weekly"
    DAILY = "daily"
    NONE = "none"


class MuteKind(StrEnum):
    PERSON = "person"
    WORD = "word"
    TOPIC = "topic"


class Stop(StrEnum):
    """Why somebody reads a board and does not write there."""

    NAME = "name"
    SIGN = "sign"
    CLOSED = "closed"
    STANDING = "standing"


LANE_WORDS: Mapping[Lane, tuple[Words, Words]] = {
    Lane.STRUGGLE: (_("A struggle"), _("Something is hard. Nobody has to solve it.")),
    Lane.STRATEGY: (_("What helps"), _("Something you tried, and how it went.")),
    Lane.SMALL_WIN: (_("A small win"), _("A good moment, however small.")),
    Lane.QUESTION: (_("A question"), _("You would like to hear from others.")),
}
FLAG_WORDS: Mapping[PostFlag, Words] = {
    PostFlag.LOW_MOOD: _("Very low mood"),
    PostFlag.LOSS: _("Death and loss"),
    PostFlag.CARE: _("Hard times with health care"),
    PostFlag.FOOD: _("Food and weight"),
    PostFlag.MEDICINES: _("Medicines and side effects"),
    PostFlag.VIOLENCE: _("Violence"),
}


@dataclass(frozen=True)
class Topic:
    """An open board that every installation has."""

    slug: str
    name: Words
    about: Words


TOPICS = (
    Topic("everyday-life", _("Everyday life"), _("Home, shopping, the small things that take so much.")),
    Topic("moving-and-pacing", _("Moving and pacing"), _("Doing a little, often, and stopping in time.")),
    Topic("sleep-and-rest", _("Sleep and rest"), _("Nights, naps and quiet hours.")),
    Topic("work-and-money", _("Work and money"), _("Jobs, forms, benefits, and asking for changes.")),
    Topic("family-and-friends", _("Family and friends"), _("The people around us, near and far.")),
    Topic("good-things", _("Good things"), _("Music, gardens, animals, jokes.")),
)
TOPIC_OF: Mapping[str, Topic] = {one.slug: one for one in TOPICS}
