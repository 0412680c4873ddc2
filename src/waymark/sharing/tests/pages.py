"""Reading pages in tests."""

import re

from django.urls import reverse

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


def text(response):
    """A page without the secrets of its forms, which are new each time."""
    return TOKEN.sub("", response.content.decode())


def shared_part(response):
    """The part of a page that shows somebody's record, from its first byte to its last."""
    html = response.content.decode()
    start = html.index('<div class="shared">')
    depth = 0
    for tag in re.finditer(r"<(/?)div\b", html[start:]):
        depth += -1 if tag[1] else 1
        if not depth:
            return html[start : start + tag.end()]
    raise AssertionError("The part does not end.")


def address(name, *args):
    return reverse(name, args=args)
