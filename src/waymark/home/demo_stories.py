"""Stories of the demo: two that are told, with every use its own yes, and one that waits for the editor."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.home.demo_pictures import bridge
from waymark.home.demo_setback import voice
from waymark.people.models import Person
from waymark.stories import operations as stories
from waymark.stories.terms import Form, Use

_IDS = UUID("9a4c1b5e-7f0d-5d3b-8a52-6c1e0f4d7b33")

_BRIDGE_WORDS = """\
There is a bridge at the end of our road. For three years I did not cross it.

It is not far. I know now that it is four hundred and twelve steps, because I counted them, a few more each fortnight, \
with a kitchen timer in my pocket. When the timer rang I turned round, also on the days when I could have gone on. \
Those were the hardest ones to turn round on.

In the group somebody said: you are not training for the bridge, you are training for the day after the bridge. I \
wrote that on the fridge.

I crossed it in October, in the rain, with my daughter and a flask of tea. It still hurts. On the other side there is \
a bench, and a heron that does not mind us."""
_KETTLE_WORDS = """\
People at work ask how I am while the kettle boils, and the kettle takes two minutes.

For a long time I said “fine”. Then I tried the whole truth once, and the kettle boiled over. Now I have a sentence \
that fits: “A slow day, but I am here. Can you take the boxes?” It says how it is, and what would help, and nobody has \
to look at their shoes.

It took me a year to write twelve words."""
_NIGHTS_WORDS = """\
At four in the morning everything is louder. I used to lie there and add up the hours that were left.

These days I get up, sit in the blue chair and listen to the shipping forecast with the sound low. It is not sleep. It \
is better than counting."""
BRIDGE = ("The bridge", _BRIDGE_WORDS, "Heron")
KETTLE = ("What I say at the kettle", _KETTLE_WORDS, "")
NIGHTS = ("Four in the morning", _NIGHTS_WORDS, "Tom from the blue chair")


def add_stories(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Told some weeks ago, so that the pages show a register with a past."""
    editor, told = folk["editor"], at - timedelta(days=40)
    bridge = _told(folk["person"], BRIDGE, [Use.WEBSITE, Use.COMMUNITY, Use.TEAM, Use.TRAINING, Use.PRESS], told)
    _published(editor, bridge, [Use.WEBSITE, Use.COMMUNITY, Use.TEAM], told)
    _put(editor, bridge, Use.TRAINING, Form.SHEET, "Training day for new physiotherapists", told)
    _put(editor, bridge, Use.PRESS, Form.OUTSIDE, "Riverside Gazette, page 7", told)
    later = at - timedelta(days=12)
    kettle = _told(folk["bea"], KETTLE, [Use.WEBSITE, Use.COMMUNITY], later)
    _published(editor, kettle, [Use.WEBSITE, Use.COMMUNITY], later)
    _told(folk["tom"], NIGHTS, [Use.COMMUNITY, Use.TEAM], at - timedelta(days=1))


def _told(author: Person, story: tuple[str, str, str], uses: list[Use], at: datetime) -> UUID:
    title, words, name = story
    edit = Edit(uuid5(_IDS, title))
    story_id = stories.write_story(by=author, title=title, words=words, name=name, edit=edit, at=at).id
    if story is BRIDGE:
        alt = "A low bridge over a quiet river, hills behind it."
        stories.keep_picture(by=author, story_id=story_id, picture=bridge(), alt=alt, at=at)
    if story is KETTLE:
        said = "A slow day, but I am here. Can you take the boxes?"
        stories.keep_sound(by=author, story_id=story_id, sound=voice(), transcript=said, at=at)
    stories.decide_uses(by=author, story_id=story_id, wanted=dict.fromkeys(uses), at=at)
    stories.send_story(by=author, story_id=story_id, at=at)
    return story_id


def _published(editor: Person, story_id: UUID, uses: list[Use], at: datetime) -> None:
    stories.begin_reading(by=editor, story_id=story_id, at=at + timedelta(hours=5))
    stories.mark_ready(by=editor, story_id=story_id, at=at + timedelta(hours=6))
    for use in uses:
        _put(editor, story_id, use, Form.HERE, "", at + timedelta(hours=6))


def _put(editor: Person, story_id: UUID, use: Use, form: Form, where: str, at: datetime) -> None:
    client_id = uuid5(_IDS, f"{story_id} {use} {form}")
    stories.publish(by=editor, story_id=story_id, use=use, form=form, where=where, client_id=client_id, at=at)
