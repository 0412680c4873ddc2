"""How a person wants the pages to look. Kept in one cookie, so it holds signed out and on every page.

The cookie names only what differs from the usual, for example `theme-dark.size-150`. It holds no secret and needs no
signature; whatever is not one of the listed values is read as the usual one.
"""

from dataclasses import asdict, dataclass, fields
from typing import Literal, get_args

from django.http import HttpRequest

COOKIE = "wm_display"
COOKIE_AGE = 60 * 60 * 24 * 365

Theme = Literal["device", "light", "dark", "contrast"]
Size = Literal["100", "125", "150", "200"]
Spacing = Literal["normal", "wide"]
Font = Literal["atkinson", "device"]
Movement = Literal["device", "none"]
FlareLook = Literal["dark", "dim"]
Flare = Literal["off", "on"]


@dataclass(frozen=True)
class Display:
    """One person's choices. Every field is one of a few words; the first of each is the usual one."""

    theme: Theme = "device"
    size: Size = "100"
    spacing: Spacing = "normal"
    font: Font = "atkinson"
    movement: Movement = "device"
    look: FlareLook = "dark"
    flare: Flare = "off"


VALUES: dict[str, tuple[str, ...]] = {
    "theme": get_args(Theme),
    "size": get_args(Size),
    "spacing": get_args(Spacing),
    "font": get_args(Font),
    "movement": get_args(Movement),
    "look": get_args(FlareLook),
    "flare": get_args(Flare),
}


def from_cookie(text: str) -> Display:
    """The choices in a cookie. Unknown names and values are left out; nothing raises."""
    found: dict[str, str] = {}
    for part in text[:200].split("."):
        name, _dash, value = part.partition("-")
        if value in VALUES.get(name, ()):
            found[name] = value
    return Display(**found)  # type: ignore[arg-type]  # the words were checked against VALUES just now


def to_cookie(display: Display) -> str:
    """Only what differs from the usual, in the order of the fields; an empty text when nothing does."""
    chosen = asdict(display)
    return ".".join(f"{f.name}-{chosen[f.name]}" for f in fields(Display) if chosen[f.name] != f.default)


def read(request: HttpRequest) -> Display:
    """How this visitor wants pages to look. Never touches session or database."""
    return from_cookie(request.COOKIES.get(COOKIE, ""))
