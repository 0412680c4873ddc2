"""A picture of a hundred people, and the sentence that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.care.rules.decisions.numbers import Share, Standing, place_of
from waymark.care.terms.decisions.page import Decision, Option

WITH_IT = gettext_lazy("Out of 100 people as in this study who do this, %(count)s %(what)s (over %(span)s).")
WITHOUT_IT = gettext_lazy("Out of 100 people as in this study who do not, %(count)s %(what)s (over %(span)s).")
NOTHING_BEGUN = gettext_lazy(
    "Out of 100 people as in this study who begin nothing, %(count)s %(what)s (over %(span)s)."
)

WIDE, HIGH = 10, 12
"""The room of one person in the drawing: a hundred of them fill 100 by 120."""


@dataclass(frozen=True)
class Pictogram:
    """One hundred people, ten in a row: filled in where counted, hatched where they may be, else an outline.

    `key` is unique on its page. `counted`, `perhaps` and `rest` are the places where somebody stands.
    """

    key: str
    heading: str
    sentence: str
    title: str
    description: str
    counted: tuple[tuple[int, int], ...]
    perhaps: tuple[tuple[int, int], ...]
    rest: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Counted:
    """Good or harm of one choice: with it, and without it where it is compared."""

    name: str
    pictures: tuple[Pictogram, ...]


def picture(share: Share, *, key: str, heading: str, sentence: str, what: str, span: str) -> Pictogram:
    """`sentence` is one of those below; `what` and `span` are words of the team: what is counted, over which time."""
    places: dict[Standing, list[tuple[int, int]]] = {each: [] for each in Standing}
    for index, each in enumerate(share.people()):
        column, row = place_of(index)
        places[each].append((column * WIDE, row * HIGH))
    words = {"count": _count(share), "what": _apart(what), "span": _apart(span)}
    return Pictogram(
        key=key,
        heading=heading,
        sentence=sentence % words,
        title=_("%(count)s of 100 people") % words,
        description=_described(share),
        counted=tuple(places[Standing.COUNTED]),
        perhaps=tuple(places[Standing.PERHAPS]),
        rest=tuple(places[Standing.NOT]),
    )


def pictures_of(decision: Decision, option: Option) -> tuple[Counted, ...]:
    """The pictures of one choice, good first: with it, then without it. None where there are no numbers."""
    both = (
        ("good", _("The good that is counted"), decision.counted.good),
        ("harm", _("The harm that is counted"), decision.counted.harm),
    )
    found = (Counted(name, tuple(_pictures(decision, option, kind, what))) for kind, name, what in both)
    return tuple(each for each in found if each.pictures)


def _pictures(decision: Decision, option: Option, kind: str, what: str) -> Iterator[Pictogram]:
    with_it = (_("Doing nothing"), NOTHING_BEGUN) if option.is_nothing else (_("With it"), WITH_IT)
    for side, (heading, sentence) in {"with": with_it, "without": (_("Without it"), WITHOUT_IT)}.items():
        share = option.share(f"{kind}_{side}")
        if share is not None:
            yield picture(
                share,
                key=f"{option.number}-{kind}-{side}",
                heading=heading,
                sentence=str(sentence),
                what=what,
                span=decision.counted.span,
            )


def _count(share: Share) -> str:
    if share.is_range:
        return _("between %(low)s and %(high)s") % {"low": share.low, "high": share.high}
    return str(share.low)


def _described(share: Share) -> str:
    numbers = {"counted": share.low, "perhaps": share.high - share.low, "rest": 100 - share.high}
    if share.is_range:
        return (
            _(
                "Ten rows of ten people: %(counted)s filled in, %(perhaps)s hatched because it may be them too, "
                "%(rest)s as outlines."
            )
            % numbers
        )
    return _("Ten rows of ten people: %(counted)s filled in, %(rest)s as outlines.") % numbers


def _apart(words: str) -> str:
    """Somebody's own words inside a sentence of another language, perhaps of another direction (Unicode isolates)."""
    return f"\u2068{words.strip().rstrip('.')}\u2069"
