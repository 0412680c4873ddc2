"""Who may read a sheet: care teams and links, in the words that the person agrees to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.sharing.terms import Topic
from waymark.sharing.terms.links import MyLink

SHOW_WORDING = (
    _("They can read this sheet as it is printed, also when you change it later."),
    _("They never see what you write down afterwards."),
    _("You can take it back at any time. They are not told."),
)
LINK_WORDING = (
    _("Whoever has the link and the passcode can read this one sheet for 7 days, without an account."),
    _("After ten wrong passcodes the link ends for good."),
    _("You can end it at any time, and you see when it was opened."),
)
TAKE_BACK_WORDING = _("I take this sheet back. What else I share with them stays as it is.")


@dataclass(frozen=True)
class Holder:
    """A care team that knows the person. `has_it`: it may read the sheet now, until `until` where that is set."""

    team_id: UUID
    link_id: UUID
    team: str
    organisation: str
    has_it: bool
    until: datetime | None


@dataclass(frozen=True)
class Handing:
    """Who can read one sheet, and who could."""

    teams: tuple[Holder, ...]
    links: tuple[MyLink, ...]

    @property
    def is_shown(self) -> bool:
        """Whether anybody but the person can read it now."""
        return bool(self.links) or any(team.has_it for team in self.teams)


def entry_of(sheet_id: UUID) -> str:
    """The sheet as it stands in the ledger of consent."""
    return f"{Topic.CONVERSATION_SHEETS.value}:{sheet_id}"
