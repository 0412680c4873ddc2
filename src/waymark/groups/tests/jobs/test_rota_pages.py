"""The rota and the jobs as a member sees them, as a coordinator does, and as nobody else does."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.support.people import NOON
from waymark.groups import operations, queries
from waymark.groups.models import PeerGroup
from waymark.groups.operations import JobWords
from waymark.groups.starter_jobs import STARTER_JOBS
from waymark.groups.terms import Energy, GroupState
from waymark.groups.tests.gathering import FIRST, SECOND


def at(group, name, *args):
    return reverse(name, args=[group.slug, *args])


def place(group, name, job, on=FIRST):
    return at(group, name, group.series_id, on, job)


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_a_member_takes_a_job_in_one_tap_and_gives_it_back(group, browser):
    tea, hers = group.job(), browser("birch")
    page = text(hers.get(at(group, "group_rota")))
    assert "Tuesday 16 June, 14:00" in page
    assert "Nobody leads it yet" not in page
    assert "Nobody leads it yet" in text(browser("ash").get(at(group, "group_rota")))
    assert page.count(f'action="{place(group, "rota_take", tea)}"') == 1
    answer = hers.post(place(group, "rota_take", tea))
    assert (answer.status_code, answer["Location"]) == (
        303,
        f"{at(group, 'group_rota')}#meeting-{group.series_id}-2026-06-16",
    )
    page = text(hers.get(at(group, "group_rota")))
    assert "It is yours." in page
    assert "I can’t, I’m having a bad day" in page
    assert hers.post(place(group, "rota_give_up", tea)).status_code == 303
    assert group.who(tea) == []


def test_swapping_and_passing_on(group, browser):
    tea, hers = group.job(), browser("birch")
    group.volunteer("cedar", tea)
    group.take("birch", tea)
    hers.post(place(group, "rota_swap", tea), {"wants": "yes"})
    assert "Take it over" in text(browser("dogwood").get(at(group, "group_rota")))
    hers.post(place(group, "rota_swap", tea), {"wants": "no"})
    assert "Take it over" not in text(browser("dogwood").get(at(group, "group_rota")))
    answer = hers.post(at(group, "rota_bad_day", group.series_id, FIRST))
    assert answer.status_code == 303
    assert "A stand-in has one job now." in text(hers.get(answer["Location"]))
    his = text(browser("cedar").get(at(group, "group_rota")))
    assert "You stand in" in his
    assert "Pass it on" in his
    assert "You stand in" not in text(browser("dogwood").get(at(group, "group_rota")))


def test_who_is_slower_is_told_kindly(group, browser):
    tea, hers = group.job(), browser("birch")
    group.take("cedar", tea)
    assert hers.post(place(group, "rota_take", tea)).status_code == 303
    assert "Somebody was quicker." in text(hers.get(at(group, "group_rota")))


def test_only_what_can_be_done_sitting(group, browser):
    group.job("Kettle", energy=Energy.ON_FEET)
    group.job("Clock", energy=Energy.SEATED)
    page = text(browser("birch").get(at(group, "group_rota"), {"energy": "seated"}))
    assert "Clock" in page
    assert "Kettle" not in page
    assert "Kettle" in text(browser("birch").get(at(group, "group_rota"), {"energy": "no-such"}))


def test_one_job_for_several_meetings(group, browser):
    tea, hers = group.job(), browser("birch")
    group.take("cedar", tea)
    address = at(group, "job_dates", tea)
    page = text(hers.get(address))
    assert "Tuesday 30 June, 14:00" in page
    assert "Tuesday 16 June, 14:00" not in page
    assert hers.post(address, {}).status_code == 422
    assert hers.post(address, {"dates": [f"{group.series_id} {FIRST.isoformat()}"]}).status_code == 422
    assert hers.post(address, {"dates": [f"{group.series_id} {SECOND.isoformat()}"]}).status_code == 303
    assert group.who(tea, SECOND) == ["birch"]


def test_standing_in(group, browser):
    tea, hers = group.job(), browser("birch")
    assert "No stand-in yet." in text(hers.get(at(group, "group_jobs")))
    hers.post(at(group, "job_stand_in", tea), {"wants": "yes"})
    assert "1 stand-in, and you are one" in text(hers.get(at(group, "group_jobs")))
    hers.post(at(group, "job_stand_in", tea), {"wants": "no"})
    assert "No stand-in yet." in text(hers.get(at(group, "group_jobs")))


def test_a_coordinator_adds_changes_and_ends(group, browser):
    hers = browser("ash")
    address = at(group, "group_job_new")
    said = {"name": "Tea", "what": "", "energy": "seated", "per_meeting": "2", "client_id": str(uuid4())}
    assert hers.get(address).status_code == 200
    wrong = hers.post(address, said | {"name": "", "per_meeting": "7", "what": "Kept words"})
    assert wrong.status_code == 422
    assert "Kept words" in text(wrong)
    assert hers.post(address, said).status_code == hers.post(address, said).status_code == 303
    job = queries.jobs_of(group.seat("ash"))[1]
    assert (job.name, job.per_meeting) == ("Tea", 2)
    page = text(hers.get(at(group, "group_job", job.id)))
    assert 'value="Tea"' in page
    assert hers.post(at(group, "group_job", job.id), said | {"name": "Coffee"}).status_code == 303
    assert hers.post(at(group, "group_job_end", job.id)).status_code == 303
    assert len(queries.jobs_of(group.seat("ash"))) == 1


def test_a_coordinator_begins_with_jobs_that_many_have(group, browser):
    hers, address = browser("ash"), at(group, "group_jobs_start")
    assert hers.post(address, {"jobs": []}).status_code == 422
    said = {"jobs": ["tea", "clock"], "client_id": str(uuid4())}
    assert hers.post(address, said).status_code == hers.post(address, said).status_code == 303
    assert [str(job.name) for job in queries.jobs_of(group.seat("ash"))][1:] == [
        "Tea and water",
        "Keep an eye on the clock",
    ]
    assert "Tea and water" not in text(hers.get(address))


FOR_MEMBERS = ("group_rota", "group_jobs")
FOR_COORDINATORS = ("group_job_new", "group_jobs_start", "group_job")


def _pages(group, names, job):
    return [at(group, name, *([job] if name == "group_job" else [])) for name in names]


@pytest.mark.parametrize("who", ["stranger", "elder"])
def test_for_who_is_not_in_it_there_is_no_such_page(group, browser, who):
    tea = group.job()
    group.leave("elder")
    outside = browser(who)
    nothing = outside.get("/there/is/no/such/page/").content
    for address in [*_pages(group, FOR_MEMBERS + FOR_COORDINATORS, tea), at(group, "job_dates", tea)]:
        answer = outside.get(address)
        assert (answer.status_code, answer.content) == (404, nothing), address
    for address in (
        place(group, "rota_take", tea),
        at(group, "rota_bad_day", group.series_id, FIRST),
        at(group, "job_stand_in", tea),
        at(group, "group_job_end", tea),
    ):
        assert outside.post(address).status_code == 404, address
    assert group.who(tea) == []


def test_a_member_who_does_not_coordinate_writes_no_jobs(group, browser):
    tea, hers = group.job(), browser("birch")
    for address in _pages(group, FOR_COORDINATORS, tea):
        assert hers.get(address).status_code == hers.post(address).status_code == 404, address
    assert hers.post(at(group, "group_job_end", tea)).status_code == 404
    for name in FOR_MEMBERS:
        assert at(group, "group_job_new") not in text(hers.get(at(group, name)))


def test_signed_out_every_page_leads_to_signing_in(group, browser):
    tea, nobody = group.job(), browser()
    for address in _pages(group, FOR_MEMBERS + FOR_COORDINATORS, tea):
        answer = nobody.get(address)
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("account_login")), address


def test_leading_is_not_for_members_nor_to_be_changed(group, browser):
    leading, hers = group.leading, browser("birch")
    assert hers.post(place(group, "rota_take", leading)).status_code == 404
    assert hers.get(at(group, "job_dates", leading)).status_code == 404
    assert browser("ash").get(at(group, "group_job", leading)).status_code == 404
    assert browser("ash").post(place(group, "rota_take", leading)).status_code == 303
    assert group.who(leading) == ["ash"]


def test_what_is_only_sent_is_not_looked_at(group, browser):
    tea, hers = group.job(), browser("birch")
    assert hers.get(place(group, "rota_take", tea)).status_code == 405
    assert hers.post(at(group, "group_rota")).status_code == 405


def test_in_a_closed_group_nothing_is_sent(group, browser):
    tea = group.job()
    PeerGroup.objects.update(state=GroupState.CLOSED.value)
    assert browser("birch").post(place(group, "rota_take", tea)).status_code == 404
    assert browser("birch").get(at(group, "group_rota")).status_code == 200


def test_eight_meetings_and_ten_jobs_cost_as_much_as_one_of_each(group, browser):
    hers = browser("birch")

    def cost():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert hers.get(at(group, "group_rota")).status_code == 200
        return len(asked)

    group.job()
    few = cost()
    words = [JobWords(str(job.name), "", job.energy, job.per_meeting) for job in STARTER_JOBS]
    made = operations.add_jobs(by=group.people["ash"], seat=group.seat("ash"), jobs=words, client_id=uuid4(), at=NOON)
    for name, job in zip(("birch", "cedar", "dogwood", "elder"), made, strict=False):
        dates = [(group.series_id, one.meeting.on) for one in queries.rota_of(group.seat(name), at=NOON).meetings]
        operations.take_dates(by=group.people[name], seat=group.seat(name), job_id=job, dates=dates, at=NOON)
    assert len(queries.rota_of(group.seat("birch"), at=NOON).meetings) == 8
    assert cost() == few <= 13
