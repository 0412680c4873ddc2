"""Pacing as it is kept. What is missing or none of ours is left out. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from waymark.plans.rules.pacing import DayKind, Unit
from waymark.plans.rules.pacing_steps import MOST_PERCENT, PERCENT_TO_BEGIN, Energy, Why

LONGEST_NAME, LONGEST_LINE, LONGEST_STRETCH = 100, 300, 240


@dataclass(frozen=True)
class ActivityWords:
    """What is paced, and how. `percent` is one step up; `stretch` and `rest` are minutes, nought for none."""

    name: str = ""
    unit: Unit = Unit.MINUTES
    percent: int = PERCENT_TO_BEGIN
    stretch: int = 0
    rest: int = 0


@dataclass(frozen=True)
class AmountSaid:
    """How much was done on a day. `kind` only where it was measured; `planned`, pain (0-10) and `line` where done."""

    amount: Decimal
    kind: DayKind | None = None
    planned: Decimal | None = None
    before: int | None = None
    after: int | None = None
    line: str = ""

    @property
    def is_measured(self) -> bool:
        return self.kind is not None


@dataclass(frozen=True)
class StepSaid:
    """An amount that is planned, and why."""

    amount: Decimal
    why: Why


def activity_to_kept(words: ActivityWords) -> dict[str, Any]:
    return asdict(words) | {"unit": words.unit.value}


def activity_from_kept(content: object) -> ActivityWords:
    found = _object(content)
    unit = found.get("unit")
    percent = _whole(found.get("percent"), MOST_PERCENT)
    return ActivityWords(
        name=str(found.get("name") or ""),
        unit=Unit(unit) if unit in set(Unit) else Unit.MINUTES,
        percent=PERCENT_TO_BEGIN if percent is None else percent,
        stretch=_whole(found.get("stretch"), LONGEST_STRETCH) or 0,
        rest=_whole(found.get("rest"), LONGEST_STRETCH) or 0,
    )


def amount_to_kept(said: AmountSaid) -> dict[str, Any]:
    return asdict(said) | {
        "amount": str(said.amount),
        "kind": said.kind.value if said.kind else None,
        "planned": None if said.planned is None else str(said.planned),
    }


def amount_from_kept(content: object) -> AmountSaid:
    found = _object(content)
    kind = found.get("kind")
    return AmountSaid(
        amount=_amount(found.get("amount")) or Decimal(0),
        kind=DayKind(kind) if kind in set(DayKind) else None,
        planned=_amount(found.get("planned")),
        before=_whole(found.get("before"), 10),
        after=_whole(found.get("after"), 10),
        line=str(found.get("line") or ""),
    )


def step_to_kept(said: StepSaid) -> dict[str, Any]:
    return {"amount": str(said.amount), "why": said.why.value}


def step_from_kept(content: object) -> StepSaid:
    found = _object(content)
    why = found.get("why")
    return StepSaid(_amount(found.get("amount")) or Decimal(0), Why(why) if why in set(Why) else Why.OWN)


def energy_from_kept(content: object) -> Energy | None:
    answer = _object(content).get("answer")
    return Energy(answer) if answer in set(Energy) else None


def _object(content: object) -> Mapping[str, Any]:
    return content if isinstance(content, dict) else {}


def _whole(value: object, most: int) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most else None


def _amount(value: object) -> Decimal | None:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None
