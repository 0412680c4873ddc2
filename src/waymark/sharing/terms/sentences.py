"""What somebody may see, said in one sentence."""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.sharing.terms.topics import ITEMISED, TOPIC_WORDS, Topic


def seen(scope: Iterable[str]) -> str:
    """What the entries of a scope hold, as words inside a sentence: "your goals and 2 questions of your diary"."""
    topics = [entry.partition(":")[0] for entry in scope]
    return listed(_named(topic, topics.count(topic)) for topic in Topic if topic in topics)


def listed(words: Iterable[object]) -> str:
    """Words one after the other, with an "and" before the last."""
    return get_text_list([str(word) for word in words], _("and"))


def _named(topic: Topic, number: int) -> str:
    if topic not in ITEMISED:
        return str(TOPIC_WORDS[topic].inside)
    said = {
        Topic.DIARY: ngettext("1 question of your diary", "%(num)d questions of your diary", number),
        Topic.PRACTICES: ngettext("1 skill you practise", "%(num)d skills you practise", number),
        Topic.CONVERSATION_SHEETS: ngettext("1 sheet for a visit", "%(num)d sheets for a visit", number),
    }
    return said[topic] % {"num": number} if number > 1 else said[topic]
