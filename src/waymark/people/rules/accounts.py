"""Names, codes, zones and devices: pure decisions."""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from functools import lru_cache
from zoneinfo import available_timezones

from waymark.people.terms import CODE_LENGTH, CODE_LETTERS, RECOVERY_CODES, USUAL_ZONE, Device

Choose = Callable[[Sequence[str]], str]

FIRST = (
    "amber ash birch bracken brook calm cedar clover copper dale dawn dune elm fern field gentle glen granite green "
    "harbour hazel heath hill holly ivy juniper kind lake larch lark light linden maple meadow misty moor moss "
    "north oak olive open otter pebble pine plain quiet reed river rowan rush sage sand shore silver slate slow "
    "soft south still stone summer tall thyme tide valley warm west willow winter wood"
).split()
SECOND = (
    "acorn badger bank barn bench bird boat bridge cairn cliff coast corner cove cross crow curlew dove drover finch "
    "ford fox garden gate goose hare harbour hedge heron hollow island jay kite ladder lane lantern lapwing lodge "
    "marker marsh meadow mill oak orchard owl path pier plover pond porch quay raven ridge robin rook sparrow "
    "spring stile stone swift tern thrush track trail vale walker wall wander well wren yard"
).split()


def suggest_username(choose: Choose) -> str:
    """Two plain words and two digits, from nothing about the person. `choose` picks one of a sequence."""
    return f"{choose(FIRST)}-{choose(SECOND)}-{choose('23456789')}{choose('0123456789')}"


def new_codes(choose: Choose) -> list[str]:
    """Eight codes as they are printed: three groups of four, 58 bits of chance each (30 letters to the 12th)."""
    return [_grouped("".join(choose(CODE_LETTERS) for _ in range(CODE_LENGTH))) for _ in range(RECOVERY_CODES)]


def _grouped(code: str) -> str:
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def tidy_code(typed: str) -> str:
    """The code as it was meant: case, spaces and dashes do not matter."""
    return "".join(letter for letter in typed.lower() if letter in CODE_LETTERS)


def code_digest(secret: str, person_id: bytes, code: str) -> str:
    """HMAC-SHA-256 of a code, in hexadecimal. A keyed digest is enough: the code is long and random (58 bits)."""
    key = hashlib.sha256(b"recovery code:" + secret.encode()).digest()
    return hmac.new(key, person_id + tidy_code(code).encode(), hashlib.sha256).hexdigest()


# Areas of the tz database whose names say a place. The rest are short names and links kept for old machines.
_AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """The names of all zones that are called after a place, in order. Read once, because that takes a moment."""
    return tuple(sorted(name for name in available_timezones() if name.startswith(tuple(f"{a}/" for a in _AREAS))))


def zone_or_usual(name: str) -> str:
    """The zone a browser named, or the usual one where there is no such zone."""
    return name if name in zones() else USUAL_ZONE


# The first that is found in the text counts: most browsers also claim to be several older ones.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def device_of(user_agent: str) -> Device:
    """The names people know, from what a browser sends as `User-Agent`."""
    return Device(_first_found(_BROWSERS, user_agent), _first_found(_SYSTEMS, user_agent))


def _first_found(names: Sequence[tuple[str, str]], text: str) -> str:
    return next((name for sign, name in names if sign in text), "")


def kept_form(user_agent: str) -> str:
    """What is kept of a `User-Agent`: the two names, nothing by which one phone is told from another of its kind."""
    known = {name for _sign, name in (*_BROWSERS, *_SYSTEMS)} | {""}
    if user_agent.count("|") == 1 and set(user_agent.split("|")) <= known:
        return user_agent  # already so
    device = device_of(user_agent)
    return f"{device.browser}|{device.system}"


def device_kept(text: str) -> Device:
    """The device again, from `kept_form`."""
    browser, _bar, system = text.partition("|")
    return Device(browser, system)


def is_last_way_in(*, has_password: bool, passkeys: int, connected: bool = False) -> bool:
    """Whether taking one passkey, or the way in by a provider, away would leave only the printed codes."""
    return not has_password and passkeys + connected <= 1
