"""Smooth lines through points, as cubic Bézier pieces, and the little geometry the drawing needs."""

from __future__ import annotations

from itertools import pairwise
from math import dist

Point = tuple[float, float]
Piece = tuple[Point, Point, Point, Point]
"""One cubic Bézier piece: start, first handle, second handle, end."""

STEPS = 10
"""How many straight steps stand for one piece when it is flattened."""


def mirrored(point: Point) -> Point:
    """The same point on the other side of the middle line (x = 0)."""
    return (-point[0], point[1])


def smooth(points: list[Point]) -> list[Piece]:
    """Pieces through all points in order, without corners (centripetal Catmull–Rom: no loops, no overshoot).

    A line that ends on the middle line runs on into its mirror image, so a figure made of two halves has no kink there.
    """
    if len(points) == 2 and not any(_crosses(points, end) for end in (0, -1)):
        return [_straight(points[0], points[1])]
    before = [mirrored(points[1])] if _crosses(points, 0) else []
    after = [mirrored(points[-2])] if _crosses(points, -1) else []
    path = before + points + after
    gaps = [max(dist(a, b) ** 0.5, 1e-6) for a, b in pairwise(path)]
    slopes = _slopes(path, gaps)
    pieces = [
        (a, _along(a, slopes[i], gaps[i] / 3), _along(b, slopes[i + 1], -gaps[i] / 3), b)
        for i, (a, b) in enumerate(pairwise(path))
    ]
    return pieces[len(before) : len(pieces) - len(after)]


def _crosses(points: list[Point], end: int) -> bool:
    neighbour = points[1] if end == 0 else points[-2]
    return points[end][0] == 0 and neighbour[0] != 0


def _straight(a: Point, b: Point) -> Piece:
    third = ((b[0] - a[0]) / 3, (b[1] - a[1]) / 3)
    return (a, _along(a, third, 1), _along(b, third, -1), b)


def _along(point: Point, slope: Point, by: float) -> Point:
    return (point[0] + slope[0] * by, point[1] + slope[1] * by)


def _slopes(path: list[Point], gaps: list[float]) -> list[Point]:
    chords = [((b[0] - a[0]) / gap, (b[1] - a[1]) / gap) for (a, b), gap in zip(pairwise(path), gaps, strict=True)]
    inner = [
        tuple((c0[k] * g1 + c1[k] * g0) / (g0 + g1) for k in (0, 1))
        for (c0, c1), (g0, g1) in zip(pairwise(chords), pairwise(gaps), strict=True)
    ]
    if not inner:
        return [chords[0], chords[0]]
    first = (2 * chords[0][0] - inner[0][0], 2 * chords[0][1] - inner[0][1])
    last = (2 * chords[-1][0] - inner[-1][0], 2 * chords[-1][1] - inner[-1][1])
    return [first, *[(s[0], s[1]) for s in inner], last]


def backwards(pieces: list[Piece]) -> list[Piece]:
    """The same line drawn from its end to its start."""
    return [(d, c, b, a) for a, b, c, d in reversed(pieces)]


def across(pieces: list[Piece]) -> list[Piece]:
    """The mirror image of a line, drawn in the same order."""
    return [(mirrored(a), mirrored(b), mirrored(c), mirrored(d)) for a, b, c, d in pieces]


def flat(pieces: list[Piece]) -> list[Point]:
    """Corners of a polygon that follows the pieces closely (the last point is left out: it begins the next line)."""
    return [_at(piece, step / STEPS) for piece in pieces for step in range(STEPS)]


def _at(piece: Piece, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, piece, strict=True)),
        sum(w * p[1] for w, p in zip(weights, piece, strict=True)),
    )


def inside(point: Point, polygon: list[Point]) -> bool:
    """Whether the point lies within the polygon (even–odd rule)."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in pairwise([*polygon, polygon[0]]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def heart(polygon: list[Point]) -> Point:
    """A point well inside the polygon, for a number to stand on: the middle of its widest crossing near half height."""
    low, high = min(y for _, y in polygon), max(y for _, y in polygon)
    best, score = polygon[0], -1.0
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74):
        y = low + (high - low) * share
        cuts = sorted(_crossings(polygon, y))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False):
            room = (b - a) * (1 - abs(share - 0.5))
            if room > score:
                best, score = ((a + b) / 2, y), room
    return best


def _crossings(polygon: list[Point], y: float) -> list[float]:
    return [
        (bx - ax) * (y - ay) / (by - ay) + ax
        for (ax, ay), (bx, by) in pairwise([*polygon, polygon[0]])
        if (ay > y) != (by > y)
    ]


def path_data(pieces: list[Piece], *, scale: int, close: bool = True) -> str:
    """SVG path text in whole units of 1/scale, relative, short: ``m12 4c3 5 6-7 8 9…z``. A jump starts a new stroke."""
    parts: list[str] = []
    at: tuple[int, int] | None = None
    for a, b, c, d in pieces:
        start = _whole(a, scale)
        if at != start:
            origin = at or (0, 0)
            parts.append(("M" if at is None else "m") + _numbers([start[0] - origin[0], start[1] - origin[1]]) + "c")
            at = start
        ends = [_whole(p, scale) for p in (b, c, d)]
        text = _numbers([n for end in ends for n in (end[0] - at[0], end[1] - at[1])])
        parts.append(text if parts[-1].endswith("c") or text.startswith("-") else " " + text)
        at = ends[-1]
    return "".join(parts) + ("z" if close else "")


def _whole(point: Point, scale: int) -> tuple[int, int]:
    return (round(point[0] * scale), round(point[1] * scale))


def _numbers(values: list[int]) -> str:
    return "".join(str(v) if i == 0 or v < 0 else f" {v}" for i, v in enumerate(values))
