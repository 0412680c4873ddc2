"""The words of messages between two members."""

from waymark.direct.terms.pages import Choice, Choices, MyBlock, MyMessage, MyTalk, Talk, TalkPage, Talks
from waymark.direct.terms.pair import Pair, PairEnd

MESSAGE = "direct-message"
LONGEST = 4000

__all__ = [
    "LONGEST",
    "MESSAGE",
    "Choice",
    "Choices",
    "MyBlock",
    "MyMessage",
    "MyTalk",
    "Pair",
    "PairEnd",
    "Talk",
    "TalkPage",
    "Talks",
]
