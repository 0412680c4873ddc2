"""The template environment: Jinja2 with autoescape, translation, and no silence about misspelt names."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils import formats
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from waymark.web import site
from waymark.web.language import direction, tag
from waymark.web.markdown import to_html


def environment(**options: Any) -> Environment:
    """Django's Jinja2 backend calls this once. A name that nobody passed is an error, never an empty string."""
    env = Environment(
        **{name: value for name, value in options.items() if name not in {"autoescape", "undefined"}},
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.policies["ext.i18n.trimmed"] = True
    env.globals.update(
        static=static,
        url=url,
        url_or_none=url_or_none,
        language_tag=tag,
        language_direction=direction,
        site=site.Site(),
    )
    env.filters.update(date=formats.date_format, number=formats.number_format, local=local, said=to_html)
    return env


@pass_context
def local(context: Context, at: datetime, form: str) -> str:
    """A moment (UTC) as the clock of the signed-in person shows it; in the site's zone where nobody is signed in, and
    in a macro that was imported without its page.
    """
    user = getattr(context.get("request"), "user", None)
    zone = getattr(user, "zone", settings.TIME_ZONE)
    return formats.date_format(at.astimezone(ZoneInfo(zone)), form)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page. Raises `NoReverseMatch` for a name that does not exist."""
    return reverse(name, args=args, kwargs=kwargs)


def url_or_none(name: str, *args: Any, **kwargs: Any) -> str | None:
    """The same, but None where this installation has no such page: for links that may come later."""
    try:
        return reverse(name, args=args, kwargs=kwargs)
    except NoReverseMatch:
        return None
