"""What a kit holds, as the operations that start a group want it. It only turns answers around; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from waymark.common.sealed import Json
from waymark.groups.models import KitDraft
from waymark.groups.operations.starting import GroupWords
from waymark.groups.rules.kit import lines
from waymark.groups.starter_jobs import STARTER_JOBS, StarterJob
from waymark.groups.terms import Eligibility, PlaceShownTo
from waymark.groups.terms.agreement import AgreementLine
from waymark.groups.terms.kit import KitStep, MyKit, Step
from waymark.groups.terms.starter_agreement import STARTER_AGREEMENT
from waymark.meetings.forms.rhythm import COUNT, UNTIL
from waymark.meetings.terms import Setting, VenueFact
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm


@dataclass(frozen=True)
class KitFact:
    """A fact about the venue, as it was written in the kit."""

    fact: VenueFact
    metres: int | None
    words: str


def steps_in(content: Json) -> dict[Step, KitStep]:
    """The pages in what a draft keeps; what is no page is left out."""
    found = content if isinstance(content, dict) else {}
    return {Step(key): _step(value) for key, value in found.items() if key in set(Step)}


def _step(kept: Mapping[str, Any]) -> KitStep:
    return KitStep(kept["said"], int(kept["version"]), UUID(kept["by"]))


def as_content(steps: Mapping[Step, KitStep]) -> Json:
    return {
        step.value: {"said": dict(one.answers), "version": one.version, "by": str(one.client_id)}
        for step, one in steps.items()
    }


def kit_in(row: KitDraft, content: Json) -> MyKit:
    return MyKit(row.pk, row.version, row.changed_at, row.put_away_at, steps_in(content))


def group_words(kit: MyKit) -> GroupWords:
    """What the group says of itself. Only for a kit with nothing left to do."""
    purpose, way_in, place = kit.said(Step.PURPOSE), kit.said(Step.WAY_IN), kit.said(Step.PLACE)
    eligibility = Eligibility(way_in["eligibility"])
    pass_from = way_in["pass_from"] if eligibility is Eligibility.COMPLETED else ""
    return GroupWords(
        name=purpose["name"],
        purpose=purpose["purpose"],
        neutral_title=purpose["neutral_title"],
        zone=kit.said(Step.WHEN)["when_zone"],
        who_for=kit.said(Step.WHO).get("who_for", ""),
        eligibility=eligibility,
        join_questions=lines(way_in["questions"]) if eligibility is Eligibility.REQUEST else (),
        pass_from_id=UUID(pass_from) if pass_from else None,
        is_listed=way_in["is_listed"],
        place_shown_to=PlaceShownTo(place.get("shown_to", PlaceShownTo.MEMBERS)),
        region=kit.said(Step.WHEN)["when_region"],
        safeguarding_name=kit.said(Step.SAFETY).get("contact_name", ""),
        safeguarding_how=kit.said(Step.SAFETY).get("contact_how", ""),
    )


def agreement_lines(kit: MyKit) -> tuple[AgreementLine, ...]:
    """The ticked lines in the words of the language of the moment, then the group's own."""
    said = kit.said(Step.AGREEMENT)
    ticked = (line for line in STARTER_AGREEMENT if line.key in said["lines"])
    return (
        *(AgreementLine(str(line.words), str(line.easy)) for line in ticked),
        *(AgreementLine(words) for words in lines(said["own"])),
    )


def rhythm_in_kit(kit: MyKit) -> Rhythm:
    """The rhythm as its page kept it, checked there (`meetings.forms.rhythm`)."""
    said = kit.said(Step.WHEN)
    every = Every(said["when_every"])
    until_on = said["when_until_on"] if said["when_ends"] == UNTIL else None
    return Rhythm(
        every=every,
        interval=said["when_interval"],
        weekday=said["when_weekday"],
        nth=(said["when_nth"] or 0) if every is Every.MONTH else 0,
        starts_on=date.fromisoformat(said["when_starts_on"]),
        at=time.fromisoformat(said["when_at"]),
        minutes=said["when_minutes"],
        zone=said["when_zone"],
        until_on=date.fromisoformat(until_on) if until_on else None,
        count=said["when_count"] if said["when_ends"] == COUNT else None,
        holidays=HolidayRule(said["when_holidays"]),
        region=said["when_region"],
    )


def facts_in_kit(kit: MyKit) -> Iterator[KitFact]:
    """What was written about the place, fact by fact."""
    said = kit.said(Step.PLACE)
    for fact in VenueFact:
        words, metres = said.get(f"fact_{fact}", ""), said.get(f"metres_{fact}")
        if words or metres is not None:
            yield KitFact(fact, metres, words)


def jobs_in_kit(kit: MyKit) -> tuple[StarterJob, ...]:
    """The ticked jobs; the one for an online room only where there is one."""
    ticked, setting = kit.said(Step.ROLES)["jobs"], kit.setting or Setting.IN_PERSON
    return tuple(job for job in STARTER_JOBS if job.key in ticked and (job.key != "online" or setting.has_online))


def plans_in_kit(kit: MyKit) -> tuple[str, ...]:
    """The keys of the plans for the first three meetings; "" where nothing is planned."""
    said = kit.said(Step.SESSIONS)
    return tuple(str(said.get(name, "")) for name in ("first", "second", "third"))
