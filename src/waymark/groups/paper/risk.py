"""The risk sheet on paper, for the folder and for the venue."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from waymark.groups.terms.papers import GroupFacts
from waymark.groups.terms.safety import RISKS, MyRiskSheet
from waymark.web.paper import Block, Document, Heading, Line, Words

LINES_BY_HAND = 2


def risk_paper(facts: GroupFacts, sheet: MyRiskSheet, *, language: str) -> Document:
    """Every question with its answer; room to write by hand where there is none yet."""
    blocks: list[Block] = [Heading(_("What we thought of before we meet"), 1), Words(facts.neutral_title)]
    if facts.place:
        blocks.append(Words("\n".join(filter(None, (facts.place.name, facts.place.address)))))
    for question in RISKS:
        blocks.append(Heading(question.label))
        said = sheet.answers.get(question.key, "")
        blocks += [Words(said)] if said else [Line("") for _line in range(LINES_BY_HAND)]
    if facts.safeguarding_name:
        blocks.append(Heading(_("Whom people can turn to outside the group")))
        blocks.append(Words("\n".join(filter(None, (facts.safeguarding_name, facts.safeguarding_how)))))
    blocks += [Heading(_("Read by")), Line(_("Name and day")), Line(_("Name and day"))]
    on = date_format(sheet.at, "j F Y") if sheet.at else ""
    foot = _("Version %(number)s of %(day)s.") % {"number": sheet.number, "day": on} if sheet.at else ""
    return Document(_("Risk sheet"), language, foot, tuple(blocks), size=11, is_dense=True)
