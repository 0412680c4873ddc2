"""What is asked before something is sent: whether it says more than the person means to give away."""

from collections.abc import Collection, Iterable, Sequence


def still_to_ask(found: Sequence[str], answered: Collection[str]) -> Sequence[str]:
    """The reasons that were not asked about yet, in their order. What was answered is not asked again."""
    return [one for one in found if one not in answered]


def read(text: str, known: Iterable[str]) -> frozenset[str]:
    """The reasons in a hidden field; what is none is left out."""
    return frozenset(text.split()) & frozenset(known)
