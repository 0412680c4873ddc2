"""How two versions of an agreement differ."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from waymark.groups.terms.agreement import AgreementLine, Mark, MarkedLine


def differences(before: Sequence[AgreementLine], after: Sequence[AgreementLine]) -> tuple[MarkedLine, ...]:
    """Every line of both, in reading order. What is gone stands before what took its place.

    Only the words count; a line whose easy words alone were made better is the same line.
    """
    old, new = [line.words for line in before], [line.words for line in after]
    return tuple(_marked(before, after, SequenceMatcher(None, old, new, autojunk=False)))


def _marked(
    before: Sequence[AgreementLine], after: Sequence[AgreementLine], found: "SequenceMatcher[str]"
) -> Iterator[MarkedLine]:
    for what, old_from, old_to, new_from, new_to in found.get_opcodes():
        if what == "equal":
            yield from (MarkedLine(Mark.SAME, line) for line in after[new_from:new_to])
            continue
        yield from (MarkedLine(Mark.GONE, line) for line in before[old_from:old_to])
        yield from (MarkedLine(Mark.NEW, line) for line in after[new_from:new_to])
