"""Birch takes a job on a phone, has a bad day, and a stand-in is there at once. Ash writes a plan without a script."""

import os
import re
from pathlib import Path

import pytest
import time_machine
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.groups import operations
from waymark.groups.operations import JobWords
from waymark.groups.starter_jobs import STARTER_JOBS
from waymark.groups.tests.gathering import FIRST, Gathering, gather

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


PAGES = (
    "rota jobs jobs/new jobs/start plans plans/new guests guests/new guests/elsewhere plans/library/best-hopes".split()
)


@pytest.fixture
def group():
    with time_machine.travel(NOON, tick=True):
        yield _with_jobs(gather("birch", "cedar", "dogwood"))


def _with_jobs(group: Gathering) -> Gathering:
    words = [JobWords(str(job.name), str(job.what), job.energy, job.per_meeting) for job in STARTER_JOBS[:6]]
    jobs = operations.add_jobs(by=group.people["ash"], seat=group.seat("ash"), jobs=words, client_id=new_id(), at=NOON)
    group.volunteer("dogwood", jobs[3])
    group.take("cedar", jobs[0])
    group.take("ash", group.leading)
    return group


def show(page: Page, name: str) -> None:
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def press(page: Page, name: str, *, about: str = "") -> None:
    page.get_by_role("button", name=re.compile(f"^{name}.*{about}")).first.click()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_bad_day_on_a_phone(visit: Visit, group: Gathering, javascript):
    hers = visit(person=group.people["birch"], javascript=javascript)
    hers.goto(f"/groups/{group.slug}/rota/")
    press(hers, "Take it", about="Keep an eye on the clock, Tuesday 16 June")
    expect(hers.get_by_text("It is yours.")).to_be_visible()
    press(hers, "I can’t, I’m having a bad day")
    expect(hers.get_by_text("A stand-in has one job now.")).to_be_visible()
    his = visit(person=group.people["dogwood"], javascript=javascript)
    his.goto(f"/meetings/{group.series_id}/{FIRST.isoformat()}/")
    expect(his.get_by_text("You stand in")).to_be_visible()
    if javascript:
        assert_no_violations(his)
    press(his, "Pass it on", about="Keep an eye on the clock")
    expect(his.get_by_text("You are free of it.")).to_be_visible()


def test_a_plan_is_taken_from_the_library_and_changed(visit: Visit, group: Gathering):
    hers = visit(person=group.people["ash"], javascript=False)
    hers.goto(f"/groups/{group.slug}/plans/")
    hers.get_by_role("link", name=re.compile("^Best hopes and small signs")).click()
    press(hers, "Copy it and change it")
    press(hers, "Take out", about="part 1")
    expect(hers.get_by_text("70 minutes together.")).to_be_visible()
    press(hers, "Save this plan")
    expect(hers.get_by_text("70 minutes together.")).to_be_visible()
    press(hers, "Use it for this meeting")
    hers.goto(f"/meetings/{group.series_id}/{FIRST.isoformat()}/")
    expect(hers.get_by_role("link", name="Best hopes and small signs")).to_be_visible()


@pytest.mark.parametrize("look", [{"wide": True}, {"mirrored": True}, {"dark": True}])
def test_every_page_looks_right_everywhere(visit: Visit, group: Gathering, look):
    hers = visit(person=group.people["ash"], **look)
    for name in (
        "rota",
        "jobs",
        "jobs/new",
        "jobs/start",
        "plans",
        "plans/new",
        "guests",
        "guests/new",
        "guests/elsewhere",
    ):
        hers.goto(f"/groups/{group.slug}/{name}/")
        assert_no_violations(hers)
        wide = hers.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, name
        show(hers, f"{name.replace('/', '-')}-{next(iter(look))}")
