"""The fate of every column of this app. An hour is the community's; a question, with its answer, is who asked it."""

from waymark.common.fates import Fate, dated, of_the_group, technical

_HOUR = (
    "id client_id last_client_id version group by_id title about guest_name profession organisation interest starts_at "
    "minutes zone link asks_from_at asks_until_at cancelled_at made_at changed_at"
)
_SAID = "words name to_guest_only shown shown_why opened_at at answer is_answer_public answered_at"

FATES: dict[str, Fate] = {
    **{f"GuestHour.{name}": of_the_group() for name in _HOUR.split()},
    **{f"GuestLink.{name}": of_the_group() for name in "id hour digest made_at ends_at ended_at".split()},
    **{f"HourJoined.{name}": technical() for name in "id hour person".split()},
    "HourJoined.at": dated(),
    **{f"HourQuestion.{name}": technical() for name in "id hour person client_id".split()},
    **{f"HourQuestion.{name}": dated() for name in _SAID.split()},
    **{f"SameQuestion.{name}": technical() for name in "id question person".split()},
    "SameQuestion.at": dated(),
}
