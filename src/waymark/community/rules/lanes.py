"""When whoever runs a board is asked whether a thread on what helps would do it good. Counted from the lanes that
people chose; nothing reads what they wrote.
"""

from collections.abc import Sequence

from waymark.community.terms.boards import Lane

LOOKED_AT = 20
ENOUGH = 10
MORE_THAN = 0.6
"""Our own choice. In 199 members of a forum on pain, moods drew those of others along (see the facts on contagion), so
that a board of struggles alone is hard on everybody; where that begins nobody has measured."""


def leans(newest: Sequence[Lane]) -> bool:
    """Whether of the last twenty threads more than 60 % are struggles. Never with fewer than ten threads."""
    looked_at = newest[:LOOKED_AT]
    struggles = sum(one is Lane.STRUGGLE for one in looked_at)
    return len(looked_at) >= ENOUGH and struggles > MORE_THAN * len(looked_at)
