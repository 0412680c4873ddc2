"""The forms of a page as a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_NOT_TYPED = {"hidden", "button", "reset", "image", "password", "email", "date", "time", "number"}
_NUMBERS = {"numeric", "decimal", "tel"}


@dataclass
class Form:
    """What would be sent. `boxes` are those for words, with how much fits in."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    boxes: dict[str, int | None] = field(default_factory=dict)


class Reader(HTMLParser):
    """`forms` of the page, and the names of the boxes that are marked as `wrong`."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.wrong: set[str] = set()
        self._open: Form | None = None
        self._area = self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("aria-invalid") == "true":
            self.wrong.add(given.get("name", ""))
        if tag == "form":
            self._open = Form(given.get("action", ""), given.get("method", "get").lower())
            self.forms.append(self._open)
        elif self._open:
            self._part(self._open, tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._open and self._area:
            self._open.values[self._area] = [self._open.values[self._area][0] + data]

    def _part(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            if "selected" in given or self._select not in form.values:
                form.values[self._select] = [value]
        elif tag == "textarea" and name:
            self._area, form.values[name], form.boxes[name] = name, [""], _longest(given)
        elif tag == "button" and name:
            form.values.setdefault(name, [value])
        elif tag == "input" and name:
            self._input(form, given, name, value)

    def _input(self, form: Form, given: dict[str, str], name: str, value: str) -> None:
        kind = given.get("type", "text")
        if kind in {"radio", "checkbox"}:
            first = name not in form.values and (kind == "radio" or "required" in given)
            if "checked" in given or first:
                kept = form.values.get(name, []) if kind == "checkbox" else []
                form.values[name] = [*kept, value or "on"]
        elif kind not in {"submit", "file"}:
            form.values[name] = [value]
            if kind not in _NOT_TYPED and given.get("inputmode") not in _NUMBERS:
                form.boxes[name] = _longest(given)


def _longest(given: dict[str, str]) -> int | None:
    return int(given["maxlength"]) if given.get("maxlength", "").isdigit() else None
