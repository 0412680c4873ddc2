"""One way in for pictures that people send: what comes out is new, small, and nothing but pixels.

A picture is decoded and written again. Nothing of the file itself is kept, so that neither a place where a photo was
taken, nor a program behind its end, nor a second meaning of its bytes comes along. Only four kinds are tried at all.
"""

import io
import struct
import threading
import zlib
from dataclasses import dataclass
from typing import IO, TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

KINDS = ("PNG", "JPEG", "WEBP", "GIF")
LARGEST = 10 * 1024 * 1024
"""Bytes of a file. A phone's photo has three to eight megabytes."""
MOST_PIXELS = 50_000_000
"""Of a file that is decoded; the largest photos of ordinary phones have 48 million. It takes 200 MB for a moment."""
LONGEST_SIDE = 2048
"""Pixels of what is kept: sharp on a wide screen, and half a megabyte at most."""
_SMALLEST_SIDE = 8
_QUALITY = 82
_PAPER = (255, 255, 255)
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")

_BAD_FILES = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error, zlib.error)
"""What Pillow raises for files that are not what they say."""

# Pillow refuses by itself above twice this number, also for frames inside a file.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
# One picture at a time in each process: many large ones at once would take the memory of the machine.
_one_at_a_time = threading.Lock()

Words: TypeAlias = str | Promise


@dataclass(frozen=True)
class CleanPicture:
    """A WebP picture without anything but pixels. `width` and `height` as it is seen."""

    data: bytes
    width: int
    height: int


class NoPicture(ValueError):
    """This is not taken. `why` is a sentence for who sent it."""

    def __init__(self, why: Words) -> None:
        super().__init__(why)
        self.why = why


NOT_ONE = _("This is no picture that can be shown here. JPEG, PNG, WebP and GIF can.")
BROKEN = _("This picture did not arrive whole, or is damaged. Choose it once more, or another one.")
TOO_LARGE = _("This picture is larger than 10 MB. Choose a smaller one.")
TOO_MANY_PIXELS = _("This picture has too many pixels. Choose one with at most 50 million, such as 8000 by 6000.")
TOO_SMALL = _("This picture is too small to be seen.")
FROM_A_PHONE = _("This picture is in the format of some phones (HEIC). Save it as JPEG first, and choose that.")


def clean(file: IO[bytes]) -> CleanPicture:
    """The first frame, turned the way it was taken, at most `LONGEST_SIDE` long, on white where it was see-through.

    Raises `NoPicture`. Before anything is decoded, the size of the file and the pixels it claims are looked at.
    """
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NoPicture(TOO_LARGE)
    if data[4:8] == b"ftyp" and data[8:12] in {b"heic", b"heix", b"hevc", b"mif1", b"heim", b"heis"}:
        raise NoPicture(FROM_A_PHONE)
    with _one_at_a_time:
        return _written(_decoded(data))


def _decoded(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=KINDS)
    except Image.DecompressionBombError as error:
        raise NoPicture(TOO_MANY_PIXELS) from error
    except _BAD_FILES as error:
        raise NoPicture(NOT_ONE) from error
    if image.width * image.height > MOST_PIXELS:
        raise NoPicture(TOO_MANY_PIXELS)
    if min(image.size) < _SMALLEST_SIDE:
        raise NoPicture(TOO_SMALL)
    try:
        # A JPEG is read at a fraction of its size where that is enough.
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        image.load()
        return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError as error:
        raise NoPicture(TOO_MANY_PIXELS) from error
    except _BAD_FILES as error:
        raise NoPicture(BROKEN) from error


def _written(image: Image.Image) -> CleanPicture:
    seen = _flat(image)
    seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    seen.save(out, "WEBP", quality=_QUALITY, method=4)
    return CleanPicture(out.getvalue(), seen.width, seen.height)


def _flat(image: Image.Image) -> Image.Image:
    """New pixels on paper. What was under see-through parts is gone: people think that they rubbed it out."""
    if image.mode in _DEEP:
        image = _shallow(image)
    paper = Image.new("RGB", image.size, _PAPER)
    if image.has_transparency_data:
        with_gaps = image.convert("RGBA")
        paper.paste(with_gaps, mask=with_gaps.getchannel("A"))
    else:
        paper.paste(image.convert("RGB"))
    return paper


def _shallow(image: Image.Image) -> Image.Image:
    """Grey values of two bytes, as ones of one byte: Pillow by itself would make all bright ones white."""
    return image.convert("I").point(lambda value: value * (1 / 256) + 0).convert("L")
