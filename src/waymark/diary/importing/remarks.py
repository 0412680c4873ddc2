"""What the reading of a foreign diary has to say, as terms. `sentences.say` turns them into words."""

from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int
SHOWN = 60


class Why(StrEnum):
    """Every reason, assumption and question the import can state. Each has exactly one sentence in `sentences`."""

    # The whole file cannot be read
    FILE_EMPTY = "file-empty"
    FILE_TOO_BIG = "file-too-big"
    FILE_IS_A_SPREADSHEET = "file-is-a-spreadsheet"
    FILE_IS_NOT_TEXT = "file-is-not-text"
    ONE_COLUMN = "one-column"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_ENTRIES = "too-many-entries"
    TOO_MANY_COLUMNS = "too-many-columns"
    NO_ROWS = "no-rows"
    # The mapping cannot be used
    NO_DAY_COLUMN = "no-day-column"
    NOTHING_TO_TAKE = "nothing-to-take"
    TOO_MANY_ITEMS = "too-many-items"
    MAP_PART = "map-part"
    MAP_KEY = "map-key"
    MAP_OPTION = "map-option"
    MAP_SCALE = "map-scale"
    MAP_TWICE = "map-twice"
    MAP_COLUMN = "map-column"
    MAP_COLUMN_NEAR = "map-column-near"
    MAP_DAYS = "map-days"
    MAP_TURN = "map-turn"
    MAP_CLOCK = "map-clock"
    MAP_REST = "map-rest"
    MAP_VALUE_ALONE = "map-value-alone"
    MAP_DAY_PARTS = "map-day-parts"
    # A choice only the person can make
    DAYS_AMBIGUOUS = "days-ambiguous"
    DAYS_MIXED = "days-mixed"
    # A row or a cell is refused
    NO_DAY = "no-day"
    DAY_INCOMPLETE = "day-incomplete"
    DAY_UNREADABLE = "day-unreadable"
    DAY_IMPOSSIBLE = "day-impossible"
    DAY_WRONG_ORDER = "day-wrong-order"
    DAY_TOO_EARLY = "day-too-early"
    DAY_IN_FUTURE = "day-in-future"
    TIME_IMPOSSIBLE = "time-impossible"
    WRITTEN_IN_FUTURE = "written-in-future"
    NO_NAME = "no-name"
    NOT_A_NUMBER = "not-a-number"
    NONE_IS_UNCLEAR = "none-is-unclear"
    OUTSIDE_SCALE = "outside-scale"
    OTHER_SCALE = "other-scale"
    NOT_YES_OR_NO = "not-yes-or-no"
    NOT_A_COUNT = "not-a-count"
    COUNT_UNCLEAR = "count-unclear"
    NOT_A_PART = "not-a-part"
    CELL_TOO_LONG = "cell-too-long"
    TOO_MANY_CELLS = "too-many-cells"
    # What was assumed
    READ_AS = "read-as"
    SOME_LETTERS_LOST = "some-letters-lost"
    NO_HEADER = "no-header"
    LINES_BEFORE_HEADER = "lines-before-header"
    HEADER_REPEATED = "header-repeated"
    DAYS_READ_AS = "days-read-as"
    DAY_NUMBERS = "day-numbers"
    TURN_LEARNT = "turn-learnt"
    TURN_GIVEN = "turn-given"
    TURN_UNCLEAR = "turn-unclear"
    DAY_BY_OWN_RULE = "day-by-own-rule"
    CLOCK = "clock"
    SCALE_CHANGED = "scale-changed"
    SCALE_LOOKS_SHORT = "scale-looks-short"
    LEFT_OUT = "left-out"
    LEFT_OUT_NUMBERS = "left-out-numbers"
    SEVERAL_PEOPLE = "several-people"


@dataclass(frozen=True)
class Remark:
    """One thing to say: the reason, and the facts its sentence names."""

    why: Why
    facts: dict[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Refusal:
    """A cell, or a whole row, that was not taken.

    `row` counts the rows as a spreadsheet does (1 is the first row of the file), `line` the lines as a text editor
    does; they differ below a note of several lines. `column` is empty where the whole row is meant. `stood` is what
    stood there, shortened.
    """

    row: int
    line: int
    column: str
    stood: str
    remark: Remark


class ImportProblem(Exception):
    """The file or the mapping cannot be used as it is. `remark` says why."""

    def __init__(self, why: Why, **facts: Fact) -> None:
        super().__init__(why.value)
        self.remark = Remark(why, facts)


class DaysQuestion(ImportProblem):
    """The days of a column can be read in more than one way. `choices` are the orders to choose from (`days=…`)."""

    def __init__(self, why: Why, choices: tuple[str, ...], **facts: Fact) -> None:
        super().__init__(why, **facts)
        self.choices = choices


class BadCell(Exception):
    """One cell that cannot be taken."""

    def __init__(self, why: Why, **facts: Fact) -> None:
        super().__init__(why.value)
        self.remark = Remark(why, facts)


def short(text: str) -> str:
    """What stood in a cell, on one line and shortened, for a report."""
    line = " ".join(text[: SHOWN * 4].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
