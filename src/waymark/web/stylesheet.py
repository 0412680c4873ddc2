"""One stylesheet out of many small ones, without a build: `web/waymark.css` is joined when it is looked for.

Every component has its own file in `static/web/css/`. The order of the layers is fixed by `layers.css`, which comes
first; after it the files stand in the order of their names, and no file may rely on standing before another.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

SOURCES = Path(__file__).parent / "static" / "web" / "css"
NAME = "web/waymark.css"
FIRST = "layers.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def joined(folder: Path = SOURCES) -> str:
    """All stylesheets of `folder` as one text, without comments and indents.

    The sources lie one folder deeper than the joined file, so `../fonts/` in them becomes `fonts/`.
    """
    paths = sorted(folder.glob("*.css"), key=lambda path: (path.name != FIRST, path.name))
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return _INDENT.sub("\n", _COMMENT.sub("", text)).replace('url("../', 'url("').strip() + "\n"


class StylesheetFinder(BaseFinder):
    """Finds `web/waymark.css`, written to the data folder whenever one of its parts has changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=settings.DATA / "made")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002  # Django's shape
        if path != NAME:
            return []
        made = str(self.made())
        return [made] if find_all or kwargs.get("all") else made

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, Storage]]:
        self.made()
        yield NAME, self.storage

    def made(self) -> Path:
        """The joined file on disk, up to date. Written whole or not at all: another process may be reading it."""
        path, text = Path(self.storage.path(NAME)), joined()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(f".{os.getpid()}")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(path)
        return path
