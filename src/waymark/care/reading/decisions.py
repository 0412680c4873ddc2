"""Putting one decision together from its parts, as one side may see it."""

from collections.abc import Mapping
from uuid import UUID

from waymark.care.models import Conversation, ConversationPart
from waymark.care.rules.decisions import options as choices
from waymark.care.rules.decisions.stage import Standing, Step, waits_for
from waymark.care.rules.decisions.words import (
    WORDS_OF,
    AfterWords,
    CountedWords,
    Ending,
    OptionWords,
    OutcomeWords,
    Part,
    SureWords,
)
from waymark.care.terms.decisions import Decision, Kept, Option
from waymark.care.terms.side import Side
from waymark.common.sealed import Box
from waymark.people.terms import Membership

Parts = Mapping[tuple[Part, int], Kept]


def kept_in(row: ConversationPart, box: Box, members: Mapping[UUID, Membership]) -> Kept:
    """One part with its words. A practitioner whose account is gone has no name."""
    content = row.read(box, "content")
    words = WORDS_OF[Part(row.part)].of(content if isinstance(content, dict) else {})
    member = members.get(row.by_id) if row.side == Side.TEAM else None
    name, profession = (member.name, member.profession_name) if member else ("", "")
    return Kept(words, row.version, row.changed_at, name, profession)


def decision_in(row: Conversation, side: Side, parts: Parts) -> Decision:
    """The decision as this side sees it, from all of its parts."""
    options = {number: kept.words for (_part, number), kept in parts.items() if isinstance(kept.words, OptionWords)}
    missing = choices.missing(options, _counted(parts))
    standing = Standing(Side(row.made_by_side), row.closed_at is not None, not missing, _ending(parts))
    here = choices.standing(options)
    is_laid_open = side is Side.TEAM or standing.is_complete
    out = {number: words for number, words in options.items() if number not in here}
    return Decision(
        id=row.pk,
        link_id=row.link_id,
        side=side,
        made_at=row.made_at,
        standing=standing,
        parts={key: kept for key, kept in parts.items() if _is_seen(key[0], kept, side, is_laid_open)},
        options=_options(here) if is_laid_open else (),
        taken_out=_options(out) if side is Side.TEAM else (),
        missing=missing,
        waiting=_waiting(standing, parts),
    )


def _options(options: Mapping[int, OptionWords]) -> tuple[Option, ...]:
    return tuple(Option(number, words) for number, words in options.items())


def _counted(parts: Parts) -> CountedWords:
    kept = parts.get((Part.COUNTED, 0))
    return kept.words if kept and isinstance(kept.words, CountedWords) else CountedWords()


def _ending(parts: Parts) -> Ending | None:
    kept = parts.get((Part.OUTCOME, 0))
    return kept.words.ending if kept and isinstance(kept.words, OutcomeWords) else None


def _waiting(standing: Standing, parts: Parts) -> dict[Side, Step]:
    kept = parts.get((Part.SURE, 0))
    sure = kept.words if kept and isinstance(kept.words, SureWords) else None
    written = {part for part, _number in parts}
    steps = {side: waits_for(side, standing, written, sure) for side in Side}
    return {side: step for side, step in steps.items() if step}


def _is_seen(part: Part, kept: Kept, side: Side, is_laid_open: bool) -> bool:  # noqa: FBT001 - one row of a table
    """Choices in the making are the team's, and what the person does not show of the talk is theirs."""
    if part in {Part.OPTION, Part.COUNTED}:
        return is_laid_open
    if part is Part.AFTER and side is Side.TEAM:
        return isinstance(kept.words, AfterWords) and kept.words.shown
    return True
