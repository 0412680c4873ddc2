"""Reading questions between visits."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from waymark.care.models import Message, ReadMark, Thread
from waymark.care.terms.side import Side
from waymark.care.terms.threads import Mark, MyThread, Question, Said, Turn
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


def threads_of(access: Access, link_id: UUID) -> tuple[MyThread, ...]:
    """Every thread of this person with this team, the newest words first, closed ones last. Four queries."""
    access.require(Topic.MESSAGES)
    rows = list(Thread.objects.filter(link_id=link_id, link__person_id=access.subject_id))
    box = people.box_of(access.subject_id) if rows else None
    found = [_thread(row, question, box) for row, question in zip(rows, questions_in(rows), strict=True) if box]
    return tuple(sorted(found, key=lambda one: (one.is_closed, -one.question.last.at.timestamp(), one.id)))


def thread_of(access: Access, link_id: UUID, thread_id: UUID) -> MyThread | None:
    """One thread with all its words. None where these two have no such thread. Four queries."""
    access.require(Topic.MESSAGES)
    row = Thread.objects.filter(pk=thread_id, link_id=link_id, link__person_id=access.subject_id).first()
    if row is None:
        return None
    box = people.box_of(access.subject_id)
    (question,) = questions_in([row])
    said = tuple(_said(one, box) for one in Message.objects.filter(thread=row).order_by("at", "id"))
    return _thread(row, question, box, said)


def questions_in(rows: Sequence[Thread]) -> tuple[Question, ...]:
    """What these threads stand at, without a word of them. Two queries."""
    ids = [row.pk for row in rows]
    turns: dict[UUID, tuple[Turn, ...]] = {}
    for thread_id, side, at in _turns(ids):
        turns[thread_id] = (*turns.get(thread_id, ()), Turn(Side(side), at))
    marks: dict[UUID, tuple[Mark, ...]] = {}
    for mark in ReadMark.objects.filter(thread_id__in=ids):
        marks[mark.thread_id] = (*marks.get(mark.thread_id, ()), Mark(mark.by_id, Side(mark.side), mark.upto))
    return tuple(
        Question(row.pk, row.link_id, row.to_member_id, row.closed_at, turns[row.pk], marks.get(row.pk, ()))
        for row in rows
    )


def _turns(ids: Iterable[UUID]) -> Iterable[tuple[UUID, str, datetime]]:
    rows = Message.objects.filter(thread_id__in=list(ids)).order_by("at", "id")
    return rows.values_list("thread_id", "side", "at")


def _thread(row: Thread, question: Question, box: Box, said: tuple[Said, ...] = ()) -> MyThread:
    content = row.read(box, "content")
    subject = str(content.get("subject", "")) if isinstance(content, dict) else ""
    closed_by = Side(row.closed_by) if row.closed_by else None
    return MyThread(question, subject, Side(row.opened_by), row.opened_at, closed_by, said)


def _said(row: Message, box: Box) -> Said:
    content = row.read(box, "content")
    said = content if isinstance(content, dict) else {}
    return Said(row.pk, Side(row.side), row.by_id, str(said.get("name", "")), str(said.get("words", "")), row.at)
