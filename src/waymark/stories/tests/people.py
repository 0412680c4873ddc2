"""Stories of tests, told the way they are told: through the operations."""

import io
import struct
import wave
from datetime import timedelta

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role
from waymark.stories import operations
from waymark.stories.models import Story
from waymark.stories.terms import Form, Use
from waymark.web.pictures import clean
from waymark.web.sounds import Sound
from waymark.web.tests.made_pictures import plain, saved

DAY = timedelta(days=1)
TITLE, WORDS, NAME = "The bridge", "I walked to the bridge.\n\nIt took a year.", "Heron"


def an_editor(name: str = "editor-ed") -> Person:
    person = join(name)
    people.give_role(person=person, role=Role.EDITOR, at=NOON)
    return person


def drafted(author, *, title=TITLE, words=WORDS, name=NAME, at=NOON):
    return operations.write_story(by=author, title=title, words=words, name=name, edit=Edit.fresh(), at=at).id


def sound() -> Sound:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(struct.pack("<h", 0) * 400)
    return Sound(out.getvalue(), "audio/wav")


def with_all(author, story_id):
    """A picture and a recording, too."""
    picture = clean(io.BytesIO(saved(plain(), "PNG")))
    operations.keep_picture(by=author, story_id=story_id, picture=picture, alt="Red and blue", at=NOON)
    operations.keep_sound(by=author, story_id=story_id, sound=sound(), transcript="I walked.", at=NOON)


def allowed(author, story_id, *uses, until=None, at=NOON):
    operations.decide_uses(by=author, story_id=story_id, wanted=dict.fromkeys(uses, until), at=at)


def ready(author, editor, *uses, whole=False, at=NOON, **words):
    """A story that an editor found ready, with a yes for these uses."""
    story_id = drafted(author, at=at, **words)
    if whole:
        with_all(author, story_id)
    allowed(author, story_id, *uses, at=at)
    operations.send_story(by=author, story_id=story_id, at=at)
    operations.begin_reading(by=editor, story_id=story_id, at=at)
    operations.mark_ready(by=editor, story_id=story_id, at=at)
    return story_id


def put(editor, story_id, use, form=Form.HERE, *, where="", at=NOON):
    return operations.publish(by=editor, story_id=story_id, use=use, form=form, where=where, client_id=new_id(), at=at)


def published(author, editor, *uses, whole=False, at=NOON, **words):
    """As `ready`, on the page of each of these uses of this site."""
    story_id = ready(author, editor, *uses, whole=whole, at=at, **words)
    for use in uses:
        put(editor, story_id, use, at=at)
    return story_id


def copy_id(story_id):
    return Story.objects.get(pk=story_id).copy.pk


EVERYWHERE_HERE = (Use.TEAM, Use.COMMUNITY, Use.WEBSITE)
