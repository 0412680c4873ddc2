"""A sketch: lines written as short text, joined where they share a named point, and the faces between them.

A line is written ``crown@0,4 18,7 ear-top@39,50``: points in order, some with a name. A name alone means a point that
an earlier line has placed; ``(20,8)`` at either end is where the line would come from or go on to: it bends the line
there and is not drawn itself. Only one half is written (the viewer's right); the other half is its mirror image.
Because two neighbouring faces are made of the very same line, nothing can gape or overlap between them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from waymark.diary.body.geometry.curves import Piece, Point, across, backwards, smooth

Move = Callable[[Point], Point]


class Sketch:
    """Named points and lines of one half of a figure; `move` changes the build of the figure point by point."""

    def __init__(self, move: Move) -> None:
        self.move = move
        self.points: dict[str, Point] = {}
        self.chains: list[tuple[list[str], list[list[Piece]]]] = []

    def draw(self, *lines: str, place: Move | None = None) -> None:
        """Add lines; `place` turns a part's own coordinates (a hand drawn upright) into the figure's."""
        for line in lines:
            names, points = self._read(line, place)
            pieces = smooth(points)
            stops = [i for i, name in enumerate(names) if name]
            spans = [pieces[a:b] for a, b in pairwise(stops)]
            self.chains.append(([names[i] for i in stops], spans))

    def _read(self, line: str, place: Move | None) -> tuple[list[str], list[Point]]:
        names, points = [], []
        for word in line.split():
            name, _, numbers = word.strip("()").rpartition("@")
            if not name and "," not in numbers:
                names.append(word)
                points.append(self.points[word])
                continue
            x, y = (float(n) for n in numbers.split(","))
            point = self.move(place((x, y)) if place else (x, y))
            if name:
                self.points[name] = point
            names.append(name)
            points.append(point)
        return names, points

    def stroke(self, line: str, place: Move | None = None) -> list[Piece]:
        """A line that bounds nothing: a crease, a collarbone."""
        return smooth(self._read(line, place)[1])

    def edge(self, a: str, b: str) -> list[Piece]:
        """The drawn line from one named point to another, by the fewest stops. LookupError if no line holds both."""
        runs = [(names.index(a), names.index(b), spans) for names, spans in self.chains if a in names and b in names]
        if not runs:
            raise LookupError(f"no line from {a} to {b}")
        i, j, spans = min(runs, key=lambda run: abs(run[0] - run[1]))
        pieces = [piece for span in spans[min(i, j) : max(i, j)] for piece in span]
        return pieces if i < j else backwards(pieces)

    def trail(self, names: str) -> list[Piece]:
        """The lines from point to point in the given order, e.g. ``"neck-base shoulder armpit"``."""
        stops = names.split()
        return [piece for a, b in pairwise(stops) for piece in self.edge(a, b)]

    def face(self, names: str) -> list[Piece]:
        """A closed region of this half."""
        return self.trail(f"{names} {names.split(maxsplit=1)[0]}")

    def middle(self, names: str) -> list[Piece]:
        """A closed region across the middle line, from the half that is given top to bottom."""
        half = self.trail(names)
        return half + backwards(across(half))
