"""The same form sent many times at once, and two forms at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connection

from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations
from waymark.plans.models import SetbackPlan, WhatMatters
from waymark.plans.rules import SetbackWords
from waymark.plans.tests.people import LATER

pytestmark = pytest.mark.django_db(transaction=True)


def _at_once(acts):
    """Do them all at the same time, each over a connection of its own; their answers, or what they raised."""

    def done(act):
        try:
            return act()
        except Stale as stale:
            return stale
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(done, acts))


def test_one_form_sent_20_times_is_one_row_and_one_audit_line(ash):
    edit = Edit.fresh()

    def act():
        return operations.write_what_matters(by=ash, words="Time with Ann", edit=edit, at=LATER)

    saved = _at_once([act] * 20)
    assert {one.id for one in saved} == {WhatMatters.objects.get().pk}
    assert AuditLine.objects.filter(thing="WhatMatters").count() == 1


def test_of_many_first_plans_one_is_kept_and_the_others_are_asked(ash):
    def act(number):
        words = replace(SetbackWords(), first_hour=f"Tab {number}")
        return lambda: operations.write_setback_plan(by=ash, words=words, edit=Edit.fresh(), at=LATER)

    answers = _at_once([act(number) for number in range(8)])
    assert SetbackPlan.objects.count() == 1
    assert sum(isinstance(answer, Stale) for answer in answers) == 7
