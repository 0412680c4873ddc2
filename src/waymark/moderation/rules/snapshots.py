"""A snapshot as it is kept, and read again."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from waymark.moderation.terms.things import Place, SeenPicture, Snapshot


def kept(snapshot: Snapshot) -> dict[str, Any]:
    """As JSON. Who runs the place is not kept: that is asked for again when it is needed."""
    content = asdict(replace(snapshot, place=replace(snapshot.place, leads=())))
    content["author_id"] = str(snapshot.author_id) if snapshot.author_id else None
    content["at"] = snapshot.at.isoformat()
    content["place"]["id"] = str(snapshot.place.id) if snapshot.place.id else None
    return content


def read(content: dict[str, Any]) -> Snapshot:
    """The snapshot again."""
    place = content["place"]
    return Snapshot(
        author_id=UUID(content["author_id"]) if content["author_id"] else None,
        author_name=content["author_name"],
        title=content["title"],
        words=content["words"],
        place=Place(
            kind=place["kind"],
            id=UUID(place["id"]) if place["id"] else None,
            name=place["name"],
            agreement=tuple(place["agreement"]),
            safeguarding=(place["safeguarding"][0], place["safeguarding"][1]),
        ),
        at=datetime.fromisoformat(content["at"]),
        context=tuple((name, words) for name, words in content["context"]),
        pictures=tuple(map(_picture, content["pictures"])),
    )


def _picture(kept: Any) -> SeenPicture:
    """Before there was a copy of it, only its name was kept."""
    return SeenPicture(**kept) if isinstance(kept, dict) else SeenPicture(str(kept), "")


def says_the_same(one: Snapshot, other: Snapshot) -> bool:
    """Whether it says in both what it says, whatever was said around it."""
    return (one.title, one.words, one.pictures) == (other.title, other.words, other.pictures)


def digest(snapshot: Snapshot) -> str:
    """One for everything that says the same, and another for everything else. (SHA-256, as hexadecimal digits.)"""
    said = [snapshot.title, snapshot.words, [[one.file, one.alt] for one in snapshot.pictures]]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
