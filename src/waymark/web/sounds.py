"""Sound files: known by their first bytes, and sent in parts to a player that asks for a part."""

import re
from dataclasses import dataclass

LARGEST = 2 * 1024 * 1024
"""Bytes of one recording: two minutes of speech take well under one megabyte at the bit rate that is asked for."""

LONGEST_SECONDS = 120


@dataclass(frozen=True)
class Sound:
    """The bytes of a recording and what they are, such as `audio/webm`."""

    data: bytes
    media_type: str


_RANGE = re.compile(r"^bytes=([0-9]{0,15})-([0-9]{0,15})$")


def media_type_of(data: bytes) -> str | None:
    """The type of a sound file by what it holds, whatever its name says; None where it is none that browsers play.

    First bytes as in the WHATWG MIME Sniffing Standard, section 6.2 (audio or video type pattern): EBML with the
    document type "webm", "OggS", "ftyp" at byte 4, "ID3" or an MPEG audio frame, "RIFF" with "WAVE".
    """
    if data[:4] == b"\x1a\x45\xdf\xa3" and b"webm" in data[:64]:
        return "audio/webm"
    if data[:5] == b"OggS\x00":
        return "audio/ogg"
    if len(data) >= 12 and data[4:8] == b"ftyp":
        return "audio/mp4"
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "audio/wav"
    return "audio/mpeg" if data[:3] == b"ID3" or _begins_with_a_frame(data) else None


def _begins_with_a_frame(data: bytes) -> bool:
    """An MPEG audio frame: eleven bits of sync, a layer, a bit rate and a sampling rate that exist (ISO 11172-3)."""
    if len(data) < 4 or data[0] != 0xFF:
        return False
    version, layer = data[1] >> 3 & 3, data[1] >> 1 & 3
    rate, sampling = data[2] >> 4, data[2] >> 2 & 3
    return data[1] >> 5 == 7 and version != 1 and layer != 0 and rate not in {0, 15} and sampling != 3


@dataclass(frozen=True)
class Part:
    """Bytes `first` to `last`, both included, of something `size` bytes long."""

    first: int
    last: int
    size: int

    @property
    def is_all(self) -> bool:
        return self.first == 0 and self.last == self.size - 1

    @property
    def header(self) -> str:
        """The value of `Content-Range`."""
        return f"bytes {self.first}-{self.last}/{self.size}"


class NoSuchPart(ValueError):
    """The range begins behind the end: answered with 416 (RFC 9110, 15.5.17)."""


def part_asked_for(header: str, size: int) -> Part | None:
    """The one range that a `Range` header asks for; None for the whole: no range, several, or one not understood.

    RFC 9110, 14.1.2 and 14.2: `bytes=a-b`, `bytes=a-` and `bytes=-n` (the last n). A server may answer anything else
    with the whole. Raises `NoSuchPart`.
    """
    found = _RANGE.match(header.strip())
    if not found or found.groups() == ("", ""):
        return None
    first, last = (int(text) if text else None for text in found.groups())
    if first is None:
        if not last or not size:
            raise NoSuchPart
        return Part(max(0, size - last), size - 1, size)
    if last is not None and last < first:
        return None
    if first >= size:
        raise NoSuchPart
    return Part(first, size - 1 if last is None else min(last, size - 1), size)
