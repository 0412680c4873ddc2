"""Plans for meetings: to read, to take from the library, to write, to follow at a meeting."""

import re
from dataclasses import replace
from datetime import time
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone
from waymark.groups import library, operations, queries
from waymark.groups.models import PeerGroup, PlannedSession, SessionPlan, WorkedNote
from waymark.groups.terms import PlanKind
from waymark.groups.terms.plans import PlanPart, PlanWords
from waymark.groups.tests.gathering import FIRST, SECOND
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries

WORDS = PlanWords("Our plan", PlanKind.ROUND, (PlanPart(20, "A round"), PlanPart(10, "Up", is_break=True)))


def at(group, name, *args):
    return reverse(name, args=[group.slug, *args])


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def made(group, words=WORDS, **edit):
    said = Edit(edit.get("client_id") or new_id(), edit.get("based_on", 0))
    return operations.make_plan(by=group.people["ash"], seat=group.seat("ash"), words=words, edit=said, at=NOON)


def key(group, on=FIRST):
    return f"{group.series_id} {on.isoformat()}"


def typed(**more):
    said = {
        "client_id": str(uuid4()),
        "based_on": "0",
        "parts": "2",
        "title": "Our plan",
        "kind": "round",
        "skill": "",
        "why": "",
        "materials": "Cups\n\nA clock",
        "minutes_0": "20",
        "words_0": "A round",
        "minutes_1": "10",
        "words_1": "Up",
        "break_1": "on",
    }
    return said | more


def test_everybody_reads_the_library_and_who_leads_takes_from_it(group, browser):
    page = text(browser("cedar").get(at(group, "session_plans")))
    assert page.count("plan-line") == len(library.PLANS)
    address = at(group, "library_plan", "slow-breathing")
    page = text(browser("cedar").get(address))
    assert "75 minutes together." in page
    assert reverse("skill", args=["breathing"]) in page
    assert "Copy it and change it" not in page
    assert "Copy it and change it" in text(browser("birch").get(address))


def test_a_plan_of_the_library_for_a_meeting_as_it_is(group, browser):
    hers, address = browser("birch"), at(group, "library_plan_take", "slow-breathing")
    said = {"client_id": str(uuid4()), "meeting": key(group)}
    assert hers.post(address, said).status_code == hers.post(address, said).status_code == 303
    plan = SessionPlan.objects.get()
    assert (plan.from_key, plan.skill) == ("slow-breathing", "breathing")
    assert queries.plan_for(group.seat("cedar"), group.series_id, FIRST).id == plan.pk
    assert "Where this comes from" in text(hers.get(at(group, "session_plan", plan.pk)))


def test_a_copy_to_be_changed(group, browser):
    hers = browser("birch")
    answer = hers.post(
        at(group, "library_plan_take", "best-hopes"), {"client_id": str(uuid4()), "meeting": key(group), "do": "change"}
    )
    assert answer["Location"] == at(group, "session_plan_change", SessionPlan.objects.get().pk)
    assert "80 minutes together." in text(hers.get(answer["Location"]))
    assert not PlannedSession.objects.exists()


def test_writing_a_plan_by_hand(group, browser):
    hers, address = browser("birch"), at(group, "session_plan_new")
    assert hers.get(address).status_code == 200
    said = typed()
    answer = hers.post(address, said)
    assert answer.status_code == 303
    assert hers.post(address, said)["Location"] == answer["Location"]
    plan = queries.plans_of(group.seat("cedar"))[0]
    assert plan.words == PlanWords("Our plan", PlanKind.ROUND, WORDS.parts, materials=("Cups", "A clock"))


def test_parts_are_moved_without_a_script_and_nothing_is_kept_yet(group, browser):
    hers, address = browser("birch"), at(group, "session_plan_new")
    said = typed(title="", minutes_0="many")
    page = text(hers.post(address, said | {"do": "down-0"}))
    assert page.index('name="words_0"') < page.index("Up</textarea>") < page.index("A round</textarea>")
    assert re.search(r'name="minutes_0" value="10"', page)
    assert re.search(r'name="minutes_1" value="many"', page)
    assert said["client_id"] in page
    assert "10 minutes together." in page
    assert 'name="parts" value="3"' in text(hers.post(address, said | {"do": "add"}))
    assert 'name="parts" value="1"' in text(hers.post(address, said | {"do": "remove-0"}))
    assert not SessionPlan.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"minutes_0": "0"},
        {"minutes_0": "121"},
        {"minutes_0": ""},
        {"words_0": "", "words_1": ""},
        {"kind": "dance"},
        {"skill": "juggling"},
        {"words_0": "x" * 301},
    ],
    ids=lambda wrong: "-".join(f"{name}={value[:5]}" for name, value in wrong.items()),
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(group, browser, wrong):
    answer = browser("birch").post(at(group, "session_plan_new"), typed(why="Because we like it", **wrong))
    assert answer.status_code == 422
    assert "Because we like it" in text(answer)
    assert not SessionPlan.objects.exists()


