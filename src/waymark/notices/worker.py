"""The work in the background, in rounds: what comes round, and what is due to be said. `./waymark worker` runs it.

Any number of workers may run at once. One thing that fails never stops the rest; it is logged by its kind alone, with
nothing of anybody in it.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import close_old_connections
from django.utils import translation

from waymark.notices import operations, queries
from waymark.notices.delivering import Postman
from waymark.notices.sending import Unreachable
from waymark.notices.sending.mail import Mailer
from waymark.notices.sending.push import Pusher
from waymark.notices.terms import finders, timetable
from waymark.notices.terms.delivery import Channel
from waymark.notices.terms.timetable import Piece

log = logging.getLogger(__name__)
# How often a worker looks for what is due, which is one cheap question.
TICK = 10.0
SWEEP_MINUTES = 1
# After so many it looks again: lines for the list inside, which come first, never wait long for slow pushes.
AT_A_TIME = 20
# When nothing can be sent some way, it is left alone for so long.
PAUSE = timedelta(minutes=1)


class Worker:
    """`now` is the clock. `stopped` ends the work after what is in its hands."""

    def __init__(self, pusher: Pusher, now: Callable[[], datetime], stopped: Event) -> None:
        self.mailer = Mailer()
        self.now, self.stopped = now, stopped
        self.postman = Postman(self.mailer, pusher, now)
        self.away_until: dict[Channel, datetime] = {}

    def run(self) -> None:
        """Rounds until it is stopped."""
        while not self.stopped.is_set():
            close_old_connections()
            self.round()
            self.stopped.wait(TICK)

    def round(self) -> None:
        """Everything that is due now, once."""
        with translation.override(settings.LANGUAGE_CODE):
            self._guarded("What comes round could not be looked up", self._come_round)
            self._guarded("What is due could not be said", self._say_what_is_due)
        self.mailer.close()

    def _come_round(self) -> None:
        for piece in [*sweeps(), *timetable.pieces()]:
            if not self.stopped.is_set() and operations.take_turn(piece=piece, at=self.now()):
                self._guarded(f"A piece of work failed ({piece.name})", partial(piece.work, self.now()))

    def _say_what_is_due(self) -> None:
        """Until nothing is left, each once in this round."""
        tried: set[UUID] = set()
        while fresh := [one for one in self._due() if one[0] not in tried]:
            for delivery_id, channel in fresh:
                if self.stopped.is_set():
                    return
                tried.add(delivery_id)
                if channel not in self._away():
                    self._guarded("Something could not be said", partial(self._say, delivery_id, channel))

    def _say(self, delivery_id: UUID, channel: Channel) -> None:
        try:
            self.postman.deliver(delivery_id)
        except Unreachable:
            self.away_until[channel] = self.now() + PAUSE
            log.warning("Nothing can be sent by %s at this time. It is tried again.", channel)

    def _due(self) -> list[tuple[UUID, Channel]]:
        return queries.due(self.now(), limit=AT_A_TIME, without=self._away())

    def _away(self) -> set[Channel]:
        return {channel for channel, until in self.away_until.items() if until > self.now()}

    def _guarded(self, said: str, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception:
            log.exception(said)


def new_worker(now: Callable[[], datetime], stopped: Event) -> Worker:
    """A worker as the settings of this installation want it."""
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    contact = settings.DEFAULT_FROM_EMAIL if settings.SENDS_MAIL else f"waymark@{host}"
    return Worker(Pusher(Path(settings.PUSH_KEY_FILE), contact), now, stopped)


def sweeps() -> Iterator[Piece]:
    """One piece of work for each finder: what it wants is kept in line."""
    for finder in finders.finders():
        yield Piece(f"notices.sweep.{finder.name}", SWEEP_MINUTES, partial(_sweep, finder))


def _sweep(finder: finders.Finder, at: datetime) -> None:
    operations.sweep(finder=finder, at=at)
