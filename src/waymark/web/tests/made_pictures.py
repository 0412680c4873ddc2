"""Real picture files, made as phones, programs and people with bad ideas make them."""

import io
import struct
import zlib

from PIL import Image

SIZE = (64, 48)
RED, BLUE = (200, 30, 30), (30, 30, 200)


def saved(image, kind, **more):
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def plain(mode="RGB", size=SIZE):
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def with_place(kind="JPEG", orientation=6):
    """A photo that says where it was taken, by whom and with what, and that it has to be turned."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = orientation, "Ash's telephone", "Ash Miller"
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 24.0, 11.0), 3: "W", 4: (2.0, 58.0, 33.0)})
    return saved(plain(), kind, exif=exif, comment=b"at home") if kind == "JPEG" else saved(plain(), kind, exif=exif)


def moving(kind):
    frames = [plain(), Image.new("RGB", SIZE, BLUE)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=90, loop=0)


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, lines=b"", *, depth=8, colour=2, more=b""):
    """A PNG that claims this size, whatever is in it."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    body = _chunk(b"IHDR", head) + more + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def text_bomb():
    """A comment of 200 megabytes in a PNG of 200 kilobytes."""
    packed = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 200_000_000, 9))
    return png(*SIZE, b"\0" * (SIZE[1] * (SIZE[0] * 3 + 1)), more=packed)


def gif_script():
    """A GIF that is a program too: its comment begins where the header's size was read as `/*`."""
    data = bytearray(saved(plain("P"), "GIF"))
    return bytes(data) + b"*/=1;alert(document.domain)//"


def hidden():
    """Something private below pixels that are see-through."""
    image = plain("RGBA")
    image.putalpha(0)
    return image
