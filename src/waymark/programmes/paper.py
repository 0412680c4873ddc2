"""Certificate and hand-over letter as documents for paper."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.programmes.terms.cohorts import LETTER_PARTS, Letter, MyEnrolment
from waymark.web.paper import Block, Document, Heading, Words


def certificate(mine: MyEnrolment, sessions: int, *, name: str, is_neutral: bool, language: str) -> Document:
    """That somebody completed a programme, on one page. Neutral, it names neither the programme nor who ran it."""
    said: list[Block] = [
        Heading(_("Certificate"), 1),
        Words(_("This says that")),
        Heading(name),
        Words(_completed(mine, sessions, is_neutral=is_neutral)),
    ]
    if mine.finished_at:
        said.append(Words(date_format(mine.finished_at, "j F Y")))
    foot = "" if is_neutral else mine.organisation_name
    return Document(_("Certificate"), language, foot, tuple(said), size=14)


def _completed(mine: MyEnrolment, sessions: int, *, is_neutral: bool) -> str:
    if is_neutral:
        text = ngettext("completed a course of one session.", "completed a course of %(number)d sessions.", sessions)
        return text % {"number": sessions}
    text = ngettext(
        "completed %(programme)s, a programme of one session.",
        "completed %(programme)s, a programme of %(number)d sessions.",
        sessions,
    )
    return text % {"number": sessions, "programme": mine.programme_name}


def letter_paper(mine: MyEnrolment, letter: Letter, *, language: str) -> Document:
    """The letter as its reader wants it: who wrote it and when, then its parts."""
    said: list[Block] = [
        Heading(_("Hand-over letter"), 1),
        Words(f"{mine.programme_name} · {mine.organisation_name}"),
        Words(
            _("Written by %(name)s on %(day)s. Version %(number)d.")
            % {"name": letter.by_name, "day": date_format(letter.at, "j F Y"), "number": letter.number},
            quiet=True,
        ),
    ]
    for part, label in LETTER_PARTS.items():
        if letter.parts.get(part, "").strip():
            said += [Heading(label), Words(letter.parts[part].strip())]
    foot = _("Handed on by the person it is about.")
    return Document(_("A letter"), language, foot, tuple(said))
