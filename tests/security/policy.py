"""`docs/policy.md`, read: every address with who may open it, and what that means for each kind of person."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

POLICY = Path(__file__).resolve().parents[2] / "docs" / "policy.md"
EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SENT_BY = {"send by person": "person", "send by team": "team", "send by who began": "who began"}
METHODS = {"look": {"GET", "HEAD"}, "send": {"POST"}} | {way: {"POST"} for way in SENT_BY}
WHO = {"anybody", "own", "confirmed", "supporter", "seat", "practitioner", "team", "operator"}
WHO |= {"member", "leader", "coordinator", "cohort", "placed", "leads", "programme", "editor", "moderator", "overseer"}
WHO |= {"everybody", "organiser", "roster", "between"}
ROW = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| ([a-z, ]+) \| (\w+)(?: ([a-z-]+))? \|", re.MULTILINE)
WITH_A_TOPIC = "seat with a topic"


class Outcome(StrEnum):
    """What somebody meets at an address."""

    OPENS = "opens"
    OWN = "own"
    EMPTY = "empty"
    SIGNS_IN = "signs in"
    NOT_THERE = "not there"


@dataclass(frozen=True)
class Line:
    """One address: its name and pattern, the ways it may be used, who may open it, and the topic a seat needs."""

    name: str
    address: str
    ways: tuple[str, ...]
    who: str
    topic: str

    @property
    def word(self) -> str:
        """The column of the second table in which it is said who meets what here."""
        return WITH_A_TOPIC if self.topic else self.who

    @property
    def methods(self) -> frozenset[str]:
        return frozenset().union(*(METHODS[way] for way in self.ways))

    @property
    def first(self) -> str:
        return "GET" if "look" in self.ways else "POST"

    @property
    def arguments(self) -> tuple[str, ...]:
        return tuple(re.findall(r"<\w+:(\w+)>", self.address))

    @property
    def ids(self) -> tuple[str, ...]:
        """The arguments of the address that name a thing."""
        return tuple(re.findall(r"<(?:uuid|int):(\w+)>", self.address))

    @property
    def names_a_thing(self) -> bool:
        """Whether the thing in the address belongs to somebody. The teams of the site belong to nobody."""
        return any(name != "team_id" for name in self.ids)

    def is_sent_by(self, sides: frozenset[str]) -> bool:
        """Whether somebody on these sides may send something here."""
        return "send" in self.ways or any(SENT_BY.get(way) in sides for way in self.ways)


@lru_cache
def lines() -> tuple[Line, ...]:
    """The first table, in its order."""
    found = ROW.findall(POLICY.read_text().partition("\n## Who meets what\n")[0])
    return tuple(Line(name, address, tuple(ways.split(", ")), who, topic) for name, address, ways, who, topic in found)


@lru_cache
def meanings() -> Mapping[str, Mapping[str, Outcome]]:
    """The second table: for each kind of person, by each word, what they meet."""
    table = POLICY.read_text().partition("\n## Who meets what\n")[2]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines() if row.startswith("|")]
    return {row[0]: dict(zip(rows[0][1:], map(Outcome, row[1:]), strict=True)) for row in rows[2:]}
