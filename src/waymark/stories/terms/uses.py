"""What a story may be used for, and what a person says yes to, word for word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Use(StrEnum):
    TEAM = "team"
    COMMUNITY = "community"
    WEBSITE = "website"
    PRESS = "press"
    TRAINING = "training"
    EVENT = "event"
    CAMPAIGN = "campaign"


class Form(StrEnum):
    """How it is used: as a page here, as a sheet that is fetched anew by its address, or in a place outside."""

    HERE = "here"
    SHEET = "sheet"
    OUTSIDE = "outside"


class Decided(StrEnum):
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


HERE = (Use.TEAM, Use.COMMUNITY, Use.WEBSITE)
"""Each is one page of this site."""
SHEETS = (Use.TRAINING, Use.EVENT)

LASTS = timedelta(days=365)
"""No yes lasts longer: after a year the person is asked again, and silence is a no (our own rule)."""
ASKED_BEFORE = timedelta(days=30)

USE_NAMES: Mapping[Use, Promise] = {
    Use.TEAM: _("Care teams on this site"),
    Use.COMMUNITY: _("The community on this site"),
    Use.WEBSITE: _("The public pages of this site"),
    Use.PRESS: _("Newspapers, radio and search engines"),
    Use.TRAINING: _("Training for people who work in health care"),
    Use.EVENT: _("Talks and events"),
    Use.CAMPAIGN: _("Campaigns for better pain care"),
}

USE_HINTS: Mapping[Use, Promise] = {
    Use.TEAM: _("Practitioners read it after they sign in."),
    Use.COMMUNITY: _("Everybody who has joined here can read it."),
    Use.WEBSITE: _("Anybody can read it, without an account. Search engines are asked to leave it out."),
    Use.PRESS: _("Others may print or send it, and search engines may find it. It may never come back completely."),
    Use.TRAINING: _("Read out or shown, from a sheet that is fetched anew each time."),
    Use.EVENT: _("Read out or shown, from a sheet that is fetched anew each time."),
    Use.CAMPAIGN: _("In letters, leaflets and on pages of a campaign."),
}

CONSENT_WORDS: Mapping[Use, Promise] = {
    Use.TEAM: _(
        "My story may be shown to care teams on this site until the day I chose. I can take it back at any time, for "
        "this alone or for everything, without a reason. It is then gone from there at once."
    ),
    Use.COMMUNITY: _(
        "My story may be shown to everybody who has joined this site until the day I chose. I can take it back at any "
        "time, for this alone or for everything, without a reason. It is then gone from there at once."
    ),
    Use.WEBSITE: _(
        "My story may be shown to anybody on the public pages of this site until the day I chose. I can take it back "
        "at any time, for this alone or for everything, without a reason. It is then gone from there at once. What "
        "others copied by then cannot be called back."
    ),
    Use.PRESS: _(
        "My story may be given to newspapers, radio and other media, and found by search engines, until the day I "
        "chose. I can take it back at any time, without a reason. They are then asked to take it down. Nobody can "
        "promise that they do."
    ),
    Use.TRAINING: _(
        "My story may be used in training for people who work in health care until the day I chose. I can take it back "
        "at any time, without a reason. The sheet then opens nowhere. Paper that was printed by then cannot be called "
        "back."
    ),
    Use.EVENT: _(
        "My story may be read out or shown at events until the day I chose. I can take it back at any time, without a "
        "reason. The sheet then opens nowhere. Paper that was printed by then cannot be called back."
    ),
    Use.CAMPAIGN: _(
        "My story may be used in campaigns for better pain care until the day I chose. I can take it back at any time, "
        "without a reason. Those who used it are then asked to take it down. Nobody can promise that they do."
    ),
}


@dataclass(frozen=True)
class Decision:
    """One line of the ledger."""

    use: Use
    number: int
    decided: Decided
    at: datetime
    until: datetime | None


@dataclass(frozen=True)
class MyUse:
    """One place where a story was put, as its author and the editor see it.

    `ended_at`: from then on it may not be used. `gone_at`: the site asked the place, and nothing came back.
    `asked_at`, `asked_whom`: who outside was asked to take it down; `down_at`: they say that it is down.
    """

    id: UUID
    use: Use
    form: Form
    where: str
    link: str
    from_at: datetime
    ended_at: datetime | None
    gone_at: datetime | None
    asked_at: datetime | None
    asked_whom: str
    down_at: datetime | None

    @property
    def name(self) -> Promise:
        return USE_NAMES[self.use]

    @property
    def is_outside(self) -> bool:
        return self.form is Form.OUTSIDE

    @property
    def is_live(self) -> bool:
        return self.ended_at is None
