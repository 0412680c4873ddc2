"""The plan in the person's own voice: keeping a recording, and taking it out for good."""

from base64 import b64encode
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from waymark.audit import operations as audit
from waymark.common.words import Stale
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import SetbackRecording
from waymark.web.sounds import Sound


@transaction.atomic
def keep_recording(*, by: Person, sound: Sound, replaces: UUID | None, at: datetime) -> UUID:
    """Keep one recording, sealed, in the place of the one that is there. Returns its id.

    `replaces` is the recording that the person saw on the page, None where there was none. The same sound again
    changes nothing. Raises `Stale` where another one was kept meanwhile.
    """
    box = people.box_of(by.pk)
    words = b64encode(sound.data).decode()
    row = SetbackRecording.objects.select_for_update().filter(person=by).first()
    if row and row.media_type == sound.media_type and row.read(box, "sound") == words:
        return row.pk
    if (row.pk if row else None) != replaces:
        raise Stale(0)
    if row:
        row.delete()
    fresh = SetbackRecording(person=by, media_type=sound.media_type, made_at=at)
    fresh.put(box, sound=words)
    _insert(fresh)
    audit.record(by_id=by.pk, verb="recorded", about_id=by.pk, thing="SetbackRecording", thing_id=fresh.pk, at=at)
    return fresh.pk


def _insert(fresh: SetbackRecording) -> None:
    """Raises `Stale` where another one was kept at the same moment."""
    try:
        with transaction.atomic():
            fresh.save(force_insert=True)
    except IntegrityError as error:
        raise Stale(0) from error


@transaction.atomic
def remove_recording(*, by: Person, recording_id: UUID, at: datetime) -> None:
    """Take this recording out for good. Where it is gone already, or another took its place, nothing happens."""
    gone, _each = SetbackRecording.objects.filter(person=by, pk=recording_id).delete()
    if gone:
        audit.record(
            by_id=by.pk, verb="removed", about_id=by.pk, thing="SetbackRecording", thing_id=recording_id, at=at
        )
