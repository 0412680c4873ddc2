"""Ids of rows: UUID version 7 (RFC 9562), so that rows made later sort later."""

from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    return uuid_utils.compat.uuid7()
