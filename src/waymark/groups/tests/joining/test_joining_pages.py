"""The pages on which somebody comes in."""

import re
from html import unescape

import pytest

from tests.support.people import join
from waymark.groups import queries
from waymark.groups.models import Membership
from waymark.groups.operations import AgreementLine
from waymark.groups.terms import Eligibility
from waymark.groups.tests.circle import browser, start, states
from waymark.people import queries as people
from waymark.programmes import passes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("moment")]
NOTHING = "This does not open anything."


@pytest.fixture
def kim():
    return join("kim")


def text(answer):
    return unescape(answer.content.decode())


def typed(circle, **more):
    return {"do": "join", "name": "Kim", "agree": "on", "agreement": str(circle.agreement_id()), **more}


class TestOpen:
    def test_the_agreement_is_read_line_by_line_and_signed(self, kim):
        circle = start()
        client, where = browser(kim), f"/groups/{circle.slug}/join/"
        assert "What is said here stays here." in text(client.get(where))
        answer = client.post(where, typed(circle))
        assert (answer.status_code, answer["Location"]) == (303, f"/groups/{circle.slug}/")
        assert states(circle)["kim"] == "in"

    def test_easy_words_are_one_button_away_and_nothing_typed_is_lost(self, kim):
        circle = start()
        answer = browser(kim).post(f"/groups/{circle.slug}/join/", typed(circle, do="easy", name="Kimmy"))
        assert answer.status_code == 200
        assert "Do not tell others." in text(answer)
        assert 'value="Kimmy"' in text(answer)
        assert "kim" not in states(circle)

    @pytest.mark.parametrize("left_out", ["name", "agree"])
    def test_what_is_missing_is_said_and_what_is_there_stays(self, kim, left_out):
        circle = start()
        data = typed(circle, name="Kimmy")
        del data[left_out]
        answer = browser(kim).post(f"/groups/{circle.slug}/join/", data)
        assert answer.status_code == 422
        assert "One thing to put right" in text(answer)
        assert ('value="Kimmy"' in text(answer)) == (left_out == "agree")

    def test_a_taken_name_is_said(self, kim):
        circle = start()
        answer = browser(kim).post(f"/groups/{circle.slug}/join/", typed(circle, name="rob"))
        assert answer.status_code == 422
        assert "called so already" in text(answer)

    def test_an_agreement_that_changed_meanwhile_is_read_first(self, kim):
        circle = start()
        data = typed(circle)
        circle.change_agreement(AgreementLine("We listen to each other."))
        answer = browser(kim).post(f"/groups/{circle.slug}/join/", data)
        assert answer.status_code == 409
        assert "We listen to each other." in text(answer)
        assert 'value="Kim"' in text(answer)

    def test_a_member_is_led_inside(self):
        circle = start()
        answer = browser(circle.rob).get(f"/groups/{circle.slug}/join/")
        assert (answer.status_code, answer["Location"]) == (303, f"/groups/{circle.slug}/")


class TestAsking:
    def test_it_is_asked_and_seen_and_taken_back(self, kim):
        circle = start(eligibility=Eligibility.REQUEST, questions=("What brings you?",))
        client, where = browser(kim), f"/groups/{circle.slug}/join/"
        assert "What brings you?" in text(client.get(where))
        assert client.post(where, typed(circle, answer_0="A friend.")).status_code == 303
        front = text(client.get(f"/groups/{circle.slug}/"))
        assert "You have asked to come in" in front
        assert client.get(where).status_code == 303
        assert client.post(where, {"do": "back"}).status_code == 303
        assert not Membership.objects.filter(person=kim).exists()

    def test_a_coordinator_reads_it_and_lets_them_in(self, kim):
        circle = start(eligibility=Eligibility.REQUEST, questions=("What brings you?",))
        browser(kim).post(f"/groups/{circle.slug}/join/", typed(circle, answer_0="A friend."))
        rob, where = browser(circle.rob), f"/groups/{circle.slug}/requests/"
        assert "A friend." in text(rob.get(where))
        who = queries.askers_of(circle.seat(circle.rob))[0].membership_id
        assert rob.post(where, {"do": "let-in", "who": str(who)}).status_code == 303
        assert states(circle)["kim"] == "in"
        assert rob.post(where, {"do": "let-in", "who": str(who)}).status_code == 303  # answered already: said calmly

    def test_a_no_needs_words_and_the_asker_reads_them(self, kim):
        circle = start(eligibility=Eligibility.REQUEST)
        browser(kim).post(f"/groups/{circle.slug}/join/", typed(circle))
        rob, where = browser(circle.rob), f"/groups/{circle.slug}/requests/"
        who = str(queries.askers_of(circle.seat(circle.rob))[0].membership_id)
        answer = rob.post(where, {"do": "decline", "who": who, "said": " "})
        assert answer.status_code == 422
        assert rob.post(where, {"do": "decline", "who": who, "said": "We are full."}).status_code == 303
        assert "We are full." in text(browser(kim).get(f"/groups/{circle.slug}/"))
        assert "Ask to come in" not in text(browser(kim).get(f"/groups/{circle.slug}/"))

    @pytest.mark.parametrize("who", ["", "nonsense", "018f0000-0000-7000-8000-000000000000"])
    def test_about_nobody(self, who):
        circle = start(eligibility=Eligibility.REQUEST)
        answer = browser(circle.rob).post(f"/groups/{circle.slug}/requests/", {"do": "let-in", "who": who})
        assert answer.status_code == (303 if len(who) > 20 else 404)


