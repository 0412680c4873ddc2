"""Small jobs to begin with. Each is small on purpose, and every kind of energy has some: lying at home counts.

In the group that Waymark is built for, whoever comes is encouraged to use what they are good at by taking a job (seed
002). What a job takes is for each group to say; these are a beginning.
"""

from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.groups import Energy
from waymark.groups.terms.jobs import ENERGY_WORDS
from waymark.groups.terms.plans import Words
from waymark.web.forms import Card


@dataclass(frozen=True)
class StarterJob:
    """One job as it is offered. `per_meeting` is how many people do it at one meeting."""

    key: str
    name: Words
    what: Words
    energy: Energy
    per_meeting: int = 1


STARTER_JOBS: tuple[StarterJob, ...] = (
    StarterJob(
        "greet",
        _("Say hello to anybody new"),
        _("Sit near the door for the first minutes, smile, say where things are."),
        Energy.SEATED,
    ),
    StarterJob(
        "door", _("Open up"), _("Be there a little earlier with the key. Light, heating, chairs."), Energy.ON_FEET
    ),
    StarterJob("tea", _("Tea and water"), _("Put the kettle on, set out cups. Others carry."), Energy.ON_FEET, 2),
    StarterJob(
        "clock",
        _("Keep an eye on the clock"),
        _("Say when a part is over and when it is time to stand up. From any chair."),
        Energy.SEATED,
    ),
    StarterJob(
        "read", _("Read out"), _("Read the steps of a skill or the questions for a guest, slowly."), Energy.SEATED
    ),
    StarterJob(
        "online",
        _("Look after those online"),
        _("See that they hear and are heard. It can be done from your own bed."),
        Energy.AT_HOME,
    ),
    StarterJob(
        "remember",
        _("Think of something to share"),
        _("A song, a picture, a joke for the end of the meeting."),
        Energy.FIVE_MINUTES,
    ),
    StarterJob(
        "missed",
        _("Write to who could not come"),
        _("A line after the meeting to people who asked for one: we thought of you."),
        Energy.FIVE_MINUTES,
    ),
    StarterJob(
        "ring", _("Ring somebody before the meeting"), _("Somebody who would like a call, and agreed."), Energy.AT_HOME
    ),
    StarterJob(
        "print", _("Print the papers"), _("The plan and the questions, a day before. Large print."), Energy.AT_HOME
    ),
    StarterJob("tidy", _("Leave the room as it was"), _("Chairs back, window shut, lights off."), Energy.ON_FEET, 2),
)


def starter_job(key: str) -> StarterJob | None:
    return next((job for job in STARTER_JOBS if job.key == key), None)


def starter_cards() -> list[Card]:
    """Each with what it takes, to choose from."""
    return [
        Card(job.key, job.name, format_lazy("{takes}. {what}", takes=ENERGY_WORDS[job.energy], what=job.what))
        for job in STARTER_JOBS
    ]
