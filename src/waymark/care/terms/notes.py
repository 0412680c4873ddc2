"""The vocabulary of practitioners' notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class LegalReason(StrEnum):
    """Why the law lets a note be kept from the person it is about."""

    HARM = "harm"
    THIRD = "third"
    DUTY = "duty"


REASON_WORDS: Mapping[LegalReason, Promise] = {
    LegalReason.HARM: _("Reading it would cause somebody serious harm"),
    LegalReason.THIRD: _("It is about somebody else, who did not agree to that"),
    LegalReason.DUTY: _("Another legal duty"),
}


@dataclass(frozen=True)
class Note:
    """One note as it is read. `reason` is None where the person can read it; `why` says more about the reason."""

    id: UUID
    by_id: UUID
    name: str
    words: str
    reason: LegalReason | None
    why: str
    corrects: UUID | None
    at: datetime

    @property
    def reason_words(self) -> Promise | None:
        return REASON_WORDS[self.reason] if self.reason else None
