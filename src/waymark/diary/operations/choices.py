"""Turning the diary on and off, resting, asking less, and what follows from the harm check."""

from datetime import date, datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.diary.models import DiaryChoice, DiaryRest, HarmCheck
from waymark.diary.rules.bursts import LONGEST_REST, Rest, rest_for_a_month
from waymark.diary.rules.harm_check import Answered, DiaryAction, HarmAnswer, answered
from waymark.people import queries as people
from waymark.people.models import Person


@transaction.atomic
def start(*, by: Person, at: datetime) -> None:
    """Turn the diary on from today: two weeks first, then a week in every four."""
    choice = _choice(by)
    choice.began_on = _today(by, at)
    choice.stopped_on = None
    _keep(choice, by, "started", at)


@transaction.atomic
def stop(*, by: Person, at: datetime) -> None:
    """Turn the diary off from today. Nothing that was written is lost."""
    choice = _choice(by)
    choice.stopped_on = _today(by, at)
    _keep(choice, by, "stopped", at)


@transaction.atomic
def rest(*, by: Person, until_on: date | None = None, at: datetime) -> None:
    """No asking from today until `until_on` (four weeks where none is given).

    Raises `ValueError` for a day gone by, or more than two years away.
    """
    today = _today(by, at)
    if until_on and until_on > today + LONGEST_REST:
        raise ValueError("A rest ends within two years.")
    chosen = Rest(today, until_on) if until_on else rest_for_a_month(today)
    kept = DiaryRest.objects.create(person=by, from_on=chosen.from_on, until_on=chosen.until_on)
    audit.record(by_id=by.pk, verb="rested", about_id=by.pk, thing="DiaryRest", thing_id=kept.pk, at=at)


@transaction.atomic
def ask_fewer(*, by: Person, at: datetime) -> None:
    """Ask only what pain kept the person from, and what mattered."""
    choice = _choice(by)
    choice.asks_fewer = True
    _keep(choice, by, "asked for fewer questions", at)


@transaction.atomic
def ask_in_full(*, by: Person, at: datetime) -> None:
    """Ask all questions again."""
    choice = _choice(by)
    choice.asks_fewer = False
    _keep(choice, by, "asked for all questions", at)


@transaction.atomic
def put_off_fewer(*, by: Person, at: datetime) -> None:
    """The person wants to keep all questions; the offer is not made again for this pair of bursts."""
    choice = _choice(by)
    choice.fewer_put_off_on = _today(by, at)
    _keep(choice, by, "kept all questions", at)


@transaction.atomic
def put_off_harm_check(*, by: Person, at: datetime) -> None:
    """Not now. Asked again after a week."""
    choice = _choice(by)
    choice.check_put_off_on = _today(by, at)
    _keep(choice, by, "put off the check of the diary", at)


@transaction.atomic
def answer_harm_check(*, by: Person, answer: HarmAnswer, at: datetime) -> Answered:
    """Keep the answer and act on it at once. Returns what was done and what else can be chosen."""
    check = HarmCheck(person=by, on=_today(by, at), at=at)
    check.put(people.box_of(by.pk), answer=str(answer))
    check.save(force_insert=True)
    consequence = answered(answer)
    match consequence.does:
        case DiaryAction.TURN_OFF:
            stop(by=by, at=at)
        case DiaryAction.ASK_FEWER:
            ask_fewer(by=by, at=at)
        case DiaryAction.REST:
            rest(by=by, at=at)
        case DiaryAction.GO_ON:
            pass
    audit.record(by_id=by.pk, verb="recorded", about_id=by.pk, thing="HarmCheck", thing_id=check.pk, at=at)
    return consequence


def _choice(by: Person) -> DiaryChoice:
    return DiaryChoice.objects.select_for_update().filter(person=by).first() or DiaryChoice(person=by)


def _keep(choice: DiaryChoice, by: Person, verb: str, at: datetime) -> None:
    choice.changed_at = at
    choice.save()
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="DiaryChoice", thing_id=choice.pk, at=at)


def _today(by: Person, at: datetime) -> date:
    return people.day_rule_of(by).day_of(at)
