"""How a person stands in the community, and who is on duty."""

from dataclasses import dataclass
from datetime import datetime

from waymark.moderation.terms.cases import Step


@dataclass(frozen=True)
class Standing:
    """Whether somebody may write where others read. `until_at` is None where there is no end, or nothing to end."""

    may_write: bool = True
    step: Step = Step.NOTHING
    until_at: datetime | None = None


@dataclass(frozen=True)
class OnDuty:
    """Who looks after the community now, by the names they chose for it, and until when; who is next, and from when.

    With nobody on duty `names` is empty and `until_at` is None.
    """

    names: tuple[str, ...] = ()
    until_at: datetime | None = None
    next_at: datetime | None = None

    @property
    def is_anybody(self) -> bool:
        return bool(self.names)
