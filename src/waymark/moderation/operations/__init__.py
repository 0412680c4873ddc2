"""Every change of moderation."""

from waymark.moderation.operations.appealing import appeal, decide_appeal
from waymark.moderation.operations.claims import answer_claim
from waymark.moderation.operations.complaints import answer_complaint, complain, forget_words, note_complaint
from waymark.moderation.operations.deciding import Verdict, WordsMissing, agree, decide, disagree
from waymark.moderation.operations.holds import put_holds_back, write_holds
from waymark.moderation.operations.looking import NotYours, answer, give_back, note, take, write_to_author
from waymark.moderation.operations.opening import UnknownThing, forget_reported, hold
from waymark.moderation.operations.register import assess
from waymark.moderation.operations.reporting import Said, ask_claim, report, worry
from waymark.moderation.operations.rota import (
    OverTheCap,
    TwiceAtOnce,
    ask_for_swap,
    give_up,
    look_after_myself,
    put_down,
    take_over,
    write_note,
)
from waymark.moderation.operations.showing import put_shown

__all__ = [
    "NotYours",
    "OverTheCap",
    "Said",
    "TwiceAtOnce",
    "UnknownThing",
    "Verdict",
    "WordsMissing",
    "agree",
    "answer",
    "answer_claim",
    "answer_complaint",
    "appeal",
    "ask_claim",
    "ask_for_swap",
    "assess",
    "complain",
    "decide",
    "decide_appeal",
    "disagree",
    "forget_reported",
    "forget_words",
    "give_back",
    "give_up",
    "hold",
    "look_after_myself",
    "note",
    "note_complaint",
    "put_down",
    "put_holds_back",
    "put_shown",
    "report",
    "take",
    "take_over",
    "worry",
    "write_holds",
    "write_note",
    "write_to_author",
]
