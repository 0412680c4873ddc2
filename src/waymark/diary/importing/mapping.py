"""What each column, or each item name, of a foreign diary becomes."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from waymark.diary.rules.answers import Better, Kind


class Order(StrEnum):
    """How a day in figures is written."""

    DAY_FIRST = "d/m/y"
    MONTH_FIRST = "m/d/y"
    YEAR_FIRST = "y/m/d"


@dataclass(frozen=True)
class Scale:
    """The scale that numbers in the file are on. `low` becomes 0 and `high` 10; `5` to `1` turns a scale round."""

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10)

    @property
    def text(self) -> str:
        between = ".." if self.low < 0 or self.high < 0 else "-"
        return f"{self.low}{between}{self.high}"


TEN = Scale()
STANDARD_KINDS: dict[str, Kind] = {
    "hard_part": Kind.PARTS,
    "in_the_way": Kind.SCALE,
    "pain": Kind.SCALE,
    "sleep": Kind.SCALE,
    "mood": Kind.SCALE,
    "mattered": Kind.WORDS,
    "note": Kind.WORDS,
}
OWN = "own"


@dataclass(frozen=True)
class Target:
    """Where the values of one column or item go.

    `key` is a key of the diary's own questions or `own`; `label`, `kind` and `better` matter for own items only.
    `scale` is the scale of the file's numbers.
    """

    key: str
    label: str = ""
    kind: Kind = Kind.SCALE
    better: Better = Better.NEITHER
    scale: Scale = TEN

    @property
    def slot(self) -> str:
        """The name under which an entry of the plan holds the answer: `pain`, or `own:Knee Pain`."""
        return f"{OWN}:{self.label}" if self.key == OWN else self.key


def standard(key: str, scale: Scale = TEN) -> Target:
    """A target among the diary's own questions."""
    return Target(key, kind=STANDARD_KINDS[key], scale=scale)


@dataclass(frozen=True)
class Mapping:
    """How a table is to be read. Empty fields are not said; `suggesting.suggest` fills them in.

    `day` has one column or three (day, month, year); `written` and `name` may have several, which are read together.
    With `name` and `value` each row is one item's value, and `items` are item names as well as columns; without, each
    row is one entry. `turn` is the hour of the file's clock at which the day turns over (below 0: the day before),
    `clock` the zone of times that carry none. `rest` says whether what is not named is suggested (else left out).
    """

    day: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    value: str = ""
    items: tuple[tuple[str, Target], ...] = ()
    skip: tuple[str, ...] = ()
    order: Order | None = None
    turn: int | None = None
    clock: str = ""
    rest: bool = True
