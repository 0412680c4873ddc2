"""Pictures that people send: what comes out is a small WebP with nothing but pixels, or a sentence."""

import io
import time
import tracemalloc
import zipfile
from contextlib import suppress

import pytest
from PIL import Image

from waymark.web import pictures
from waymark.web.pictures import NoPicture, clean
from waymark.web.tests import made_pictures as made
from waymark.web.tests.made_pictures import BLUE, RED, SIZE, plain, saved


def _clean(data):
    return clean(io.BytesIO(data))


def _seen(data):
    picture = _clean(data)
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format, image.mode, image.size) == ("WEBP", "RGB", (picture.width, picture.height))
    assert not getattr(image, "is_animated", False)
    return image


def _near(found, wanted):
    return all(abs(one - other) < 30 for one, other in zip(found, wanted, strict=True))


def _refused(data):
    with pytest.raises(NoPicture) as refused:
        _clean(data)
    return refused.value.why


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_each_kind_comes_out_as_the_same_picture(kind):
    image = _seen(saved(plain(), kind))
    assert image.size == SIZE
    assert _near(image.getpixel((5, 20)), RED)
    assert _near(image.getpixel((60, 20)), BLUE)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("P", "PNG"), ("P", "GIF"), ("L", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP"), ("CMYK", "JPEG")],
)
def test_palettes_greys_and_inks_become_ordinary_colours(mode, kind):
    image = _seen(saved(plain(mode), kind))
    assert _near(image.getpixel((5, 20)), plain(mode).convert("RGB").getpixel((5, 20)))


def test_sixteen_bits_become_eight_and_not_white():
    deep = Image.new("I;16", SIZE, 32_768)
    assert _near(_seen(saved(deep, "PNG")).getpixel((5, 5)), (128, 128, 128))


def test_sixteen_bits_of_each_colour_too():
    line = b"\0" + b"\xc8\x00\x1e\x00\x1e\x00" * SIZE[0]
    assert _near(_seen(made.png(*SIZE, line * SIZE[1], depth=16)).getpixel((5, 5)), RED)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_what_moves_the_first_frame_stays(kind):
    assert _near(_seen(made.moving(kind)).getpixel((5, 20)), RED)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_it_was_taken_is_gone_and_it_stands_upright(kind):
    sent = made.with_place(kind)
    assert Image.open(io.BytesIO(sent)).getexif().get_ifd(0x8825)
    image = _seen(sent)
    assert image.size == (SIZE[1], SIZE[0])
    assert _near(image.getpixel((20, 5)), RED)
    assert not image.getexif()
    assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)
    assert b"telephone" not in _clean(sent).data


def test_what_was_rubbed_out_is_gone_too():
    image = _seen(saved(made.hidden(), "PNG"))
    assert image.getpixel((5, 20)) == (255, 255, 255)


def test_a_large_one_becomes_smaller_and_keeps_its_shape():
    assert _seen(saved(plain(size=(4000, 1000)), "JPEG")).size == (2048, 512)
    assert _seen(saved(plain(size=(1000, 4000)), "PNG")).size == (512, 2048)


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 1), (50_001, 1_000)])
def test_a_bomb_is_refused_by_what_it_claims_before_it_is_opened(size):
    tracemalloc.start()
    began = time.monotonic()
    assert "pixels" in _refused(made.png(*size)) or size[1] == 1
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - began < 2
    assert taken < 5_000_000


def test_a_comment_that_grows_when_it_is_opened_is_refused():
    assert "damaged" in _refused(made.text_bomb()) or "no picture" in _refused(made.text_bomb())


def test_a_gif_that_is_a_program_too_is_a_picture_and_no_more():
    assert b"alert" in made.gif_script()
    assert b"alert" not in _clean(made.gif_script()).data


def test_an_archive_behind_the_end_does_not_come_along():
    tail = io.BytesIO()
    with zipfile.ZipFile(tail, "w") as archive:
        archive.writestr("list.txt", "names")
    sent = saved(plain(), "PNG") + tail.getvalue()
    assert zipfile.is_zipfile(io.BytesIO(sent))
    assert not zipfile.is_zipfile(io.BytesIO(_clean(sent).data))


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "x">]><svg/>',
        b"GIF89a<script>alert(1)</script>",
        b"<html>",
        b"",
        b"%PDF-1.4",
        b"P6 9 9 255 " + b"\0" * 243,
    ],
)
def test_what_is_no_picture_of_the_four_kinds_is_refused(data):
    assert _refused(data) in {pictures.NOT_ONE, pictures.BROKEN}


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "PPM", "TGA", "ICO", "EPS"])
def test_other_kinds_are_not_even_tried(kind):
    assert _refused(saved(plain(), kind)) == pictures.NOT_ONE


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_one_that_was_cut_off_is_refused(kind):
    whole = saved(Image.effect_noise((300, 300), 90).convert("RGB"), kind)
    assert _refused(whole[: len(whole) // 2]) in {pictures.BROKEN, pictures.NOT_ONE}


def test_the_format_of_some_phones_is_named():
    assert "HEIC" in _refused(b"\0\0\0\x18ftypheic" + b"\0" * 40)


def test_too_many_bytes_and_too_few_pixels_are_said():
    assert "10 MB" in _refused(b"\xff\xd8" + b"\0" * pictures.LARGEST)
    assert "too small" in _refused(saved(plain(size=(4, 4)), "PNG"))


def test_damage_anywhere_is_a_sentence_or_a_picture_and_never_a_fault():
    for kind in pictures.KINDS:
        whole = saved(plain(), kind)
        for place in range(0, len(whole), max(1, len(whole) // 60)):
            bent = bytes([*whole[:place], whole[place] ^ 0xFF, *whole[place + 1 :]])
            with suppress(NoPicture):
                assert _clean(bent).data[8:12] == b"WEBP"