def test_of_two_who_change_a_plan_neither_wins_unseen(group, browser):
    plan_id = made(group)
    hers, his = browser("birch"), browser("ash")
    address = at(group, "session_plan_change", plan_id)
    assert hers.post(address, typed(based_on="1", title="Hers")).status_code == 303
    late = typed(based_on="1", title="His")
    answer = his.post(address, late)
    assert answer.status_code == 409
    assert "Somebody changed this plan meanwhile" in text(answer)
    assert 'name="based_on" value="2"' in text(answer)
    assert queries.plan_of(group.seat("ash"), plan_id).words.title == "Hers"
    assert his.post(address, late | {"based_on": "2"}).status_code == 303
    assert queries.plan_of(group.seat("ash"), plan_id).words.title == "His"


def test_a_form_that_made_a_plan_may_change_it_and_an_older_one_may_not(group):
    client_id = new_id()
    plan_id = made(group, client_id=client_id)
    other = PlanWords("Other", PlanKind.SOCIAL, WORDS.parts)
    assert made(group, other, client_id=client_id) == plan_id
    with pytest.raises(Stale):
        operations.change_plan(
            by=group.people["ash"],
            seat=group.seat("ash"),
            plan_id=plan_id,
            words=WORDS,
            edit=Edit(new_id(), 1),
            at=NOON,
        )


def test_a_meeting_follows_one_plan(group, browser):
    first, second, hers = made(group), made(group), browser("birch")
    for plan_id in (first, second, second):
        assert hers.post(at(group, "session_plan_use", plan_id), {"meeting": key(group)}).status_code == 303
    assert PlannedSession.objects.get().plan_id == second
    assert hers.post(at(group, "session_plan_use", first), {"meeting": "no-such"}).status_code == 404
    assert hers.post(at(group, "session_plan_clear"), {"meeting": key(group)}).status_code == 303
    assert not PlannedSession.objects.exists()


def test_a_plan_of_another_group_is_not_there(group, browser):
    plan_id = made(group)
    SessionPlan.objects.update(group=_another_group())
    hers = browser("birch")
    for name in ("session_plan", "session_plan_change"):
        assert hers.get(at(group, name, plan_id)).status_code == 404
    assert hers.post(at(group, "session_plan_use", plan_id), {"meeting": key(group)}).status_code == 404


def _another_group():
    row = PeerGroup.objects.get()
    row.pk, row.slug, row.client_id = new_id(), "another", new_id()
    row._state.adding = True
    row.save()
    return row


def test_put_aside_and_brought_back(group, browser):
    plan_id, hers = made(group), browser("birch")
    hers.post(at(group, "session_plan_aside", plan_id))
    assert "Our own plans" not in text(hers.get(at(group, "session_plans")))
    assert "put aside" in text(hers.get(at(group, "session_plan", plan_id)))
    hers.post(at(group, "session_plan_aside", plan_id), {"aside": "no"})
    assert "Our own plans" in text(hers.get(at(group, "session_plans")))


def test_what_worked_is_noted_by_anybody_and_taken_away_by_who_wrote_it(group, browser):
    plan_id, his = made(group), browser("cedar")
    address = at(group, "session_plan", plan_id)
    assert his.post(address, {"words": " "}).status_code == 422
    said = {"words": "The chairs in a circle.", "client_id": str(uuid4())}
    assert his.post(address, said).status_code == his.post(address, said).status_code == 303
    note = queries.plan_of(group.seat("birch"), plan_id).notes[0]
    assert (note.name, note.words, note.is_mine) == ("cedar", "The chairs in a circle.", False)
    remove = at(group, "worked_note_remove", plan_id, note.id)
    assert browser("birch").post(remove).status_code == 404
    group.leave("cedar")
    assert "Somebody who has left" in text(browser("birch").get(address))
    operations.remove_note(
        by=group.people["ash"], seat=_seat_of_writer(group, note), plan_id=plan_id, note_id=note.id, at=NOON
    )
    assert queries.plan_of(group.seat("birch"), plan_id).notes == ()


