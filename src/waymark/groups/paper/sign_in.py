"""The sign-in sheet: first names and ticks."""

from django.utils.translation import gettext as _

from waymark.groups.terms.papers import GroupFacts
from waymark.web.paper import Block, Document, Heading, Line, Table, Words

ROWS = 20


def sign_in_sheet(facts: GroupFacts, *, language: str) -> Document:
    """Room for twenty on one page. Only the neutral title stands on it, for it lies on a table by the door."""
    blocks: tuple[Block, ...] = (
        Heading(facts.neutral_title, 1),
        Words(_("Write your first name, or the name you use here. Nothing else is needed."), quiet=True),
        Line(_("Date")),
        Table((_("First name"), _("I am here"), _("First time")), (("", "", ""),) * ROWS, tall=True),
    )
    foot = _("Keep this sheet where only coordinators see it. Tear it up when you have written down who came.")
    return Document(_("Sign-in sheet"), language, foot, blocks, size=11, is_dense=True)
