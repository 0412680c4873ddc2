"""The words of the diary: its questions, the answers they take, and how both are called on the pages.

The daily set follows "Daily items" in the project's notes on self-management (E): one evening entry, under a minute,
function before pain. The wording is our own. The 0-10 scales are single questions, not copied from any questionnaire.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from waymark.diary.rules.answers import Better, HardPart, Kind
from waymark.diary.rules.harm_check import DiaryAction, HarmAnswer

Text = str | Promise


@dataclass(frozen=True)
class Item:
    """One question of the diary.

    `key` is what answers are stored under; an own question's key is the text of its id. `label` names it on charts and
    in tables, `question` asks it. `low` and `high` say what 0 and 10 mean (scales only).
    """

    key: str
    kind: Kind
    better: Better
    label: Text
    question: Text
    hint: Text = ""
    low: Text = ""
    high: Text = ""

    @property
    def is_words(self) -> bool:
        """Whether it is answered in the person's own words."""
        return self.kind is Kind.WORDS

    @property
    def is_standard(self) -> bool:
        """Whether this is a question everybody has, and not one of the person's own."""
        return self.key in BY_KEY

    @property
    def is_drawn(self) -> bool:
        """Whether its answers are numbers, so that a chart can show them."""
        return self.kind is not Kind.WORDS


# The order is a decision: what the day was like comes before how much it hurt.
STANDARD: tuple[Item, ...] = (
    Item(
        "hard_part",
        Kind.PARTS,
        Better.LOWER,
        _("Hard part of the day"),
        _("How much of the day was hard?"),
    ),
    Item(
        "in_the_way",
        Kind.SCALE,
        Better.LOWER,
        _("Pain in the way"),
        _("How much did pain get in the way of what you wanted to do?"),
        low=_("not at all"),
        high=_("completely"),
    ),
    Item(
        "pain",
        Kind.SCALE,
        Better.LOWER,
        _("Average pain"),
        _("How strong was your pain, on average?"),
        low=_("no pain"),
        high=_("the worst pain you can think of"),
    ),
    Item(
        "sleep",
        Kind.SCALE,
        Better.HIGHER,
        _("Sleep"),
        _("How well did you sleep?"),
        hint=_("The night before this day."),
        low=_("very badly"),
        high=_("very well"),
    ),
    Item(
        "mood",
        Kind.SCALE,
        Better.HIGHER,
        _("Mood"),
        _("How was your mood?"),
        low=_("very low"),
        high=_("very good"),
    ),
    Item(
        "mattered",
        Kind.WORDS,
        Better.NEITHER,
        _("One thing that mattered"),
        _("What is one thing that mattered to you?"),
        hint=_("It can be very small."),
    ),
)
NOTE = Item("note", Kind.WORDS, Better.NEITHER, _("Note"), _("Anything else you want to remember about this day?"))
BY_KEY = {item.key: item for item in (*STANDARD, NOTE)}

# What is still asked when the diary withdraws: what pain kept the person from, and what mattered all the same.
FEWER = ("in_the_way", "mattered")

OWN_KINDS = (Kind.SCALE, Kind.YES_NO, Kind.COUNT)

KIND_LABELS: dict[Kind, Text] = {
    Kind.SCALE: _("A number from 0 to 10"),
    Kind.YES_NO: _("Yes or no"),
    Kind.COUNT: _("How many times"),
}
PART_LABELS: dict[HardPart, Text] = {
    HardPart.NONE: pgettext_lazy("hard part of the day", "None of it"),
    HardPart.SOME: pgettext_lazy("hard part of the day", "Some of it"),
    HardPart.MOST: pgettext_lazy("hard part of the day", "Most of it"),
}
YES_NO_LABELS: tuple[Text, Text] = (pgettext_lazy("answer", "No"), pgettext_lazy("answer", "Yes"))
HARM_QUESTION = _("Does the diary help you, do nothing, or keep your mind on your pain?")
HARM_LABELS: dict[HarmAnswer, Text] = {
    HarmAnswer.HELPS: _("It helps"),
    HarmAnswer.NOTHING: _("It does nothing"),
    HarmAnswer.KEEPS_ME_ON_IT: _("It keeps my mind on my pain"),
}
ACTION_LABELS: dict[DiaryAction, Text] = {
    DiaryAction.GO_ON: _("Go on as before"),
    DiaryAction.ASK_FEWER: _("Ask me fewer questions"),
    DiaryAction.REST: _("Rest for four weeks"),
    DiaryAction.TURN_OFF: _("Turn the diary off"),
}
_BETTER_WORDS: dict[Better, Text] = {
    Better.HIGHER: _("Higher is better."),
    Better.LOWER: _("Lower is better."),
    Better.NEITHER: "",
}


def better_words(better: Better) -> Text:
    """The line below a chart; empty for a question with no better way."""
    return _BETTER_WORDS[better]


def choices(labels: dict[Kind, Text] | dict[HardPart, Text] | dict[HarmAnswer, Text]) -> list[tuple[str, Text]]:
    """Labels as Django's forms and model fields take them."""
    return [(str(value), label) for value, label in labels.items()]


def own_item(key: str, label: str, kind: Kind, better: Better = Better.NEITHER) -> Item:
    """A question the person made. Raises `ValueError` for a kind that own questions do not have."""
    if kind not in OWN_KINDS:
        raise ValueError(f"An own question cannot be of the kind {kind}.")
    return Item(key, kind, better, label, label)
