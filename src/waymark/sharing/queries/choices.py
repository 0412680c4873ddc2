"""Reading what a person could show somebody."""

from collections.abc import Mapping

from waymark.sharing.terms import FOR_SUPPORTERS, FOR_TEAMS, ITEMISED, TOPIC_WORDS, WITH_A_TEAM, Access, Item, Topic
from waymark.sharing.terms.choices import GROUPS, ONE_BY_ONE, Choice, Group
from waymark.sharing.terms.panels import panel_of


def choices_for(own: Access, *, is_team: bool) -> tuple[Group, ...]:
    """Everything that may be shown to a supporter, or a team, in the order of the page. Empty groups are left out.

    Raises `NotAllowed` for anybody but the person.
    """
    allowed = FOR_TEAMS if is_team else FOR_SUPPORTERS
    found = {key: Group(key, name, _whole(topics, allowed, is_team=is_team)) for key, (name, topics) in GROUPS.items()}
    items = items_of(own)
    one_by_one = [
        Group(topic.value, name, _items(topic, items), TOPIC_WORDS[topic].hint, of=topic)
        for topic, name in ONE_BY_ONE.items()
        if topic in allowed
    ]
    order = (found["plan"], *one_by_one[:1], found["days"], *one_by_one[1:], found["together"])
    return tuple(group for group in order if group.choices)


def items_of(own: Access) -> Mapping[Topic, tuple[Item, ...]]:
    """What the topics hold that are shared one by one. Raises `NotAllowed` for anybody but the person."""
    own.require_own(Topic.ACCOUNT)
    panels = [panel for topic in sorted(ITEMISED) if (panel := panel_of(topic))]
    return {panel.topic: tuple(panel.items(own)) for panel in panels if panel.items}


def _whole(topics: tuple[Topic, ...], allowed: frozenset[Topic], *, is_team: bool) -> tuple[Choice, ...]:
    """A topic can be chosen where a panel draws it; what is done together has pages of its own."""
    known = [topic for topic in topics if topic in allowed and (panel_of(topic) or (is_team and topic in WITH_A_TEAM))]
    return tuple(Choice(topic.value, TOPIC_WORDS[topic].mine, TOPIC_WORDS[topic].hint) for topic in known)


def _items(topic: Topic, items: Mapping[Topic, tuple[Item, ...]]) -> tuple[Choice, ...]:
    return tuple(Choice(f"{topic.value}:{item.key}", item.label) for item in items.get(topic, ()))
