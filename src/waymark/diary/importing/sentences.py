"""The one sentence for every reason, assumption and question of the import."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from waymark.diary.importing.remarks import Remark, Why

# Each says what is there and, where something can be done, what to do.
SENTENCES: dict[Why, str | Promise] = {
    Why.FILE_EMPTY: _("This file is empty. Choose the file with your diary in it."),
    Why.FILE_TOO_BIG: _(
        "This file is larger than %(limit)s MB. Cut it into smaller files and bring them in one by one."
    ),
    Why.FILE_IS_A_SPREADSHEET: _("This is a spreadsheet file. Open it, save the sheet as CSV, and choose that file."),
    Why.FILE_IS_NOT_TEXT: _("This file is not a text file. Save your diary as CSV and choose that file."),
    Why.ONE_COLUMN: _(
        "This file has only one column. A diary needs a column for the day and at least one for what you wrote down."
    ),
    Why.TOO_MANY_ROWS: _("This file has more than %(limit)s rows. Cut it into smaller files."),
    Why.TOO_MANY_ENTRIES: _("This file makes more than %(limit)s entries. Cut it into smaller files."),
    Why.TOO_MANY_COLUMNS: _("This file has more than %(limit)s columns. Take out those that you do not need."),
    Why.NO_ROWS: _("This file has a line of names but no rows below it."),
    Why.NO_DAY_COLUMN: _(
        "No column looks like days. Say which one it is, for example day=Date. The columns are: %(known)s."
    ),
    Why.NOTHING_TO_TAKE: _(
        "Apart from the day, nothing here looks like an answer. Say which column is what, for example pain=Score."
    ),
    Why.TOO_MANY_ITEMS: _("More than %(limit)s different things are kept in this file. Leave some out with skip=."),
    Why.MAP_PART: _(
        "“%(part)s” is not understood. Write it like pain=Column. Names with , = : + or quotes go in double quotes."
    ),
    Why.MAP_KEY: _("“%(key)s” is not something a column can become. The nearest are: %(near)s."),
    Why.MAP_OPTION: _("“%(said)s” cannot stand after a column’s name. The nearest are: %(near)s."),
    Why.MAP_SCALE: _("A scale needs two different ends. “%(said)s” has the same twice."),
    Why.MAP_TWICE: _("“%(key)s” is given twice. Each can be given once."),
    Why.MAP_COLUMN: _("There is no column or item called “%(name)s”. There are: %(known)s."),
    Why.MAP_COLUMN_NEAR: _("There is no column or item called “%(name)s”. Did you mean: %(near)s?"),
    Why.MAP_DAYS: _("“%(said)s” is not a way to write days. Use days=d/m/y, days=m/d/y or days=y/m/d."),
    Why.MAP_TURN: _("“%(said)s” is not an hour at which the day can turn over. Use a whole number from -14 to 23."),
    Why.MAP_CLOCK: _("“%(said)s” is not a time zone. The nearest are: %(near)s."),
    Why.MAP_REST: _(
        "“%(said)s” cannot stand after rest=. The only choice is rest=skip, which leaves out what you do not name."
    ),
    Why.MAP_VALUE_ALONE: _(
        "name= and value= belong together: one column has what was asked, the other has the answer."
    ),
    Why.MAP_DAY_PARTS: _("A day is in one column, or in three joined as day=Day+Month+Year."),
    Why.DAYS_AMBIGUOUS: _(
        "The days in “%(column)s”, such as %(example)s, can be read with the day first or the month first. "
        "Say which it is: days=d/m/y or days=m/d/y."
    ),
    Why.DAYS_MIXED: _(
        "In “%(column)s” some days can only be read with the day first (%(first)s of them) and some only with the "
        "month first (%(second)s). Say which it is: days=d/m/y or days=m/d/y. The others will be refused row by row."
    ),
    Why.NO_DAY: _("This row does not say which day it is about. Write the day in."),
    Why.DAY_INCOMPLETE: _("Part of the day is missing. Write day, month and year."),
    Why.DAY_UNREADABLE: _("This is not a day that can be read. Write it like 2024-01-31."),
    Why.DAY_IMPOSSIBLE: _("There is no such day. Check day, month and year."),
    Why.DAY_WRONG_ORDER: _(
        "Days here are read as %(order)s, and that makes no day; as %(other)s it would be one. "
        "Write it like 2024-01-31."
    ),
    Why.DAY_TOO_EARLY: _("This day is before the year %(earliest)s. Check the year."),
    Why.DAY_IN_FUTURE: _("This day is after today (%(today)s). Check the year, and which number is the month."),
    Why.TIME_IMPOSSIBLE: _("The time of day cannot be read. Write it like 21:30."),
    Why.WRITTEN_IN_FUTURE: _("The time of writing cannot be right. The answers were taken without it."),
    Why.NO_NAME: _("This row has an answer but does not say to what. Write the name in."),
    Why.NOT_A_NUMBER: _("This is not a number. Write a number, or leave the cell empty for no answer."),
    Why.NONE_IS_UNCLEAR: _("“None” could mean nought or no answer. Write 0, or leave the cell empty."),
    Why.OUTSIDE_SCALE: _(
        "This is outside the scale of %(low)s to %(high)s. Correct it, or say which scale this column has."
    ),
    Why.OTHER_SCALE: _(
        "This says “out of %(top)s”, but the column is read as %(low)s to %(high)s. Say which scale the column has."
    ),
    Why.NOT_YES_OR_NO: _("This is neither yes nor no. Write yes or no, or leave the cell empty."),
    Why.NOT_A_COUNT: _("This is not a whole number from 0 to %(top)s. Correct it, or say which scale this column has."),
    Why.COUNT_UNCLEAR: _("The point could stand before decimals or between thousands. Write the number without it."),
    Why.NOT_A_PART: _("Write none, some or most, or leave the cell empty."),
    Why.CELL_TOO_LONG: _("This cell has more than %(limit)s letters. Shorten it or split it over two rows."),
    Why.TOO_MANY_CELLS: _(
        "This row has %(cells)s cells, but there are %(columns)s columns, so nobody can tell which is which. "
        "Words with a comma in them need double quotes."
    ),
    Why.READ_AS: _("The file was read as %(encoding)s. If letters look wrong, save it as UTF-8."),
    Why.SOME_LETTERS_LOST: ngettext_lazy(
        "%(count)d letter could not be read and is shown as �.",
        "%(count)d letters could not be read and are shown as �.",
        "count",
    ),
    Why.NO_HEADER: _("The file has no line of names, so the columns are called Column A, Column B and so on."),
    Why.LINES_BEFORE_HEADER: ngettext_lazy(
        "%(count)d line before the names of the columns was left out.",
        "%(count)d lines before the names of the columns were left out.",
        "count",
    ),
    Why.HEADER_REPEATED: ngettext_lazy(
        "The line of names comes again in %(count)d row; it was left out.",
        "The line of names comes again in %(count)d rows; they were left out.",
        "count",
    ),
    Why.DAYS_READ_AS: _("Days in “%(column)s” are read as %(order)s (d is the day, m the month, y the year)."),
    Why.DAY_NUMBERS: ngettext_lazy(
        "In %(count)d row the day was a plain number, as programs count days and seconds.",
        "In %(count)d rows the day was a plain number, as programs count days and seconds.",
        "count",
    ),
    Why.TURN_LEARNT: ngettext_lazy(
        "The file’s own days begin at %(hour)s by its clock: %(agreeing)s of %(of)s rows that name their day say so. "
        "%(count)d row without a day of its own got its day from its written time by that rule (turn=%(turn)s).",
        "The file’s own days begin at %(hour)s by its clock: %(agreeing)s of %(of)s rows that name their day say so. "
        "%(count)d rows without a day of their own got their day from their written time by that rule (turn=%(turn)s).",
        "count",
    ),
    Why.TURN_GIVEN: ngettext_lazy(
        "%(count)d row without a day of its own got it from its written time. "
        "The day turns over at %(hour)s, as you said.",
        "%(count)d rows without a day of their own got it from their written time. "
        "The day turns over at %(hour)s, as you said.",
        "count",
    ),
    Why.TURN_UNCLEAR: ngettext_lazy(
        "%(count)d row has both a day and a written time, but that does not show when the day turns over.",
        "%(count)d rows have both a day and a written time, but they do not show when the day turns over.",
        "count",
    ),
    Why.DAY_BY_OWN_RULE: ngettext_lazy(
        "%(count)d row got its day from its written time by your own setting: the day begins at %(hour)s in %(zone)s.",
        "%(count)d rows got their day from their written time by your own setting: "
        "the day begins at %(hour)s in %(zone)s.",
        "count",
    ),
    Why.CLOCK: ngettext_lazy(
        "%(count)d written time without a zone is read as time in %(zone)s. "
        "If that is wrong, say which zone below, in one line: clock=UTC, for example.",
        "%(count)d written times without a zone are read as time in %(zone)s. "
        "If that is wrong, say which zone below, in one line: clock=UTC, for example.",
        "count",
    ),
    Why.SCALE_CHANGED: _(
        "“%(column)s” was changed from a scale of %(low)s to %(high)s into 0 to 10, with one decimal."
    ),
    Why.SCALE_LOOKS_SHORT: _(
        "No number above 5 stands in: %(columns)s. "
        "If the scale was shorter than 0 to 10, say so, for example with :1-5."
    ),
    Why.LEFT_OUT: _("Left out: %(columns)s."),
    Why.LEFT_OUT_NUMBERS: _(
        "Left out because the numbers fit neither 0 to 10 nor a count up to 1000: %(columns)s. "
        "A scale brings them in, such as :0-20000."
    ),
    Why.SEVERAL_PEOPLE: _(
        "“%(column)s” names %(count)s different people. "
        "Bring in only your own diary: take out the rows of the others first."
    ),
}


def say(remark: Remark) -> str:
    """The sentence for a remark, in the language of the moment."""
    return str(SENTENCES[remark.why] % remark.facts)
