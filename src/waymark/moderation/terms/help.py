"""Where to find help now, as a page beside a worry says it."""

from dataclasses import dataclass

from waymark.safety.terms import Link

REGION_COOKIE = "wm_region"
"""Where this browser says that it is; `people` and `safety` write it."""


@dataclass(frozen=True)
class HelpAtOnce:
    """The emergency numbers of a place, always at least one, and confirmed contacts: name and what to press."""

    emergency: tuple[Link, ...]
    contacts: tuple[tuple[str, tuple[Link, ...]], ...]
