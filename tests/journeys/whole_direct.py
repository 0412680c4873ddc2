"""Pages of messages between members, and who looks at each in the made-up community."""

from typing import Any

from waymark.common import clock
from waymark.direct import queries
from waymark.direct.models import DirectMessage
from waymark.groups import queries as groups
from waymark.people.models import Person

PERSON, NEWCOMER = "person", "newcomer"

PAGES: dict[str, list[tuple[str, str]]] = {
    "direct": [(PERSON, ""), (NEWCOMER, "")],
    "direct_choices": [(PERSON, ""), (NEWCOMER, "")],
    "direct_to": [(PERSON, "")],
    "direct_conversation": [(PERSON, "")],
    "direct_message": [(PERSON, "")],
    "direct_clear": [(PERSON, "")],
}
NO_PAGES = dict.fromkeys(["direct_unblock", "direct_message_delete", "direct_block"], "takes forms only")


def direct_things(person: Person) -> dict[str, Any]:
    """The arguments of their addresses: what `member` wrote, and Lou, to whom nobody has written yet."""
    (talk,) = queries.talks_of(person.pk).talks
    at = clock.now()
    seat = next(one for one in groups.seats_of(person, at) if one.group_name == "Riverside graduates")
    lou = Person.objects.get(username="lou")
    theirs = next(one.membership_id for one in groups.seats_of(lou, at) if one.slug == seat.slug)
    message = DirectMessage.objects.filter(conversation_id=talk.conversation_id).exclude(author=person).latest("at")
    return {
        "messages.conversation_id": talk.conversation_id,
        "messages.membership_id": theirs,
        "message_id": message.pk,
    }
