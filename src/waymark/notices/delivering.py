"""Saying one thing that is due: whether it is still to be said, in which words, and to which address.

Imported by the worker alone, as sending to browsers is.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from waymark.notices import operations, queries, rules, wording
from waymark.notices.models import Delivery
from waymark.notices.rules.delivering import Held, Next
from waymark.notices.sending import Unreachable
from waymark.notices.sending.mail import Letter, Mailer
from waymark.notices.sending.push import Pusher
from waymark.notices.terms.delivery import Channel, Outcome
from waymark.notices.terms.kinds import Kind, kind_named
from waymark.notices.terms.mine import Ways
from waymark.notices.wording import Said

log = logging.getLogger(__name__)
NOBODY = Ways(rules.Times())


@dataclass(frozen=True)
class Case:
    """A saying in our hands, and what it takes to decide about it."""

    delivery: Delivery
    kind: Kind | None
    ways: Ways

    @property
    def channel(self) -> Channel:
        return Channel(self.delivery.channel)

    @property
    def held(self) -> Held:
        notice = self.delivery.notice
        is_same = notice.ended_at is None and notice.at == self.delivery.about_at and self.kind is not None
        return Held(
            stale_at=notice.stale_at,
            tries=self.delivery.tries,
            holds=is_same and self.ways is not NOBODY,
            reaches=self._reaches,
            leaves=self.channel is not Channel.APP,
        )

    @property
    def _reaches(self) -> bool:
        if self.channel is Channel.MAIL:
            return self.ways.mail
        return self.channel is Channel.APP or self.delivery.device_id in self.ways.devices


class Postman:
    """Says what is due, one at a time, each under a lease of its own."""

    def __init__(self, mailer: Mailer, pusher: Pusher, now: Callable[[], datetime]) -> None:
        self.mailer, self.pusher, self.now = mailer, pusher, now

    def deliver(self, delivery_id: UUID) -> None:
        """Try once, unless another worker has it. Raises `Unreachable` where nothing can be sent this way at all."""
        at = self.now()
        delivery = operations.take(delivery_id=delivery_id, at=at)
        if delivery is None:
            return
        person_id = delivery.notice.person_id
        ways = queries.ways_of({person_id}).get(person_id, NOBODY)
        case = Case(delivery, kind_named(delivery.notice.kind), ways)
        step, until = rules.next_step(case.held, at=at, times=ways.times)
        if step is Next.SEND:
            self._send(case, at)
        else:
            self._note(case, step, until, counts=False)

    def _send(self, case: Case, at: datetime) -> None:
        try:
            outcome = self._outcome(case, at)
        except Unreachable:
            step, until = rules.while_unreachable(case.held, at=self.now())
            self._note(case, step, until, counts=False)
            raise
        except Exception:  # whatever it is, the others are still to be said
            log.exception("Something could not be said by %s", case.channel)
            outcome = Outcome.LATER
        if outcome is not None:
            self._conclude(case, outcome)

    def _outcome(self, case: Case, at: datetime) -> Outcome | None:
        """What came of it; None where there is nothing more to write down."""
        notice, kind = case.delivery.notice, case.kind
        if kind is None or not kind.still_holds(notice.person_id, notice.key, notice.at):
            operations.end(notice_ids=[notice.pk], at=at)
            return None
        if case.channel is Channel.APP:
            operations.show(delivery=case.delivery, at=at)
            return None
        when = wording.when_in_words(notice.at, now=at, zone=case.ways.times.zone)
        said = wording.outside(kind, when, says_more=case.ways.says_more)
        return self._mailed(case, said) if case.channel is Channel.MAIL else self._pushed(case, said, at)

    def _mailed(self, case: Case, said: Said) -> Outcome | None:
        address = queries.mail_address(case.delivery.notice.person_id)
        if not address:
            self._note(case, Next.END, None, counts=False)
            return None
        return self.mailer.send(Letter(case.delivery.pk, address, said, reverse("notices")))

    def _pushed(self, case: Case, said: Said, at: datetime) -> Outcome:
        notice, device = case.delivery.notice, case.delivery.device
        if device is None:
            return Outcome.GONE
        # The tag lets one that comes twice take the place of the first, instead of standing beside it.
        payload = {"title": said.title, "body": said.body, "tag": str(notice.pk)}
        return self.pusher.send(queries.push_target(device), payload, lasts=notice.stale_at - at)

    def _conclude(self, case: Case, outcome: Outcome) -> None:
        at = self.now()
        if outcome is Outcome.SENT:
            self._note(case, Next.SEND, None, counts=True)
        elif outcome is Outcome.LATER:
            step, until = rules.after_failure(case.held, at=at)
            self._note(case, step, until, counts=True)
        elif case.delivery.device is not None:
            operations.lose_device(person=case.delivery.notice.person, device_id=case.delivery.device.pk, at=at)
        else:
            self._note(case, Next.FAIL, None, counts=True)

    def _note(self, case: Case, step: Next, until: datetime | None, *, counts: bool) -> None:
        if until is not None:
            operations.put_back(delivery=case.delivery, due_at=until, counts=counts)
        else:
            operations.finish(delivery=case.delivery, step=step, at=self.now())
