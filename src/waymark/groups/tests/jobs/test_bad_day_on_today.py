"""In flare mode one tap on Today lets go of a job."""

import re
from datetime import timedelta

import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.groups.tests.gathering import FIRST


def today(client):
    return re.sub(r"\s+", " ", client.get(reverse("today")).content.decode())


def test_only_in_flare_mode_and_only_soon(group, browser):
    tea, hers = group.job(), browser("birch")
    group.take("birch", tea)
    hers.post(reverse("flare_mode"), {"flare": "on", "next": reverse("today")})
    assert "You have a job at a meeting" not in today(hers)
    with time_machine.travel(NOON + timedelta(days=4), tick=False):
        hers.force_login(group.people["birch"])
        assert "You have a job at a meeting" in today(hers)
        address = reverse("rota_bad_day", args=[group.slug, group.series_id, FIRST])
        answer = hers.post(address, {"back": "today"})
        assert answer["Location"] == reverse("today")
        assert "You have a job at a meeting" not in today(hers)
        assert group.who(tea) == []


def test_on_other_days_today_says_nothing_of_it(group, browser):
    group.take("birch", group.job())
    with time_machine.travel(NOON + timedelta(days=5), tick=False):
        hers = browser()
        hers.force_login(group.people["birch"])
        assert "You have a job at a meeting" not in today(hers)
