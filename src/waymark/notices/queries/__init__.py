"""Reading notices, and how people want to be reminded.

For pages of other apps: `unread(person_id, at)` is the number for a hint.
"""

from waymark.notices.queries.addresses import mail_address, push_target
from waymark.notices.queries.mine import notice_of, said_to, unread, wishes_of
from waymark.notices.queries.outbox import due, waiting_since
from waymark.notices.queries.push_key import push_key
from waymark.notices.queries.wishes import ways_of

__all__ = [
    "due",
    "mail_address",
    "notice_of",
    "push_key",
    "push_target",
    "said_to",
    "unread",
    "waiting_since",
    "ways_of",
    "wishes_of",
]
