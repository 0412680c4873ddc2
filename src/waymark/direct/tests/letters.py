"""Two members for tests: Ann and Kim, both for some weeks in a group that Rob runs, and somebody on duty."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.direct import operations, queries
from waymark.direct.terms import Pair
from waymark.groups.tests.circle import Circle, start
from waymark.moderation.models import Duty
from waymark.people.models import Person

DAY = timedelta(days=1)
TODAY = NOON + 30 * DAY
MINUTE = timedelta(minutes=1)


def on_duty(at: datetime = TODAY) -> None:
    fran = join(f"fran-{new_id()}"[:40])
    span = {"starts_at": at - timedelta(hours=1), "ends_at": at + timedelta(hours=5)}
    Duty.objects.create(person=fran, client_id=new_id(), name="Fran", **span)


@dataclass
class Two:
    circle: Circle
    ann: Person
    kim: Person

    def choose(self, *people: Person, circle: Circle | None = None, at: datetime = TODAY) -> None:
        for one in people:
            operations.choose_groups(by=one, membership_ids=[(circle or self.circle).member_id(one)], at=at)

    def member_id(self, who: Person) -> UUID:
        return self.circle.member_id(who)

    def pair(self, me: Person | None = None, them: Person | None = None) -> Pair:
        return queries.pair_to(me or self.ann, self.member_id(them or self.kim))

    def say(self, words: str = "Shall we walk?", *, by: Person | None = None, at: datetime = TODAY, **more) -> UUID:
        """A message by Ann to Kim, or back. Returns the conversation."""
        by = by or self.ann
        pair = self.pair(by, self.kim if by == self.ann else self.ann)
        operations.send(by=by, pair=pair, words=words, client_id=more.pop("client_id", new_id()), at=at, **more)
        return pair.conversation_id

    def words(self, who: Person) -> list[str]:
        pair = queries.pair_of(who.pk, self.pair().conversation_id)
        return [one.words for one in queries.messages_of(pair).messages]

    def gate(self, me: Person | None = None, at: datetime = TODAY) -> str:
        me = me or self.ann
        return queries.talk_of(self.pair(me, self.kim if me == self.ann else self.ann), at).gate


def two() -> Two:
    circle = start()
    return Two(circle, circle.take_in("Ann"), circle.take_in("Kim"))


def browser(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client
