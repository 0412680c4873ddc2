"""The words of the queue: what waits there, how it stands, and what may be decided."""

from enum import IntEnum, StrEnum


class CaseKind(StrEnum):
    """Why something waits for a person to look. FIRST_LOOK: it is not shown before; CLAIM: somebody asks whether a
    claim is right. A complaint about how the site acted is none of them (`terms.complaints`).
    """

    FIRST_LOOK = "first-look"
    REPORT = "report"
    WORRY = "worry"
    CLAIM = "claim"
    APPEAL = "appeal"


class CaseState(StrEnum):
    OPEN = "open"
    LOOKING = "looking"
    DECIDED = "decided"


class Worry(IntEnum):
    """How urgent a worry about somebody is. From SERIOUS on, the duty person and the safeguarding contact are told, and
    others do not see the post.
    """

    NONE = 0
    LOW = 1
    SOME = 2
    SERIOUS = 3
    NOW = 4


class HoldReason(StrEnum):
    """Why something waits for a first look. The author reads which."""

    NEWCOMER = "newcomer"
    NOBODY_ON_DUTY = "nobody-on-duty"
    WORD = "word"
    PHONE = "phone"
    PRICE = "price"
    DOSE = "dose"
    STOPPING = "stopping"
    SOURCING = "sourcing"
    LINK = "link"


class Outcome(StrEnum):
    """What becomes of the thing."""

    STAYS = "stays"
    GIVEN_BACK = "given-back"
    HIDDEN = "hidden"


class Step(IntEnum):
    """The published ladder. Each is decided by a person; PERMANENT by two."""

    NOTHING = 0
    CONVERSATION = 1
    FEEDBACK = 2
    WARNING = 3
    TWO_WEEKS = 4
    ONE_MONTH = 5
    PERMANENT = 6
