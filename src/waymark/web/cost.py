"""What a page costs in data, counted and never guessed: the bytes of the page and of each file that it links."""

import gzip
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.translation import gettext

# Stands in the page where the sentence goes, until the size of the page is known.
MARK = "%page-cost%"
_LINKED = re.compile(rb"""(?:href|src)="([^"#?]+)""")


def sentence(html: bytes) -> str:
    """What this page weighs the first time, with its files, and afterwards, when the browser has kept them."""
    files = sum(weight(name) for name in linked(html))
    return gettext("This page used about %(first)s kB the first time, and about %(again)s kB after that.") % {
        "first": kilobytes(len(html) + files),
        "again": kilobytes(len(html)),
    }


def kilobytes(size: int) -> int:
    """Thousands of bytes, rounded up: a page never claims to cost nothing."""
    return -(-size // 1000)


def linked(html: bytes) -> set[str]:
    """Names of the static files that a page links, each once."""
    prefix = settings.STATIC_URL.encode()
    return {address.removeprefix(prefix).decode() for address in _LINKED.findall(html) if address.startswith(prefix)}


@lru_cache(maxsize=512)
def weight(name: str) -> int:
    """Bytes that go over the wire for one static file: the smallest compressed form that lies beside it.

    A file that was not compressed beforehand counts as gzip would make it, unless it is a font, which already is
    small. An unknown name weighs nothing.
    """
    path = _path(name)
    if path is None:
        return 0
    ready = [near.stat().st_size for near in (Path(f"{path}.br"), Path(f"{path}.gz")) if near.exists()]
    if ready:
        return min(ready)
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(gzip.compress(content))


def _path(name: str) -> Path | None:
    try:
        collected = Path(staticfiles_storage.path(name))
    except (NotImplementedError, ValueError):
        collected = Path("/nowhere")
    if collected.is_file():
        return collected
    found = finders.find(name)
    return Path(found) if isinstance(found, str) else None
