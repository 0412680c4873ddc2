"""The vocabulary of boards."""

from waymark.community.terms.boards import Digest, Lane, MuteKind, PostFlag, Stop, Topic
from waymark.community.terms.seat import BoardSeat

__all__ = ["BoardSeat", "Digest", "Lane", "MuteKind", "PostFlag", "Stop", "Topic"]
