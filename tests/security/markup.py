"""What of a page could run code, bring a foreign look, or tell another site that somebody is here."""

from collections.abc import Iterator
from html.parser import HTMLParser

# Attributes whose address the browser loads or sends to by itself. A link is followed only when it is pressed.
LOADED = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest", "xlink:href"}
LOADED_BY_HREF = {"link", "image", "use", "base", "script", "feimage"}
OURS = ("/", "#", "?")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.faults += _faults(tag, given)


def faults(html: str) -> list[str]:
    """Everything on this page that the strict policy would stop, or that asks another site for something."""
    reader = _Reader()
    reader.feed(html)
    return reader.faults


def _faults(tag: str, given: dict[str, str]) -> Iterator[str]:
    if tag in {"style", "base", "iframe", "object", "embed", "applet", "frame"}:
        yield f"<{tag}>"
    if tag == "script" and not given.get("src"):
        yield "inline <script>"
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        yield "<meta refresh>"
    for name, value in given.items():
        yield from _faults_of(tag, name, value.strip())


def _faults_of(tag: str, name: str, value: str) -> Iterator[str]:
    if name == "style" or name.startswith("on"):
        yield f"{name}= on <{tag}>"
    if value.lower().replace("\t", "").replace("\n", "").startswith(("javascript:", "vbscript:")):
        yield f"script in {name}= of <{tag}>"
    if (name in LOADED or (name == "href" and tag in LOADED_BY_HREF)) and not _is_ours(tag, value):
        yield f"<{tag} {name}={value[:80]!r}> is not ours"
    if tag == "a" and name == "target" and value:
        yield f"a link that opens target={value}"


def _is_ours(tag: str, value: str) -> bool:
    if not value or (tag == "img" and value.startswith("data:image/")):
        return True
    return value.startswith(OURS) and not value.startswith(("//", "/\\"))
