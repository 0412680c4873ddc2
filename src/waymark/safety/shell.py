"""What a phone keeps of the help page: its files, and a version that changes when anything in it does."""

import hashlib
import re
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from waymark.web import cost

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


@dataclass(frozen=True)
class Shell:
    """`files` are addresses of static files that the page links; `version` is a short hash."""

    files: tuple[str, ...]
    version: str


def nobody(path: str) -> HttpRequest:
    """A request without cookies or headers: the page as anybody may see it."""
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = path
    return request


def of(html: str) -> Shell:
    """The shell of a page drawn for nobody. Tokens against forged forms differ each time and do not count."""
    settled = _TOKEN.sub("", html)
    names = sorted(cost.linked(settled.encode()))
    return Shell(
        files=tuple(f"{settings.STATIC_URL}{name}" for name in names),
        version=hashlib.sha256(settled.encode()).hexdigest()[:16],
    )
