"""Every change of moderation."""

from waymark.moderation.operations.appealing import appeal, decide_appeal
from waymark.moderation.operations.claims import answer_claim
from waymark.moderation.operations.deciding import Verdict, WordsMissing, agree, decide, disagree
from waymark.moderation.operations.looking import NotYours, answer, give_back, note, take, write_to_author
from waymark.moderation.operations.opening import UnknownThing, hold
from waymark.moderation.operations.reporting import Said, ask_claim, report, worry

__all__ = [
    "NotYours",
    "Said",
    "UnknownThing",
    "Verdict",
    "WordsMissing",
    "agree",
    "answer",
    "answer_claim",
    "appeal",
    "ask_claim",
    "decide",
    "decide_appeal",
    "disagree",
    "give_back",
    "hold",
    "note",
    "report",
    "take",
    "worry",
    "write_to_author",
]
