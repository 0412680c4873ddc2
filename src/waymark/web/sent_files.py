"""Answers that are a file somebody sent: shown in a page, run by nothing, kept by no cache."""

from django.http import HttpRequest, HttpResponse

from waymark.web.sounds import NoSuchPart, part_asked_for

PICTURE = "image/webp"

_HEADERS = {
    "Cache-Control": "private, no-store",
    # Opened by itself, the file is nobody's page: no script, no form, no plugin.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def picture(data: bytes) -> HttpResponse:
    """A picture that `web.pictures` made."""
    headers = {**_HEADERS, "Content-Disposition": 'inline; filename="picture.webp"'}
    return HttpResponse(data, content_type=PICTURE, headers=headers)


def sound(request: HttpRequest, data: bytes, media_type: str) -> HttpResponse:
    """A recording, whole or the part that a player asks for."""
    # Nothing here can tell a player that its own copy is the same, so If-Range always means the whole.
    asked = "" if "If-Range" in request.headers else request.headers.get("Range", "")
    try:
        part = part_asked_for(asked, len(data))
    except NoSuchPart:
        return _sound(b"", media_type, 416, f"bytes */{len(data)}")
    if part is None:
        return _sound(data, media_type, 200)
    return _sound(data[part.first : part.last + 1], media_type, 206, part.header)


def _sound(data: bytes, media_type: str, status: int, content_range: str = "") -> HttpResponse:
    headers = {
        **_HEADERS,
        "Accept-Ranges": "bytes",
        "Content-Disposition": "inline",
        # Sound is small already; compressing it again would make the parts another file's.
        "Content-Encoding": "identity",
        "Content-Length": str(len(data)),
    }
    if content_range:
        headers["Content-Range"] = content_range
    return HttpResponse(data, content_type=media_type, status=status, headers=headers)
