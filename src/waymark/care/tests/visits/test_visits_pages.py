"""The pages of visits: the person, the team that has the sheet, and everybody else."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.care.models import SheetRead
from waymark.care.tests.visits.conftest import browser_of
from waymark.care.tests.visits.test_visits import change, heard
from waymark.care.tests.visits.visit_people import WORDING, hand_over, read
from waymark.plans import operations as plans
from waymark.plans import queries as plan
from waymark.plans.tests.circle_people import sheet
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Purpose, To, ToKind, Topic

AT = NOON + timedelta(hours=2)


@pytest.fixture(autouse=True)
def _two_o_clock():
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def handed(ash, team, link_id):
    saved = sheet(ash).id
    hand_over(ash, saved, team)
    return saved


@pytest.fixture
def page(link_id, handed):
    return reverse("visit", args=[link_id, handed])


@pytest.fixture
def missing(birch):
    return browser_of(birch).get("/there/is/no/such/page/").content


def mark_of(person, sheet_id):
    return str(plan.sheet_of(own_access(person), sheet_id).mark)


# --- the team ---------------------------------------------------------------------------------------------------------
def test_a_practitioner_reads_it_says_so_and_the_person_sees_both(ash, sam, link_id, handed, page):
    theirs, hers = browser_of(sam), browser_of(ash)
    assert "Not read yet" in theirs.get(reverse("visits", args=[link_id])).content.decode()
    shown = theirs.get(page).content.decode()
    assert all(words in shown for words in ("Ash Heron", "Born in 1984", "What are my options?", "I have read this"))
    answer = theirs.post(page, {"mark": mark_of(ash, handed), "words": "Stairs first."})
    assert (answer.status_code, answer["Location"]) == (303, page)
    after = theirs.get(page).content.decode()
    assert "Stairs first." in after
    assert "<form" not in after.split('id="read"')[1].split("</section>")[0]
    mine = hers.get(page).content.decode()
    assert "<bdi>Sam Okafor</bdi> (Physiotherapist) read this on Wednesday 10 June at 15:00." in mine
    assert "Stairs first." in mine
    change(ash, handed, top="Something else")
    assert "You changed it since." in hers.get(page).content.decode()
    assert "I have read this" in theirs.get(page).content.decode()


def test_every_look_is_written_down_and_the_persons_own_is_none(ash, sam, link_id, page):
    browser_of(ash).get(page)
    assert shared.looks_at(ash.pk) == ()
    browser_of(sam).get(page)
    (look,) = shared.looks_at(ash.pk)
    assert (look.who, look.topics, look.at) == ("Sam Okafor", (Topic.CONVERSATION_SHEETS,), AT)
    browser_of(sam).get(reverse("visits", args=[link_id]))
    assert len(shared.looks_at(ash.pk)) == 1, "at the same moment it is one look"


def test_what_was_heard_is_on_no_page_of_theirs(ash, sam, link_id, handed, page):
    heard(ash, handed, "Wait and see")
    plans.plan_check(by=ash, sheet_id=handed, due_on=None, at=NOON)
    for address in (page, reverse("visits", args=[link_id])):
        assert "Wait and see" not in browser_of(sam).get(address).content.decode()
    assert "Read what I wrote" in browser_of(ash).get(page).content.decode()


def test_a_sheet_that_was_changed_meanwhile_comes_back_with_the_words(ash, sam, handed, page):
    mark = mark_of(ash, handed)
    change(ash, handed, top="Something else")
    theirs = browser_of(sam)
    answer = theirs.post(page, {"mark": mark, "words": "Stairs first."})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert all(words in shown for words in ("was changed while you were reading", "Something else", "Stairs first."))
    assert mark_of(ash, handed) in shown
    assert mark not in shown
    assert not SheetRead.objects.exists()


def test_other_words_about_the_same_sheet_are_not_lost_and_change_nothing(ash, sam, handed, page):
    theirs = browser_of(sam)
    same = {"mark": mark_of(ash, handed), "words": "Stairs first."}
    assert [theirs.post(page, same).status_code for _time in range(2)] == [303, 303]
    answer = theirs.post(page, same | {"words": "Something else"})
    assert answer.status_code == 422
    assert "Something else" in answer.content.decode()
    assert SheetRead.objects.count() == 1


@pytest.mark.parametrize("words", ["ab " * 150, "ab\n" * 101])
def test_a_line_that_is_too_long_stays_on_the_page(ash, sam, handed, page, words):
    answer = browser_of(sam).post(page, {"mark": mark_of(ash, handed), "words": words})
    assert answer.status_code == 422
    assert "ab" in answer.content.decode()


@pytest.mark.parametrize("sent", [{}, {"mark": "nonsense"}, {"mark": str(UUID(int=7))}])
def test_a_form_without_its_mark_is_asked_again(sam, page, sent):
    assert browser_of(sam).post(page, sent | {"words": "Stairs"}).status_code == 422


# --- the person -------------------------------------------------------------------------------------------------------
def test_the_person_sees_five_steps_and_what_is_next(ash, link_id, handed, page):
    mine = browser_of(ash).get(page).content.decode()
    steps = ("My questions", "The sheet handed over", "Read by them", "What I heard", "A later look")
    places = [mine.index(step) for step in steps]
    assert places == sorted(places)
    assert mine.count("visit-next") == 1


def test_a_sheet_that_was_never_handed_over_says_how(ash, link_id):
    mine = browser_of(ash).get(reverse("visit", args=[link_id, sheet(ash).id])).content.decode()
    assert "cannot read it yet" in mine
    assert "Show it to them" in mine


def test_without_a_sheet_the_list_offers_the_first_step(ash, link_id):
    assert "No sheet is with them" in browser_of(ash).get(reverse("visits", args=[link_id])).content.decode()


def test_the_person_leaves_no_read_line(ash, handed, page, missing):
    answer = browser_of(ash).post(page, {"mark": mark_of(ash, handed), "words": "x"})
    assert (answer.status_code, answer.content) == (404, missing)


def test_the_sheet_itself_leads_there(ash, handed, page):
    assert f'href="{page}"' in browser_of(ash).get(reverse("sheet", args=[handed])).content.decode()


# --- everybody else ---------------------------------------------------------------------------------------------------
def test_for_everybody_else_there_is_no_such_page(ash, lee, birch, link_id, page, missing):
    for who in (lee, birch, join("reed")):
        for address in (page, reverse("visits", args=[link_id])):
            browser = browser_of(who)
            answer = browser.get(address)
            assert (answer.status_code, answer.content) == (404, missing), address
    sent = {"mark": str(uuid4()), "words": "x"}
    assert browser_of(lee).post(page, sent).content == missing
    assert shared.looks_at(ash.pk) == ()


def test_a_supporter_who_may_see_the_sheet_has_no_seat_here(ash, birch, handed, page, missing):
    supporter_id, code = sharing.invite(by=ash, name="Birch", calls_me="Ash", client_id=uuid4(), at=NOON)
    sharing.answer_invitation(by=birch, code=code, said="Birch", at=NOON)
    sharing.confirm_supporter(by=ash, supporter_id=supporter_id, at=NOON)
    to = To(ToKind.SUPPORTER, supporter_id)
    entry = f"conversation-sheets:{handed}"
    sharing.add(by=ash, to=to, entry=entry, purpose=Purpose.SUPPORT, wording=WORDING, at=NOON)
    assert browser_of(birch).get(page).content == missing


def test_foreign_and_missing_ids_are_answered_alike(ash, sam, birch, link_id, handed, missing):
    theirs = browser_of(sam)
    not_handed, of_birch = sheet(ash).id, sheet(birch).id
    for sheet_id in (not_handed, of_birch, uuid4()):
        answer = theirs.get(reverse("visit", args=[link_id, sheet_id]))
        assert (answer.status_code, answer.content) == (404, missing)
    for address in (reverse("visits", args=[uuid4()]), reverse("visit", args=[uuid4(), handed])):
        assert theirs.get(address).content == missing


def test_withdrawn_is_gone_on_the_next_request(ash, sam, team, link_id, handed, page, missing):
    theirs = browser_of(sam)
    assert theirs.get(page).status_code == 200
    plans.take_back(by=ash, sheet_id=handed, team_id=team, wording=WORDING, at=AT)
    assert theirs.get(page).content == missing
    assert theirs.post(page, {"mark": mark_of(ash, handed)}).content == missing
    assert theirs.get(reverse("visits", args=[link_id])).content == missing
    assert browser_of(ash).get(page).status_code == 200


def test_with_something_else_shared_the_list_is_empty_and_the_sheet_gone(
    ash, sam, team, link_id, handed, page, missing
):
    scope = {"goals"}
    sharing.give(by=ash, to=To(ToKind.TEAM, team), scope=scope, purpose=Purpose.CARE, wording=WORDING, at=AT)
    theirs = browser_of(sam)
    assert theirs.get(page).content == missing
    assert "No sheet is handed over now." in theirs.get(reverse("visits", args=[link_id])).content.decode()


def test_run_out_is_gone_like_withdrawn(ash, sam, team, link_id, handed, page, missing):
    until = AT + timedelta(hours=1)
    scope = {f"conversation-sheets:{handed}"}
    to = To(ToKind.TEAM, team)
    sharing.give(by=ash, to=to, scope=scope, purpose=Purpose.VISIT, wording=WORDING, at=AT, until=until)
    theirs = browser_of(sam)
    assert theirs.get(page).status_code == 200
    with time_machine.travel(until):
        assert theirs.get(page).content == missing


def test_signed_out_it_leads_to_signing_in(client, page, link_id):
    for address in (page, reverse("visits", args=[link_id])):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_other_methods_are_refused(ash, page, link_id):
    hers = browser_of(ash)
    assert hers.delete(page).status_code == 405
    assert hers.post(reverse("visits", args=[link_id])).status_code == 405


def test_the_number_of_queries_does_not_grow(ash, sam, team, link_id, handed, django_assert_max_num_queries):
    for _time in range(6):
        more = sheet(ash).id
        hand_over(ash, more, team)
        read(sam, link_id, more, "Read")
    theirs, hers = browser_of(sam), browser_of(ash)
    # session, person; the seat: link, member, grant; link and key, member; sheets, key; lines, key, names; the look
    with django_assert_max_num_queries(19):
        theirs.get(reverse("visits", args=[link_id]))
    # session, person; link and key; the grant; sheets, key; lines, key, names
    with django_assert_max_num_queries(12):
        hers.get(reverse("visits", args=[link_id]))
