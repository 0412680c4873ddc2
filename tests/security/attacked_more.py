"""What the made-up community lacks, and somebody could have: words of moderators to authors, notes of professionals, a
picture with a post, a group that rests and asks another one for its guest, a look in an emergency.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.test import override_settings
from django.urls import reverse

from tests.security.shots import Shots
from tests.support.people import join
from waymark.common import clock
from waymark.community.models import Post
from waymark.community.tests import talk
from waymark.coping.models import CopingCard
from waymark.direct.models import DirectMessage
from waymark.groups import operations as groups
from waymark.groups import queries
from waymark.groups.models import GuestSpeaker, PeerGroup
from waymark.groups.terms import Eligibility, GuestState
from waymark.groups.terms.groups import GroupState
from waymark.groups.terms.reported import GROUP_ITSELF, MEMBER_NAME
from waymark.groups.tests import circle as circles
from waymark.moderation.terms import Shown
from waymark.moderation.terms.things import Thing, thing_of
from waymark.people.models import Person
from waymark.sharing import operations as sharing
from waymark.stories.models import StoryCopy, StoryUse
from waymark.talks.models import HourQuestion

ROB = "coordinator-elsewhere"
SOURCE = "https://example.org/what-is-known"
Pages = Iterator[tuple[str, str]]
"""Who reads, and the address."""


def add_more(person: Person, shots: Shots) -> list[tuple[str, str]]:
    """Returns who and the pages on which some of it is read."""
    at = clock.now()
    pages = [*_hidden(person, shots, at), *_noted(person, shots, at)]
    _in_emergency(person, shots, at)
    StoryUse.objects.update(link=SOURCE)
    CopingCard.objects.filter(situation_words="").update(situation_words="At night")
    return [("person", "/sharing/looks/"), ("person", "/coping/mine/"), *pages, *_elsewhere(person, shots, at)]


def _thing(kind: str) -> Thing:
    found = thing_of(kind)
    assert found
    return found


def _hidden(person: Person, shots: Shots, at: Any) -> Pages:
    """Their author reads why."""
    rows: dict[str, tuple[str, Any]] = {
        "post": ("Post", Post.objects.filter(author=person, shown="open", is_first=False)),
        "coping-card": ("CopingCard", CopingCard.objects.filter(author=person)),
        "direct-message": ("DirectMessage", DirectMessage.objects.filter(author=person)),
        "guest-question": ("HourQuestion", HourQuestion.objects.filter(person=person)),
        "story": ("StoryCopy", StoryCopy.objects.filter(story__person=person).order_by("-pk")),
    }
    for kind, (name, found) in rows.items():
        for row in found[:1]:
            _thing(kind).show(row.pk, Shown.HIDDEN, shots.one(f"{name}.shown_why"), at)
            yield "person", _thing(kind).address(row.pk)
            if kind == "story":
                yield "person", reverse("story_mine", args=[row.story_id])


def _noted(person: Person, shots: Shots, at: Any) -> Pages:
    """By a professional, under words that everybody reads; and a picture."""
    for kind, column, rows in (
        ("post", "PostNote.words", Post.objects.filter(shown="open", thread__board__group__isnull=True)),
        ("coping-card", "CopingCard.note", CopingCard.objects.filter(shown="open")),
    ):
        annotate = _thing(kind).annotate
        assert annotate
        for row in rows[:3]:
            annotate(row.pk, shots.one(column), "Sam Okafor, nurse", SOURCE, at)
            yield "member", _thing(kind).address(row.pk)
    (seat, *_others) = queries.seats_of(person, at)
    board = talk.at_group(seat.slug, person, at)
    sent = talk.begin(person, board, "A bench", picture=talk.a_picture(shots.one("PostPicture.alt", 300)), at=at)
    _thing("post").show(sent.post_id, Shown.OPEN, "", at)
    yield "member", reverse("board_thread", args=[sent.thread_id])


def _in_emergency(person: Person, shots: Shots, at: Any) -> None:
    practitioner = Person.objects.get(username="practitioner")
    with override_settings(BREAK_GLASS=True):
        reason = shots.one("EmergencyLook.reason")
        sharing.open_in_emergency(by=practitioner, username=person.username, reason=reason, at=at)


def _elsewhere(person: Person, shots: Shots, at: Any) -> list[tuple[str, str]]:
    """A group that rests, which somebody asks to join, and which asks the other group for its guest."""
    circle = circles.start(rob=_joined(ROB), eligibility=Eligibility.REQUEST, questions=("Why?",), at=at)
    answers = [("Why?", shots.one("Membership.content"))]
    groups.ask_to_join(
        by=_joined("who-asks"), group_id=circle.id, name="Quill", answers=answers,
        agreement_id=circle.agreement_id(), at=at,
    )  # fmt: skip
    guest = GuestSpeaker.objects.exclude(group_id=circle.id).filter(state=GuestState.COMING.value)[:1].get()
    GuestSpeaker.objects.filter(pk=guest.pk).update(may_be_passed_on=True, thanks="Thank you, all of you.")
    reach = shots.one("GuestAsk.reach", 200)
    groups.ask_for_guest(by=circle.rob, seat=circle.seat(circle.rob, at), guest_id=guest.pk, reach=reach, at=at)
    PeerGroup.objects.filter(pk=circle.id).update(
        state=GroupState.PAUSED.value, state_words="We rest.", back_on=at.date() + timedelta(days=40)
    )
    _thing(GROUP_ITSELF).show(circle.id, Shown.HIDDEN, shots.one("PeerGroup.shown_why"), at)
    place = circle.seat(circle.rob, at).membership_id
    _thing(MEMBER_NAME).show(place, Shown.HIDDEN, shots.one("Membership.name_why"), at)
    return [
        (ROB, reverse("group_me", args=[circle.slug])),
        (ROB, reverse("group_requests", args=[circle.slug])),
        (ROB, reverse("group", args=[circle.slug])),
        (ROB, reverse("group_state", args=[circle.slug])),
        ("coordinator", reverse("guest", args=[guest.group.slug, guest.pk])),
    ]


def _joined(name: str) -> Person:
    return Person.objects.filter(username=name).first() or join(name)
