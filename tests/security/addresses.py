"""Every address of the site, read from its URL patterns, so that a page made tomorrow is looked at as well."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# What stands in an address for something that nobody has.
SOMETHING: dict[str, Any] = {
    "uuid": UUID(int=7),
    "int": 7,
    "str": "something",
    "slug": "something",
    "path": "some/thing",
    "day": date(2026, 6, 10),
}


def patterns(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one)
        else:
            yield one


def addresses(ids: Mapping[str, Any] | None = None) -> dict[str, str]:
    """The address of every page by its name. `ids` gives the arguments of addresses, by their names there."""
    found = {}
    for pattern in patterns():
        assert pattern.name, f"{pattern} has no name"
        converters = {name: type(one).__name__ for name, one in pattern.pattern.converters.items()}
        kwargs = {
            name: (ids or {}).get(name, SOMETHING[kind.removesuffix("Converter").lower().replace("string", "str")])
            for name, kind in converters.items()
        }
        found[pattern.name] = reverse(pattern.name, kwargs=kwargs)
    return found
