"""The agenda of a meeting ahead."""

from collections.abc import Iterator

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from waymark.groups.terms.plans import Agenda, AgendaJob
from waymark.web.paper import Block, Document, Heading, Line, Lines, Pairs, Table, Words

LINES_BY_HAND = 3


def agenda(made: Agenda, *, language: str) -> Document:
    """The parts on the clock, who does what, what is needed. The name of the group does not stand on it."""
    blocks = (
        Heading(made.title or _("Our meeting"), 1),
        *_above(made),
        *_parts(made),
        *_jobs(made.jobs),
        *_below(made),
    )
    foot = _("Everybody may stand up, lie down or go out at any time.")
    return Document(_("Agenda"), language, foot, blocks, size=11, is_dense=bool(made.lines))


def _above(made: Agenda) -> Iterator[Block]:
    yield Words(f"{date_format(made.starts_at, 'l j F')}, {time_format(made.starts_at, 'H:i')}")
    if made.why:
        yield Words(made.why)
    if made.guest:
        yield Pairs(((_("Guest"), made.guest), (_("About"), made.topic)))


def _parts(made: Agenda) -> Iterator[Block]:
    if made.lines:
        rows = ((line.part.words, time_format(line.at, "H:i"), str(line.part.minutes)) for line in made.lines)
        yield Table((_("What we do"), _("From"), _("Minutes")), tuple(rows))


def _jobs(jobs: tuple[AgendaJob, ...]) -> Iterator[Block]:
    """By the names that people have in this group; a free job has room for one."""
    if jobs:
        yield Heading(_("Who does what"))
        yield Pairs(tuple((job.name, ", ".join(job.people) or "……………………………") for job in jobs))


def _below(made: Agenda) -> Iterator[Block]:
    if made.materials:
        yield Heading(_("What you need"))
        yield Lines(made.materials)
    yield Heading(_("What worked, for the next time"))
    yield from (Line("") for _line in range(LINES_BY_HAND))
