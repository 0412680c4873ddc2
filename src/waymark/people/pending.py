"""Somebody who came from the provider and has no account here yet: what it said waits in the session, for an hour."""

from dataclasses import asdict
from datetime import datetime, timedelta

from django.http import HttpRequest

from waymark.people.terms import Said

_KEY, _FOR = "joining_by_provider", timedelta(hours=1)


def wait(request: HttpRequest, said: Said, at: datetime) -> None:
    request.session[_KEY] = {"said": asdict(said), "at": at.timestamp()}


def waiting(request: HttpRequest, at: datetime) -> Said | None:
    kept = request.session.get(_KEY)
    if not kept or at.timestamp() - kept["at"] > _FOR.total_seconds():
        return None
    return Said(**kept["said"])


def drop(request: HttpRequest) -> None:
    request.session.pop(_KEY, None)
