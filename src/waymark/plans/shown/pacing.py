"""What others see of pacing: what is paced, the amount that holds today, the steps, and how much was done."""

from dataclasses import dataclass
from datetime import date, datetime

from waymark.people import queries as people
from waymark.plans import queries
from waymark.plans.pacing_drawing import chart_for_others
from waymark.plans.terms.pacing import MyPacing, StepShown
from waymark.sharing.terms import Access, Panel, Topic
from waymark.web.charts import Chart


@dataclass(frozen=True)
class PacedShown:
    """One activity. `amount` holds today; before the start it is the first one, from `starts_on` on. `to_come` is what
    is planned for a later day. `stretch` and `rest` are minutes, nought for none.
    """

    name: str
    amount: str
    starts_on: date | None
    to_come: StepShown | None
    stretch: int
    rest: int
    steps: tuple[StepShown, ...]
    chart: Chart | None


@dataclass(frozen=True)
class Pacing:
    paced: tuple[PacedShown, ...]


def read(access: Access, at: datetime) -> Pacing | None:
    """Five queries: the four of pacing, and the person's own calendar."""
    every = queries.pacing_shown_of(access)
    if not every:
        return None
    today = people.day_rule_by_id(access.subject_id).day_of(at)
    return Pacing(tuple(_shown(one, today) for one in every))


def _shown(mine: MyPacing, today: date) -> PacedShown:
    words, steps = mine.activity.words, mine.steps_shown
    now = mine.step_on(today)
    begins = steps[-1] if steps and not now else None
    return PacedShown(
        name=words.name,
        amount=mine.plan_in_words(now.said.amount) if now else begins.amount if begins else "",
        starts_on=begins.from_on if begins else None,
        to_come=steps[0] if now and mine.to_come(today) else None,
        stretch=words.stretch if words.rest else 0,
        rest=words.rest if words.stretch else 0,
        steps=steps,
        chart=chart_for_others(mine, today),
    )


PACING = Panel(Topic.PACING, "plans/shown/pacing.html", read, queries.pacing_changed_at)
