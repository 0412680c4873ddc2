"""The fate of every column of this app.

What somebody wrote is theirs, and goes with their account. That there was a thread, and in which lane, is the board's.
"""

from waymark.common.fates import Fate, dated, of_the_group, sealed, technical

_OF_THE_BOARD = {
    "Board": "id group slug name about made_at",
    "Thread": "id board lane wants_no_reply shown posts made_at last_at",
    "PostNote": "id post name words source at",
}
_TECHNICAL = {
    "OpenName": "id person",
    "Post": "id thread author client_id is_first version",
    "PostPicture": "id post width height",
    "PostVersion": "id post number",
    "PostWord": "id board post word",
    "Helped": "id post person",
    "Reader": "id person",
    "Visit": "id person board",
    "Following": "id person thread",
    "Draft": "id person board thread",
    "Mute": "id person group of",
}
_SAID = {
    "OpenName": "name agreement signed_at adult_at",
    "Post": "title words flag has_interest shown shown_why at changed_at opened_at gone_at",
    "PostPicture": "file alt",
    "PostVersion": "title words at",
    "Helped": "at",
    "Reader": "digest digest_at rest_from rest_until",
    "Visit": "began_at seen_at before_at",
    "Following": "since_at",
    "Draft": "at",
    "Mute": "kind flag at",
}


def _columns(table: dict[str, str]) -> list[str]:
    return [f"{model}.{column}" for model, columns in table.items() for column in columns.split()]


FATES: dict[str, Fate] = {
    **{name: of_the_group() for name in _columns(_OF_THE_BOARD)},
    **{name: technical() for name in _columns(_TECHNICAL)},
    **{name: dated() for name in _columns(_SAID)},
    "Draft.content": sealed(),
    "Mute.content": sealed(),
}
