"""Words of people with a little Markdown, as HTML that can do nothing.

Two kept libraries, each of which would have to fail: markdown-it-py makes the HTML and lets none of the writer through,
and nh3 (ammonia) keeps nothing but the tags below. A picture in Markdown would ask another site for something, so there
are none; a heading would break the outline of the page it stands on.
"""

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = frozenset({"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "code", "pre"})
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "ol": {"start"}}
_SCHEMES = {"http", "https"}
_REL = "nofollow ugc noopener noreferrer"
_LEFT_OUT = ["image", "heading", "lheading", "hr", "html_block", "html_inline"]

_reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(_LEFT_OUT)


def to_html(words: str) -> Markup:
    """What somebody wrote, as HTML to be put into a page. Safe for any input; links lead only to http and https."""
    made = _reader.render(words)
    cleaned = nh3.clean(
        made, tags=set(TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=_REL, strip_comments=True
    )
    return Markup(cleaned)  # noqa: S704 - nh3 has kept nothing but the tags above


def quoted(name: str, words: str, *, longest: int = 600) -> str:
    """A Markdown quote of somebody, for the box of an answer. Cut at a word where it is long."""
    text = words.strip()
    if len(text) > longest:
        text = text[:longest].rsplit(maxsplit=1)[0] + " …"
    lines = [f"**{name}:**", *text.splitlines()]
    return "\n".join(f"> {line}".rstrip() for line in lines) + "\n\n"
