"""What the pages of pacing are drawn from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from waymark.common.words import Text
from waymark.plans.rules.pacing import MOST_DAYS, Baseline, Measured, baselines, best_good_day, rounded_down
from waymark.plans.rules.pacing_drift import DoneOn
from waymark.plans.rules.pacing_kept import ActivityWords, AmountSaid, StepSaid
from waymark.plans.rules.pacing_steps import Energy, may_step_on, may_step_up, step_back, step_up
from waymark.plans.terms.pacing_words import WHY_LABELS, amount_words


class Next(StrEnum):
    """The one next thing with an activity."""

    MEASURE = "measure"
    START = "start"
    DO = "do"


@dataclass(frozen=True)
class MyActivity:
    id: UUID
    words: ActivityWords
    version: int
    is_stopped: bool

    @property
    def name(self) -> str:
        return self.words.name


@dataclass(frozen=True)
class MyAmount:
    id: UUID
    on: date
    said: AmountSaid
    version: int
    client_id: UUID


@dataclass(frozen=True)
class MyStep:
    from_on: date
    said: StepSaid


@dataclass(frozen=True)
class StepShown:
    """One step in words: from when, how much, and why."""

    from_on: date
    amount: str
    why: Text


@dataclass(frozen=True)
class Paced:
    """One activity by name, as other pages show it. `amount` is in words, empty before there is a plan."""

    id: UUID
    name: str
    unit: Text
    amount: str
    next: Next
    is_stopped: bool


@dataclass(frozen=True)
class MyPacing:
    """One activity with all that was kept of it. Amounts the newest first, steps the oldest first.

    `version` counts what was ever said about the plan.
    """

    activity: MyActivity
    amounts: tuple[MyAmount, ...]
    removed: tuple[MyAmount, ...]
    steps: tuple[MyStep, ...]
    energy: Energy | None
    version: int = 0

    @property
    def measured(self) -> tuple[MyAmount, ...]:
        return tuple(one for one in self.amounts if one.said.is_measured)

    @property
    def done(self) -> tuple[MyAmount, ...]:
        return tuple(one for one in self.amounts if not one.said.is_measured)

    @property
    def days(self) -> tuple[Measured, ...]:
        """The newest five measured days: those that say where to start."""
        return tuple(Measured(one.said.amount, one.said.kind) for one in self.measured[:MOST_DAYS] if one.said.kind)

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """Those that come to something that can be shown."""
        return tuple(one for one in baselines(self.days) if self.shown(one.amount) > 0)

    @property
    def best_good_day(self) -> Decimal | None:
        return best_good_day(self.days)

    @property
    def next(self) -> Next:
        if self.steps:
            return Next.DO
        return Next.START if self.baselines else Next.MEASURE

    @property
    def may_step_up(self) -> bool:
        return may_step_up(self.energy)

    def shown(self, amount: Decimal) -> Decimal:
        return rounded_down(amount, self.activity.words.unit)

    def in_words(self, amount: Decimal) -> str:
        """An amount exactly as it was written."""
        return amount_words(amount, self.activity.words.unit)

    def plan_in_words(self, amount: Decimal) -> str:
        """A planned amount, rounded downward."""
        return self.in_words(self.shown(amount))

    @property
    def steps_shown(self) -> tuple[StepShown, ...]:
        """The steps in words, the newest first."""
        return tuple(
            StepShown(one.from_on, self.plan_in_words(one.said.amount), WHY_LABELS[one.said.why])
            for one in reversed(self.steps)
        )

    def step_on(self, on: date) -> MyStep | None:
        """What holds on a day; None before the start."""
        return next((step for step in reversed(self.steps) if step.from_on <= on), None)

    def plan_on(self, on: date) -> Decimal | None:
        """The amount to do on a day, as it is shown. The same on good days and bad."""
        step = self.step_on(on)
        return self.shown(step.said.amount) if step else None

    def to_come(self, today: date) -> MyStep | None:
        """The last change that is planned for a later day."""
        return self.steps[-1] if self.steps and self.steps[-1].from_on > today else None

    def up(self) -> Decimal:
        """One step up from the newest plan, exact. Raises `StepsAreOff`."""
        return step_up(self.steps[-1].said.amount, self.activity.words.percent, self.energy)

    def back(self, step: MyStep) -> Decimal:
        return step_back(step.said.amount, self.activity.words.percent)

    def up_from(self, today: date) -> date:
        """The first day for the next step up."""
        return may_step_on(self.steps[-1].from_on, today)

    @property
    def done_days(self) -> tuple[DoneOn, ...]:
        """What was done on each day in all; several goes add up, and the largest plan of the day counts."""
        found: dict[date, DoneOn] = {}
        for one in self.done:
            before = found.get(one.on)
            plans = [plan for plan in (one.said.planned, before.planned if before else None) if plan is not None]
            amount = one.said.amount + (before.amount if before else 0)
            found[one.on] = DoneOn(one.on, amount, max(plans, default=None))
        return tuple(sorted(found.values(), key=lambda day: day.on))
