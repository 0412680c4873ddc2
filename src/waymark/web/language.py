"""Which language a page is in, and which way it runs."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import trans_real


def chosen(request: HttpRequest) -> str:
    """A code of `settings.LANGUAGES`: the person's cookie, else what the browser asks for, else the site's own."""
    cookie = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if cookie in codes():
        return cookie
    return trans_real.get_language_from_request(request)


def codes() -> list[str]:
    return [code for code, _name in settings.LANGUAGES]


def translation_of(code: str) -> str:
    """The translation that a code is drawn with: English for English drawn right to left."""
    return settings.LANGUAGE_CODE if code == settings.MIRRORED else code


def direction(code: str | None = None) -> str:
    """`ltr` or `rtl`, for the `dir` of the page."""
    code = code or translation.get_language() or settings.LANGUAGE_CODE
    mirrored = code == settings.MIRRORED
    return "rtl" if mirrored or code.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"


def tag(code: str | None = None) -> str:
    """The language for `<html lang>`, written as RFC 5646 likes it: `en-gb` becomes `en-GB`."""
    code = translation_of(code or translation.get_language() or settings.LANGUAGE_CODE)
    main, _dash, region = code.partition("-")
    return f"{main}-{region.upper() if len(region) == 2 else region.title()}" if region else main