class TestCodes:
    def made(self, circle):
        answer = browser(circle.rob).post(
            f"/groups/{circle.slug}/invitations/",
            {"days": "7", "uses": "1", "client_id": "018f0000-0000-7000-8000-000000000000"},
        )
        assert answer.status_code == 200
        page = text(answer)
        (code,) = re.findall(r"text\" dir=\"ltr\"><code>(\S+)</code>", page)
        return code, page

    def test_it_is_shown_once_as_code_link_and_square(self):
        circle = start(is_listed=False)
        code, page = self.made(circle)
        assert f"/groups/code/#{code}" in page
        assert "<svg" in page
        assert code not in text(browser(circle.rob).get(f"/groups/{circle.slug}/invitations/"))

    def test_it_opens_a_group_that_nobody_finds(self, kim):
        circle = start(is_listed=False)
        code, _page = self.made(circle)
        client = browser(kim)
        first = client.post("/groups/code/", {"code": code})
        assert "We keep practising together." in text(first)
        assert "kim" not in states(circle)
        assert client.post("/groups/code/", typed(circle, code=code)).status_code == 303
        assert states(circle)["kim"] == "in"

    def test_wrong_used_and_ended_codes_read_alike(self, kim):
        circle = start(is_listed=False)
        code, _page = self.made(circle)
        browser(kim).post("/groups/code/", typed(circle, code=code))
        sid = browser(join("sid"))
        used, wrong = sid.post("/groups/code/", {"code": code}), sid.post("/groups/code/", {"code": "abcd-efgh-jkmn"})
        assert used.status_code == wrong.status_code == 422
        assert text(used).count(NOTHING) == text(wrong).count(NOTHING) > 0

    def test_signed_out_it_says_how_and_looks_nothing_up(self):
        circle = start(is_listed=False)
        code, _page = self.made(circle)
        assert "sign-in of your own" in text(browser(None).get("/groups/code/"))
        for each in (code, "abcd-efgh-jkmn"):
            answer = browser(None).post("/groups/code/", {"code": each})
            assert (answer.status_code, answer["Location"]) == (303, "/sign-in/?next=/groups/code/")

    def test_tries_are_counted(self, kim):
        client = browser(kim)
        answers = [
            client.post("/groups/code/", {"code": f"abcd-efgh-jk{number:02}"}).status_code for number in range(11)
        ]
        assert answers == [422] * 10 + [429]

    def test_a_code_can_be_ended(self):
        circle = start()
        self.made(circle)
        (one,) = queries.invites_of(circle.seat(circle.rob), circle.row.made_at)
        client, where = browser(circle.rob), f"/groups/{circle.slug}/invitations/"
        assert client.post(where, {"end": str(one.id)}).status_code == 303
        assert client.post(where, {"end": str(one.id)}).status_code == 404


class TestPasses:
    @pytest.fixture
    def circle(self):
        return start(eligibility=Eligibility.COMPLETED)

    def test_at_the_door_a_pass_asks_which_group(self, circle, kim):
        hidden = start(eligibility=Eligibility.COMPLETED, is_listed=False, rob=join("bea"))
        code, client = passes.make(people.key_ring(), None), browser(kim)
        said = text(client.post("/groups/code/", {"code": code}))
        assert circle.slug in said
        assert hidden.slug not in said
        chosen = client.post(f"/groups/{circle.slug}/join/", {"do": "look", "code": code})
        assert f'value="{code}"' in text(chosen)
        assert client.post(f"/groups/{circle.slug}/join/", typed(circle, code=code)).status_code == 303
        assert states(circle)["kim"] == "in"

    def test_a_wrong_pass_and_a_used_one_read_alike(self, circle, kim):
        code, where = passes.make(people.key_ring(), None), f"/groups/{circle.slug}/join/"
        browser(kim).post(where, typed(circle, code=code))
        sid = browser(join("sid"))
        used = sid.post(where, typed(circle, name="Sid", code=code))
        wrong = sid.post(where, typed(circle, name="Sid", code="0" * 32))
        assert used.status_code == wrong.status_code == 422
        assert text(used).count(NOTHING) == text(wrong).count(NOTHING) > 0

    def test_tries_are_counted(self, circle, kim):
        client, where = browser(kim), f"/groups/{circle.slug}/join/"
        answers = [client.post(where, typed(circle, code="0" * 32)).status_code for _number in range(11)]
        assert answers == [422] * 10 + [429]


def test_a_group_by_invitation_sends_nothing_from_its_page(kim):
    circle = start(eligibility=Eligibility.CODE)
    client, where = browser(kim), f"/groups/{circle.slug}/join/"
    assert "With an invitation" in text(client.get(where))
    assert client.post(where, typed(circle)).status_code == 404
