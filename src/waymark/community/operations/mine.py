"""What somebody chooses for themselves on boards."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.community.models import Draft, Following, Mute, OpenName, Post, Reader, Thread, Visit
from waymark.community.operations.writing import board_of
from waymark.community.queries.threads import seen_by
from waymark.community.rules import pace
from waymark.community.rules.pace import RESTS, Rest
from waymark.community.terms import BoardSeat, Digest, MuteKind, PostFlag
from waymark.community.terms.house import HOUSE_VERSION
from waymark.community.terms.writing import NameTaken
from waymark.people import queries as people
from waymark.people.models import Person

MOST_MUTES = 200


@transaction.atomic
def take_part(*, by: Person, name: str, at: datetime) -> None:
    """Choose a name for the open boards, sign the house agreement, and say that one is 18, if not said as they joined.
    Raises `NameTaken`.
    """
    others = OpenName.objects.filter(name__iexact=name).exclude(person=by)
    if others.exists():
        raise NameTaken(name)
    said = {"name": name, "agreement": HOUSE_VERSION, "signed_at": at, "adult_at": by.adult_at or at}
    try:
        with transaction.atomic():
            row, _made = OpenName.objects.update_or_create(person=by, defaults=said)
    except IntegrityError as error:
        raise NameTaken(name) from error
    audit.record(by_id=by.pk, verb="named", about_id=by.pk, thing="OpenName", thing_id=row.pk, at=at)


@transaction.atomic
def follow(*, by: Person, seat: BoardSeat, thread_id: UUID, follows: bool, at: datetime) -> None:
    """Hear with the digest when a thread goes on, or not any more. Raises `Gone`."""
    if not Thread.objects.filter(Q(board_id=seat.board_id), pk=thread_id).exists():
        raise Gone(thread_id)
    if follows:
        Following.objects.get_or_create(person=by, thread_id=thread_id, defaults={"since_at": at})
        reader_of(by, at)
    else:
        Following.objects.filter(person=by, thread_id=thread_id).delete()
    audit.record(by_id=by.pk, verb="followed", about_id=by.pk, thing="Thread", thing_id=thread_id, at=at)


@transaction.atomic
def mute_author(*, by: Person, seat: BoardSeat, thread_id: UUID, post_id: UUID, at: datetime) -> None:
    """Fold what the author of a post writes at this place. They never learn of it. Raises `Gone`."""
    post = seen_by(seat, thread_id).filter(pk=post_id).first()
    if post is None or post.author_id == by.pk:
        raise Gone(post_id)
    _count(by)
    key = {"person": by, "kind": MuteKind.PERSON.value, "group_id": seat.group_id, "of_id": post.author_id}
    row, _made = Mute.objects.get_or_create(**key, defaults={"at": at})
    audit.record(by_id=by.pk, verb="muted", about_id=by.pk, thing="Mute", thing_id=row.pk, at=at)


@transaction.atomic
def mute_topic(*, by: Person, flag: PostFlag, at: datetime) -> None:
    """Fold every post with this note on what it holds, everywhere."""
    _count(by)
    row, _made = Mute.objects.get_or_create(person=by, kind=MuteKind.TOPIC.value, flag=flag.value, defaults={"at": at})
    audit.record(by_id=by.pk, verb="muted", about_id=by.pk, thing="Mute", thing_id=row.pk, at=at)


@transaction.atomic
def mute_word(*, by: Person, word: str, at: datetime) -> None:
    """Fold every post in which this word stands, everywhere. Kept sealed."""
    _count(by)
    box = people.box_of(by.pk)
    mine = Mute.objects.filter(person=by, kind=MuteKind.WORD.value)
    row = next((one for one in mine if one.read(box, "content") == word), None)
    if row is None:
        row = Mute(person=by, kind=MuteKind.WORD.value, at=at)
        row.put(box, content=word)
        row.save()
    audit.record(by_id=by.pk, verb="muted", about_id=by.pk, thing="Mute", thing_id=row.pk, at=at)


@transaction.atomic
def unmute(*, by: Person, mute_id: UUID, at: datetime) -> None:
    """Read it again. Raises `Gone`."""
    gone, _each = Mute.objects.filter(pk=mute_id, person=by).delete()
    if not gone:
        raise Gone(mute_id)
    audit.record(by_id=by.pk, verb="unmuted", about_id=by.pk, thing="Mute", thing_id=mute_id, at=at)


@transaction.atomic
def rest(*, by: Person, how_long: Rest, at: datetime) -> None:
    """Take a break from all boards: nothing is shown, and nothing is told."""
    row, lasts = reader_of(by, at), RESTS[how_long]
    row.rest_from, row.rest_until = at, at + lasts if lasts else None
    row.save(update_fields=["rest_from", "rest_until"])
    audit.record(by_id=by.pk, verb="rests", about_id=by.pk, thing="Reader", thing_id=row.pk, at=at)


@transaction.atomic
def come_back(*, by: Person, at: datetime) -> None:
    """End a break. What went on meanwhile is not told afterwards."""
    row = reader_of(by, at)
    row.rest_from, row.rest_until, row.digest_at = None, None, at
    row.save(update_fields=["rest_from", "rest_until", "digest_at"])
    audit.record(by_id=by.pk, verb="is back", about_id=by.pk, thing="Reader", thing_id=row.pk, at=at)


@transaction.atomic
def choose_digest(*, by: Person, digest: Digest, at: datetime) -> None:
    row = reader_of(by, at)
    row.digest = digest.value
    row.save(update_fields=["digest"])
    audit.record(by_id=by.pk, verb="chose", about_id=by.pk, thing="Reader", thing_id=row.pk, at=at)


def note_visit(*, by: Person, seat: BoardSeat, at: datetime) -> None:
    """Remember that they looked, to say next time what is new. When somebody reads is nobody's business: only the last
    two visits are kept, and no line in the audit.
    """
    if seat.board_id is None:
        return
    with transaction.atomic():
        row, made = Visit.objects.get_or_create(
            person=by, board_id=seat.board_id, defaults={"began_at": at, "seen_at": at}
        )
        if made:
            reader_of(by, at)
            return
        if at - row.seen_at >= pace.A_VISIT:
            row.before_at, row.began_at = row.seen_at, at
        row.seen_at = at
        row.save(update_fields=["before_at", "began_at", "seen_at"])


def keep_draft(
    *, by: Person, seat: BoardSeat, thread_id: UUID | None, content: dict[str, str], client_id: UUID, at: datetime
) -> None:
    """What they have begun to write, sealed. Kept while somebody types, so it leaves no line in the audit. What was
    sent meanwhile, by the same form, is no draft any more.
    """
    with transaction.atomic():
        if Post.objects.filter(author=by, client_id=client_id).exists():
            return
        board = board_of(seat, at)
        mine = Draft.objects.select_for_update().filter(Q(thread_id=thread_id), person=by, board=board)
        if not any(content.values()):
            mine.delete()
            return
        row = mine.first() or Draft(person=by, board=board, thread_id=thread_id)
        row.put(people.box_of(by.pk), content=content)
        row.at = at
        row.save()


def reader_of(by: Person, at: datetime) -> Reader:
    return Reader.objects.get_or_create(person=by, defaults={"digest_at": at})[0]


def _count(by: Person) -> None:
    """More than 200 is no list that anybody can read through."""
    if Mute.objects.filter(person=by).count() >= MOST_MUTES:
        Mute.objects.filter(pk=Mute.objects.filter(person=by).earliest("at").pk).delete()
