"""What other pages show of moderation draws without a page around it."""

import pytest
from django.template import engines
from django.utils.translation import gettext as _

from tests.support.people import NOON
from waymark.moderation.terms import OnDuty

PAGE = '{% from "moderation/parts.html" import report_links, duty_banner %}'


def drawn(call, **context):
    return engines["jinja2"].from_string(PAGE + call).render(context)


def test_who_is_on_duty_and_until_when():
    page = drawn("{{ duty_banner(duty) }}", duty=OnDuty(("Fran", "Ola"), until_at=NOON))
    assert "Fran, Ola" in page
    assert "Wednesday, 12:00" in page
    assert _("Nobody is on duty at the moment") not in page


@pytest.mark.parametrize("next_at", [None, NOON])
def test_nobody_is_said_with_help_beside_it(next_at):
    page = drawn("{{ duty_banner(duty) }}", duty=OnDuty(next_at=next_at))
    assert _("Nobody is on duty at the moment") in page
    assert 'href="/help-now/"' in page
    assert ("Wednesday, 12:00" in page) == (next_at is not None)
