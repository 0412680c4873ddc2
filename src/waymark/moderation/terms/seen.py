"""What somebody sees of a thing, or saw when they opened the form about it."""

from dataclasses import dataclass

from waymark.moderation.terms.things import Snapshot, Thing


@dataclass(frozen=True)
class Seen:
    """`is_open`: they see it now. Otherwise it was hidden, changed or taken away while they wrote, and `snapshot` is
    for moderators alone; `has_words` says whether it still holds the words that they saw.
    """

    thing: Thing
    snapshot: Snapshot
    is_open: bool = True
    has_words: bool = True
