"""Writing the two-voice plan: proposing words, saying what one side thinks of them, stepping back.

Each operation holds the row of the plan while it reads what was said and adds to it: nobody writes in between.
"""

from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import AgreedPlan, PlanVersion
from waymark.care.operations.agreed_row import Held, Speaker, add_decision, add_version, hold
from waymark.care.rules.agreed_plan import YES, Decision
from waymark.care.rules.agreed_words import PlanWords, hash_of, tidy
from waymark.care.terms import Seat
from waymark.common.words import Edit, Stale
from waymark.common.writing import NothingWritten
from waymark.people.models import Person


class SameWords(ValueError):
    """These are the words that are in force already."""


class OtherWords(ValueError):
    """The words that were read are not proposed any more and not in force, or came into force meanwhile."""


@transaction.atomic
def propose_plan(*, by: Person, seat: Seat, words: PlanWords, reservation: str = "", edit: Edit, at: datetime) -> UUID:
    """Propose these words; what is in force stays. Proposing counts as this side's yes, with the reservation if there
    is one. The same words as the open proposal's are a yes to that. Returns the id of the version.

    `edit.based_on` is the number of the newest version that the writer saw; raises `Stale` where there is a newer one.
    Raises `NothingWritten`, `SameWords`, and `NotAllowed` where this seat may only read.
    """
    words = tidy(words)
    if words.is_blank:
        raise NothingWritten
    AgreedPlan.objects.get_or_create(link_id=seat.link_id, defaults={"made_at": at})
    held, version_hash = hold(seat), hash_of(words)
    # A form that is sent twice makes one version; other words from the same form make another one.
    who = Speaker(by, seat, uuid5(edit.client_id, version_hash), at)
    decision = Decision.WITH_RESERVATION if reservation.strip() else Decision.AGREE
    if sent := PlanVersion.objects.filter(plan=held.plan, client_id=who.client_id).first():
        return sent.pk
    if held.now.in_force and held.now.in_force.hash == version_hash:
        raise SameWords
    if held.now.proposed and held.now.proposed.hash == version_hash:
        return _say(held, who, version_hash, decision, reservation)[0]
    if edit.based_on != held.now.newest:
        raise Stale(held.now.newest)
    version = add_version(held, who, words, version_hash)
    add_decision(held, who, decision, reservation, version, version_hash)
    _record(who, "proposed", "PlanVersion", version.pk)
    return version.pk


@transaction.atomic
def decide_on_plan(
    *, by: Person, seat: Seat, version_hash: str, decision: Decision, words: str = "", client_id: UUID, at: datetime
) -> bool:
    """Say what this side thinks of the words with this hash, which it has read. Returns whether that is anything new.

    Raises `OtherWords` where they are neither the open proposal nor in force. To what is in force one may say yes
    once more; only `step_back` ends it. Raises `NotAllowed` where this seat may only read.
    """
    if decision is Decision.WITHDRAW:
        raise ValueError("A yes is taken back with step_back.")
    held = _hold(seat)
    if held.was_sent(client_id):
        return False
    return _say(held, Speaker(by, seat, client_id, at), version_hash, decision, words)[1]


@transaction.atomic
def step_back(*, by: Person, seat: Seat, words: str = "", client_id: UUID, at: datetime) -> bool:
    """Take back every yes of this side: what is in force ends at once, with or without words, and nothing older
    comes back. An open proposal stays, and what the other side said about it. Returns whether there was a yes.

    Raises `OtherWords` where there is no plan, and `NotAllowed` where this seat may only read.
    """
    held = _hold(seat)
    if held.was_sent(client_id) or not held.now.may_take_back(seat.side):
        return False
    who = Speaker(by, seat, client_id, at)
    row = add_decision(held, who, Decision.WITHDRAW, words)
    _record(who, Decision.WITHDRAW, "PlanDecision", row.pk)
    return True


def _hold(seat: Seat) -> Held:
    try:
        return hold(seat)
    except AgreedPlan.DoesNotExist as missing:
        raise OtherWords from missing


def _say(held: Held, who: Speaker, version_hash: str, decision: Decision, words: str) -> tuple[UUID, bool]:
    """The version that was spoken about, and whether that was anything new."""
    stands = held.now.standing(version_hash)
    version = held.version(stands.version) if stands else None
    if stands is None or version is None or (stands is held.now.in_force and decision not in YES):
        raise OtherWords
    if held.says_already(stands.said.get(who.seat.side), decision, words):
        return version.pk, False
    row = add_decision(held, who, decision, words, version, version_hash)
    _record(who, decision, "PlanDecision", row.pk)
    return version.pk, True


def _record(who: Speaker, verb: str, thing: str, thing_id: UUID) -> None:
    """Each side has verbs of its own, so that the person can read who it was."""
    verb, about = f"{who.seat.side} {verb}", who.seat.person_id
    audit.record(by_id=who.by.pk, verb=verb, about_id=about, thing=thing, thing_id=thing_id, at=who.at)
