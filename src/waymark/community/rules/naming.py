"""Who is named in a post: “@Mo”."""

import re
from collections.abc import Mapping
from uuid import UUID

_AFTER = r"(?![^\W_])"


def named_in(words: str, names: Mapping[UUID, str]) -> frozenset[UUID]:
    """Whose name stands there behind an @. Of “Mo” and “Mo B” the longer one is meant."""
    found, left = set(), words
    for person_id, name in sorted(names.items(), key=lambda one: -len(one[1])):
        pattern = re.compile(rf"(?<!\w)@{re.escape(name)}{_AFTER}", re.IGNORECASE)
        left, number = pattern.subn(" ", left)
        if number:
            found.add(person_id)
    return frozenset(found)
