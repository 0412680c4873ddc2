"""Pictures of the demo: drawings in the colours of the site, since it has no photographs of anybody."""

import io

from PIL import Image, ImageDraw

from waymark.web.pictures import CleanPicture, clean


def robin() -> CleanPicture:
    """A robin on the back of a bench, on a grey morning."""
    image = Image.new("RGB", (1200, 900), (226, 232, 228))
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 560), (420, 500), (820, 570), (1200, 510), (1200, 900), (0, 900)], fill=(176, 198, 182))
    for y in (470, 545, 660):
        draw.rectangle((180, y, 1020, y + 38), fill=(128, 108, 84))
    for x in (230, 930):
        draw.rectangle((x, 450, x + 36, 850), fill=(98, 82, 64))
    draw.ellipse((520, 300, 700, 470), fill=(122, 108, 90))
    draw.polygon([(530, 400), (420, 440), (540, 440)], fill=(98, 82, 64))
    draw.ellipse((610, 340, 712, 460), fill=(196, 96, 50))
    draw.ellipse((612, 262, 722, 368), fill=(122, 108, 90))
    draw.ellipse((652, 290, 724, 366), fill=(196, 96, 50))
    draw.polygon([(718, 310), (760, 322), (718, 334)], fill=(60, 52, 44))
    draw.ellipse((676, 300, 692, 316), fill=(34, 30, 26))
    for x in (590, 630):
        draw.line((x, 462, x, 476), fill=(60, 52, 44), width=8)
    return _clean(image)


def mat() -> CleanPicture:
    """A mat, half rolled up, on a floor."""
    image = Image.new("RGB", (1200, 800), (244, 236, 222))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 430, 1200, 800), fill=(216, 200, 176))
    draw.polygon([(330, 480), (1100, 480), (1180, 720), (260, 720)], fill=(184, 112, 66))
    for x in range(380, 1100, 90):
        draw.line((x, 480, x - 30 + (x - 640) // 8, 720), fill=(164, 94, 52), width=4)
    draw.ellipse((190, 440, 370, 730), fill=(150, 84, 46))
    draw.ellipse((230, 500, 330, 670), fill=(184, 112, 66))
    draw.ellipse((262, 556, 300, 616), fill=(150, 84, 46))
    return _clean(image)


def bridge() -> CleanPicture:
    image = Image.new("RGB", (1600, 1000), (246, 236, 219))
    draw = ImageDraw.Draw(image)
    draw.ellipse((1080, 130, 1260, 310), fill=(236, 205, 160))
    for top, colour in ((430, (196, 214, 203)), (520, (160, 190, 174)), (610, (118, 158, 140))):
        draw.polygon(
            [
                (0, 1000),
                (0, top + 60),
                (300, top - 40),
                (700, top + 70),
                (1100, top - 60),
                (1600, top + 40),
                (1600, 1000),
            ],
            fill=colour,
        )
    draw.rectangle((0, 730, 1600, 1000), fill=(203, 220, 222))
    for y in range(760, 1000, 44):
        draw.line((120 + y % 90, y, 520 + y % 130, y), fill=(235, 242, 240), width=5)
        draw.line((900 - y % 70, y + 14, 1380 - y % 110, y + 14), fill=(235, 242, 240), width=5)
    draw.arc((260, 560, 1340, 1180), 195, 345, fill=(90, 82, 72), width=34)
    draw.arc((260, 500, 1340, 1120), 205, 335, fill=(122, 110, 94), width=12)
    for x in range(420, 1200, 78):
        rise = int(0.00042 * (x - 800) ** 2 * 1.25)
        draw.line((x, 512 + rise, x, 575 + rise), fill=(122, 110, 94), width=9)
    return _clean(image)


def _clean(image: Image.Image) -> CleanPicture:
    out = io.BytesIO()
    image.save(out, "PNG")
    out.seek(0)
    return clean(out)
