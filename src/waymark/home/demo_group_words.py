"""What stands in the group of the demo: the graduate group of seed 002, made up again, so it is not translated."""

from typing import Any

from waymark.groups.terms.kit import Step

# Who is in it: the account, the name in this group, and what they said for all meetings (answer, way).
MEMBERS: dict[str, tuple[str, str, str]] = {
    "coordinator": ("Nia", "yes", "room"),
    "lou": ("Lou", "yes", "room"),
    "person": ("Rob", "yes", "room"),
    "member": ("Mo", "depends", "room"),
    "bea": ("Bea", "yes", "online"),
    "ines": ("Ines", "depends", "online"),
    "tom": ("Tom", "yes", "room"),
}
# Accounts that are in the group and have nothing else.
OTHERS = ("lou", "bea", "ines", "tom")

KIT: dict[Step, dict[str, Any]] = {
    Step.PURPOSE: {
        "name": "Riverside graduates",
        "purpose": "When the programme was over we did not want it to end. We meet to keep going with what we learned.",
        "neutral_title": "Meeting, community hall",
    },
    Step.WHO: {"who_for": "Everybody who has finished the pain management programme, this year or ten years ago."},
    Step.WAY_IN: {"eligibility": "completed", "questions": "", "pass_from": "", "is_listed": True},
    Step.HOW: {
        "setting": "hybrid",
        "room_seats": 14,
        "online_link": "https://meet.example/riverside-tuesdays",
        "dial_in": "01632 960 044",
    },
    Step.PLACE: {
        "venue_name": "St Anne’s community hall",
        "address": "12 Weir Lane, Riverside RV2 4QA",
        "how_to_find": "The blue door beside the library. Ring once; somebody sits near it until half past.",
        "shown_to": "members",
        "fact_chairs": "Two kinds: soft and low, firm with arms. Cushions in the cupboard.",
        "fact_stand-or-lie": "Room to walk behind the chairs, and two mats by the window.",
        "fact_step-free": "From the street to the chair without a step.",
        "fact_toilets": "Across the corridor, one of them wide.",
        "metres_from-bus": 120,
        "fact_from-bus": "Stop Weir Lane, flat pavement, one crossing with lights.",
        "metres_from-parking": 40,
        "fact_from-parking": "Two Blue Badge bays.",
    },
    Step.ROLES: {"my_name": "Nia", "jobs": ["greet", "door", "tea", "clock", "online", "missed", "tidy"]},
    Step.SESSIONS: {"first": "our-first-meeting", "second": "slow-breathing", "third": "best-hopes"},
    Step.SAFETY: {"contact_name": "Sam Okafor, Riverside pain team", "contact_how": "01632 960 011, weekdays"},
}
OWN_LINES = "We begin on time and end on time."

RISKS = {
    "fire": "The blue door and the kitchen door. We meet by the oak across the lane. Lou goes with who cannot hurry.",
    "first_aid": "Green box in the kitchen. Nia did a course in spring. A defibrillator hangs at the library.",
    "key": "Nia has one, the library desk the other until 5 pm.",
    "alone": "Two of us open, and two stay until everybody has gone.",
    "money": "A jar for tea. Lou and Tom count it in June and in December.",
    "unwell": "We ask what they need. One stays with them. If we are worried we ring 999.",
    "upset": "The small room has two chairs and tissues. One of us sits with them. Later we ask how they are.",
    "nobody": "If nobody has confirmed two days before, we do not meet.",
}

# What worked, by how many meetings ago.
WORKED = {
    3: "Pairs first, then the whole circle. The quiet ones spoke.",
    7: "Half the time was enough. We walked to the weir instead.",
    12: "Doing it lying down made the difference for two of us.",
}
GUEST = ("Ruth Adeyemi", "What a pharmacist can do for us, and what she cannot", "Pharmacist at the market square")
QUESTION = "How do I ask for a review without feeling that I complain?"
CANCELLED = 9  # meetings ago
CANCELLED_BECAUSE = "The hall has a burst pipe. Back in two weeks."

# A second group, in the making.
DRAFT = {
    Step.PURPOSE: {
        "name": "Evening walkers",
        "purpose": "A slow walk along the river, as far as each of us likes.",
        "neutral_title": "Walk",
    },
    Step.WHO: {"who_for": "Anybody over 18 who lives with persistent pain."},
}
