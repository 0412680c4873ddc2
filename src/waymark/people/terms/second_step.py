"""The vocabulary of the second step."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class SecondStep:
    """What a person can show beside the way they came in. `ids` are those of passkeys and app in allauth's table."""

    ids: frozenset[int]
    passkeys: int
    app_made_at: datetime | None

    @property
    def is_set_up(self) -> bool:
        return bool(self.ids)

    @property
    def has_app(self) -> bool:
        return self.app_made_at is not None
