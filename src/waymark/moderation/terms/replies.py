"""A few replies that are written well once, chosen with a tap, and changed before they are sent."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class To(StrEnum):
    """Whom a reply is for."""

    AUTHOR = "author"
    REPORTER = "reporter"
    WORRIED_ABOUT = "worried-about"


@dataclass(frozen=True)
class Reply:
    """What is put into the box when it is tapped."""

    to: To
    words: Promise


REPLIES = (
    Reply(
        To.AUTHOR,
        _(
            "Thank you for writing. There is a phone number or an address in your words. To keep you and others "
            "safe, we do not show those here. Please take it out and send it again. The rest is fine."
        ),
    ),
    Reply(
        To.AUTHOR,
        _(
            "Thank you for sharing what you know. We talk here about our own experience with medicines, and leave"
            " how much to take, and whether to stop, to the people who prescribe them. Please change that part "
            "and send it again."
        ),
    ),
    Reply(
        To.AUTHOR,
        _(
            "We think you did not mean to hurt anybody. Somebody read your words as unkind. You can disagree with"
            " what is said here, and be gentle with who said it. Please change it and send it again, or leave it."
        ),
    ),
    Reply(
        To.AUTHOR,
        _(
            "Your words lead to something that is sold. We keep this place free of that, also where it is meant "
            "well. You may say what helped you, without the link and the price."
        ),
    ),
    Reply(
        To.AUTHOR,
        _(
            "Somebody else can be recognised in what you wrote. Please tell it so that only you are in it, and "
            "send it again."
        ),
    ),
    Reply(
        To.REPORTER,
        _(
            "Thank you for telling us. Somebody read it with care, and we did something about it. We do not say "
            "what, to be fair to everybody. You were right to say it."
        ),
    ),
    Reply(
        To.REPORTER,
        _(
            "Thank you for telling us. We read it with care and found that it keeps to the agreement, so it "
            "stays. You can mute a word, a topic or a person, so that you need not read it."
        ),
    ),
    Reply(
        To.REPORTER,
        _(
            "Thank you for looking out for somebody. We wrote to them, and showed them where to find help at any "
            "hour. You do not have to carry this. If it stays with you, talk to somebody you trust."
        ),
    ),
    Reply(
        To.WORRIED_ABOUT,
        _(
            "Hello. I look after this place, and I read what you wrote. You did nothing wrong. How are you now, "
            "and is somebody with you? If you do not feel safe, please use the numbers on this page. I read here "
            "what you answer."
        ),
    ),
    Reply(
        To.WORRIED_ABOUT,
        _(
            "I am glad that you wrote. I will not be here for the next hours. The numbers on this page answer "
            "when we cannot. Somebody else reads here after me."
        ),
    ),
)  # fmt: skip


def for_whom(to: To) -> tuple[Promise, ...]:
    return tuple(one.words for one in REPLIES if one.to is to)