def _seat_of_writer(group, note):
    return replace(group.seat("ash"), membership_id=WorkedNote.objects.get(pk=note.id).membership_id)


LEADING_PAGES = ("session_plan_new", "session_plan_change")
PAGES = ("session_plans", "session_plan", "library_plan", *LEADING_PAGES)


def _address(group, name, plan_id):
    args = {"session_plan": [plan_id], "session_plan_change": [plan_id], "library_plan": ["best-hopes"]}
    return at(group, name, *args.get(name, []))


def test_a_member_who_leads_nothing_reads_and_writes_no_plan(group, browser):
    plan_id, his = made(group), browser("cedar")
    for name in PAGES:
        assert his.get(_address(group, name, plan_id)).status_code == (404 if name in LEADING_PAGES else 200), name
    for address in (
        at(group, "session_plan_use", plan_id),
        at(group, "session_plan_aside", plan_id),
        at(group, "session_plan_clear"),
        at(group, "library_plan_take", "best-hopes"),
        at(group, "session_plan_new"),
    ):
        assert his.post(address, typed(meeting=key(group))).status_code == 404, address
    with pytest.raises(Gone):
        operations.copy_plan(
            by=group.people["cedar"], seat=group.seat("cedar"), key="best-hopes", client_id=new_id(), at=NOON
        )


@pytest.mark.parametrize("who", ["stranger", "cedar"])
def test_for_who_is_not_in_it_there_is_no_such_page(group, browser, who):
    plan_id = made(group)
    group.leave("cedar")
    outside = browser(who)
    nothing = outside.get("/there/is/no/such/page/").content
    for name in PAGES:
        answer = outside.get(_address(group, name, plan_id))
        assert (answer.status_code, answer.content) == (404, nothing), name
    assert outside.post(at(group, "session_plan", plan_id), {"words": "mine now"}).status_code == 404


def test_signed_out_every_page_leads_to_signing_in(group, browser):
    plan_id = made(group)
    for name in PAGES:
        assert browser().get(_address(group, name, plan_id)).status_code == 302, name


def test_the_agenda_has_times_jobs_and_materials(group):
    tea = group.job()
    group.take("cedar", tea)
    plan_id = made(group, PlanWords("Our plan", PlanKind.ROUND, WORDS.parts, "Because.", ("Cups",)))
    seat = group.seat("cedar")
    assert queries.agenda(seat, group.series_id, FIRST, at=NOON).lines == ()
    operations.plan_meeting(
        by=group.people["ash"], seat=group.seat("ash"), plan_id=plan_id, series_id=group.series_id, on=FIRST, at=NOON
    )
    agenda = queries.agenda(seat, group.series_id, FIRST, at=NOON)
    assert [line.at for line in agenda.lines] == [time(14, 0), time(14, 20)]
    assert (agenda.title, agenda.minutes, agenda.materials) == ("Our plan", 30, ("Cups",))
    assert agenda.starts_at.hour == 14
    assert [(str(job.name), job.people) for job in agenda.jobs] == [("Lead the meeting", ()), ("Tea", ("cedar",))]
    with CaptureQueriesContext(connection) as asked:
        queries.agenda(seat, group.series_id, FIRST, at=NOON)
    assert len(asked) <= 8
    ash = group.people["ash"]
    there = meeting_queries.seat_at(group.series_id, ash)
    meetings.cancel_date(by=ash, seat=there, on=FIRST, reason="", at=NOON)
    assert queries.agenda(seat, group.series_id, FIRST, at=NOON) is None


def test_many_plans_cost_as_much_as_one(group, browser):
    his = browser("cedar")

    def cost():
        with CaptureQueriesContext(connection) as asked:
            assert his.get(at(group, "session_plans")).status_code == 200
        return len(asked)

    made(group)
    few = cost()
    for on in (FIRST, SECOND):
        plan_id = made(group)
        operations.plan_meeting(
            by=group.people["ash"], seat=group.seat("ash"), plan_id=plan_id, series_id=group.series_id, on=on, at=NOON
        )
    assert cost() == few <= 12
