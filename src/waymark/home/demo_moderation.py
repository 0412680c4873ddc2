"""Cases of the demo: something that was reported, a worry with an answer, a claim, a decision to look at again; and two
complaints.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from waymark.moderation import operations as moderation
from waymark.moderation import queries
from waymark.moderation.operations import Said, Verdict
from waymark.moderation.terms import Outcome, Step, Worry
from waymark.moderation.terms.complaints import About, Answered, Complained, Finding
from waymark.people.models import Person

_IDS = UUID("0c7de1a4-7b0a-5d3e-9a51-6b8f0d2c4e77")


@dataclass(frozen=True)
class Reportable:
    """Something that an app of the demo holds and that can be reported."""

    kind: str
    thing_id: UUID


def add_cases(folk: Mapping[str, Person], *, things: Sequence[Reportable], at: datetime) -> None:
    """A report that waits, one that was decided and is asked about again, a claim, and a worry, about the first four of
    `things`; with fewer things there are fewer cases. Each is seen by somebody of `folk` who did not write it.
    """
    for story, thing in zip((_report, _decided, _claim, _worry), things, strict=False):
        reader = _reader(folk, thing)
        if reader is not None:
            story(folk, reader, thing, at)


def _reader(folk: Mapping[str, Person], thing: Reportable) -> Person | None:
    return next((one for one in folk.values() if queries.seen_by(one.pk, thing.kind, thing.thing_id)), None)


def _said(thing: Reportable, words: str, *, cites: str = "", level: Worry = Worry.NONE) -> Said:
    return Said(uuid5(_IDS, f"{thing.thing_id} {words}"), words, cites, level)


def _report(folk: Mapping[str, Person], by: Person, thing: Reportable, at: datetime) -> None:
    said = _said(thing, _("It reads like an advert to me."))
    moderation.report(by=by, kind=thing.kind, thing_id=thing.thing_id, said=said, at=at - timedelta(hours=2))


def _decided(folk: Mapping[str, Person], by: Person, thing: Reportable, at: datetime) -> None:
    mo, said = folk["moderator"], _said(thing, _("This hurt to read."))
    report_id = moderation.report(by=by, kind=thing.kind, thing_id=thing.thing_id, said=said, at=at - timedelta(days=2))
    case_id = queries.case_of_report(report_id)
    verdict = Verdict(
        Outcome.GIVEN_BACK,
        Step.CONVERSATION,
        words=_("Somebody read this as unkind. We think you did not mean it so. Please say it in another way."),
        reply=_("Thank you for telling us. We talked about it with who wrote it."),
        note=_("Given back, with a kind word."),
    )
    moderation.decide(by=mo, case_id=case_id, verdict=verdict, at=at - timedelta(days=2) + timedelta(hours=3))


def _claim(folk: Mapping[str, Person], by: Person, thing: Reportable, at: datetime) -> None:
    said = _said(thing, _("Is this known to help, and is it safe?"))
    moderation.ask_claim(by=by, kind=thing.kind, thing_id=thing.thing_id, said=said, at=at - timedelta(days=1))


def _worry(folk: Mapping[str, Person], by: Person, thing: Reportable, at: datetime) -> None:
    said = _said(thing, _("They sound as if they could not go on."), level=Worry.SERIOUS)
    report_id = moderation.worry(
        by=by, kind=thing.kind, thing_id=thing.thing_id, said=said, at=at - timedelta(minutes=40)
    )
    moderation.write_to_author(
        by=folk["moderator"],
        case_id=queries.case_of_report(report_id),
        words=_("Hello. I read what you wrote. You did nothing wrong. How are you now, and is somebody with you?"),
        client_id=uuid5(_IDS, f"{thing.thing_id} hello"),
        at=at - timedelta(minutes=25),
    )


def add_complaints(folk: Mapping[str, Person], *, at: datetime) -> None:
    """One that waits, and one that was answered, about how the site acted."""
    person, days = folk["person"], timedelta(days=1)
    asked = Complained(
        uuid5(_IDS, "asked twice"),
        About.DUTIES,
        _("I reported a post about buying tablets on Friday evening. It was still there on Monday."),
        _("Somebody on duty at weekends, or a word that there is nobody."),
    )
    late = Complained(
        uuid5(_IDS, "not asked"),
        About.TAKEN_DOWN,
        _("My post about leaving the house was held for two days. I only wrote how it went for me."),
        _("Tell me sooner why something waits."),
    )
    moderation.complain(by=person, said=asked, at=at - 3 * days)
    complaint_id = moderation.complain(by=person, said=late, at=at - 30 * days)
    said = Answered(
        Finding.PARTLY,
        _("You are right that two days is too long; we aim at twelve hours. That it waited was no judgement of you."),
        _("Moderators are told after eight hours of something that still waits."),
    )
    moderation.answer_complaint(by=folk["operator"], complaint_id=complaint_id, said=said, at=at - 22 * days)
