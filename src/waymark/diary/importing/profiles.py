"""What stands in a column (or in the values of one item), counted, so that a mapping can be suggested from it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from waymark.diary.importing.cells import NO, YES, is_no_answer, read_number, read_out_of
from waymark.diary.importing.moments import Moment, read_moment, read_time
from waymark.diary.importing.remarks import BadCell, Why
from waymark.diary.rules.answers import COUNT_TOP

# So many different cells tell what a column is; the rest would only cost time.
_LOOKED_AT = 4000
_WEEKDAYS = frozenset("mon tue wed thu fri sat sun".split())
_MOST = 0.6
_ENOUGH = 6


@dataclass
class Profile:
    """Counts over the cells that hold an answer. `low` and `high` are over those that are numbers."""

    filled: int = 0
    distinct: int = 0
    numbers: int = 0
    whole: int = 0
    outside_ten: int = 0
    outside_count: int = 0
    low: Decimal | None = None
    high: Decimal | None = None
    moments: int = 0
    timed: int = 0
    counted: int = 0
    times: int = 0
    yes_no: int = 0
    bits: int = 0
    part_days: int = 0
    marked: bool = False

    def most(self, count: int, share: float = _MOST) -> bool:
        """Whether most of the answers are of this sort."""
        return count > 0 and count >= share * self.filled

    @property
    def is_numeric(self) -> bool:
        return self.most(self.numbers)

    @property
    def fits_ten(self) -> bool:
        """Numbers of 0 to 10, up to a slip in twenty."""
        return self.is_numeric and self.outside_ten <= self.numbers // 20

    @property
    def nearly_fits_ten(self) -> bool:
        """For columns named like one of the diary's own scales: a slip in ten, in a short diary up to half."""
        return self.is_numeric and self.outside_ten * (2 if self.numbers < 10 else 10) <= self.numbers

    @property
    def are_bits(self) -> bool:
        """Ones (and noughts) that stand for yes and no; `marked` where the whole file is kept that way."""
        return self.bits == self.filled and self.high == 1 and (self.marked or self.filled >= _ENOUGH)

    @property
    def is_of_marks(self) -> bool:
        """Whether a whole file's values are ones and noughts, up to a two here and there."""
        slight = self.high is not None and 0 < self.high <= 2
        return slight and self.filled >= _ENOUGH and self.most(self.bits, 0.95)

    @property
    def fits_count(self) -> bool:
        slips = self.numbers // 20
        return self.is_numeric and self.outside_count <= slips and self.numbers - self.whole <= slips


def profile(cells: Iterable[str]) -> Profile:
    """The counts over the cells (stripped) of a column."""
    counter = Counter(cell for cell in cells if not is_no_answer(cell))
    found = Profile(distinct=len(counter))
    for cell, count in islice(counter.items(), _LOOKED_AT):
        _count_in(found, cell, count)
    return found


def _count_in(found: Profile, cell: str, count: int) -> None:
    found.filled += count
    word = cell.casefold()
    if word in YES or word in NO:
        found.yes_no += count
        found.bits += count if word in ("0", "1", "0.0", "1.0") else 0
    found.part_days += count if word[:3] in _WEEKDAYS and len(word) < 11 and word.isalpha() else 0
    number = read_number(cell.removesuffix("%"))
    if number is None and (out_of := read_out_of(cell)):
        number = out_of[0]
    if number is not None:
        _count_number(found, number, count)
    _count_moment(found, cell, count, is_number=number is not None)


def _count_number(found: Profile, number: Decimal, count: int) -> None:
    found.numbers += count
    found.whole += count if number == number.to_integral_value() else 0
    found.outside_ten += 0 if 0 <= number <= 10 else count
    found.outside_count += 0 if 0 <= number <= COUNT_TOP else count
    found.low = number if found.low is None else min(found.low, number)
    found.high = number if found.high is None else max(found.high, number)


def _count_moment(found: Profile, cell: str, count: int, *, is_number: bool) -> None:
    try:
        moment = read_moment(cell)
    except BadCell as bad:
        if bad.remark.why is not Why.DAY_WRONG_ORDER:
            found.times += count if _is_time(cell) else 0
            found.part_days += count if bad.remark.why is Why.DAY_INCOMPLETE else 0
            return
        moment = None
    if is_number:
        found.counted += count
    else:
        found.moments += count
    found.timed += count if _has_time(moment, cell) else 0


def _has_time(moment: Moment | None, cell: str) -> bool:
    """A midnight is what programs write when there is no time of day."""
    if moment is None:
        return ":" in cell and not cell.endswith(("00:00", "0:00"))
    if moment.at is None:
        return False
    return moment.counted or (moment.at.hour, moment.at.minute, moment.at.second) != (0, 0, 0)


def _is_time(cell: str) -> bool:
    try:
        read_time(cell)
    except BadCell:
        return False
    return ":" in cell or cell[-1:] in "mM"
