"""How much a diary file may hold. The limits keep a slip (the wrong file, a runaway export) from filling the house."""

from datetime import date

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 200_000
# Entries are kept all or none, and meanwhile nobody else can save on SQLite: 50,000 took nine seconds on a busy
# machine, and others wait up to twenty.
MAX_ENTRIES = 50_000
MAX_COLUMNS = 300
MAX_CELL = 20_000
MAX_ITEMS = 100

# Nobody keeps a diary of days before this; a year such as 0, 19 or 1023 is a slip of the pen.
EARLIEST_DAY = date(1900, 1, 1)

# Rows of one file that were written at most this far apart were written in one go.
WRITTEN_TOGETHER_MINUTES = 30
