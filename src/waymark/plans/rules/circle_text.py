"""How much room words take in a drawing, where nothing wraps by itself. Pure."""

import unicodedata

# Shares of the text size. Atkinson Hyperlegible Next takes about 0.53 on average; a little more is a margin.
_USUAL, _BROAD, _WHOLE = 0.57, 0.82, 1.1
_BROAD_LETTERS = frozenset("MWmw@%—…")
_JOINS = frozenset("\u200d\ufe0e\ufe0f")


def width_of(text: str, size: float) -> float:
    """How wide the text is at most likely, in the unit of `size`. An estimate on the wide side."""
    return size * sum(map(_share, text))


def _share(letter: str) -> float:
    if letter in _JOINS or unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WHOLE
    return _BROAD if letter in _BROAD_LETTERS else _USUAL


def shortened(text: str, room: float, size: float) -> str:
    """The text on one line, cut with an ellipsis where it does not fit. A letter is never parted from its marks."""
    line = " ".join(text.split())
    if width_of(line, size) <= room:
        return line
    while line and width_of(f"{line}…", size) > room:
        line = _without_last(line)
    return f"{line.rstrip()}…"


def wrapped(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """The text on at most `most` lines, broken between words; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        fits = next((n for n in range(len(words), 0, -1) if width_of(" ".join(words[:n]), size) <= room), 0)
        if not fits:
            break
        lines.append(" ".join(words[:fits]))
        words = words[fits:]
    return (*lines, shortened(" ".join(words), room, size)) if words and most else tuple(lines)


def _without_last(line: str) -> str:
    """Without the last letter and everything that belongs to it."""
    last, line = line[-1], line[:-1]
    while line and (_share(last) == 0 or line[-1] == "\u200d"):
        last, line = line[-1], line[:-1]
    return line
