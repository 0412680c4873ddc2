"""Every reading of messages between two members."""

from waymark.direct.queries.gates import gate_of, open_to
from waymark.direct.queries.mine import choices_of, talks_of
from waymark.direct.queries.pairs import NotThere, pair_of, pair_to
from waymark.direct.queries.talking import is_begun, messages_of, pair_and_words, talk_of

__all__ = [
    "NotThere",
    "choices_of",
    "gate_of",
    "is_begun",
    "messages_of",
    "open_to",
    "pair_and_words",
    "pair_of",
    "pair_to",
    "talk_of",
    "talks_of",
]
