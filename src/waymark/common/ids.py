"""Ids of rows: UUID version 7 (RFC 9562), so that rows made later sort later."""

from collections.abc import Iterable
from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    return uuid_utils.compat.uuid7()


def ids_in(keys: Iterable[str]) -> frozenset[UUID]:
    """The ids among these texts; what is none is left out."""
    found = set()
    for key in keys:
        try:
            found.add(UUID(key))
        except ValueError:
            continue
    return frozenset(found)
