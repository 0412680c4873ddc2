"""What somebody typed about a thing that is hidden, changed or taken away meanwhile still arrives, from them alone."""

import re
from datetime import timedelta

import pytest
import time_machine

from tests.support.made_up_things import MADE_UP, POSTS, PRIVATE, post
from tests.support.people import join
from waymark.moderation import queries
from waymark.moderation.models import Case, Report
from waymark.moderation.terms import Shown, Worry
from waymark.moderation.tests.desks import LATER, Board, browser
from waymark.notices.models import Notice
from waymark.people.operations import erase

pytestmark = pytest.mark.django_db
SENT = {
    "report": {"cites": "1", "words": "It frightened me."},
    "worried": {"level": "4", "words": "They said goodbye."},
}


@pytest.fixture
def board():
    with time_machine.travel(LATER, tick=False) as clock:
        made = Board()
        made.clock = clock
        yield made


def address(board, what):
    return f"/{what}/{MADE_UP}/{board.thing_id}/"


def opened(board, what, client):
    """The form as it was drawn for them, and what it carries."""
    page = client.get(address(board, what)).content.decode()
    found = re.search(r'name="saw" value="([^"]+)"', page)
    assert found
    return found[1]


@pytest.mark.parametrize("what", ["report", "worried"])
def test_about_what_is_hidden_meanwhile_it_is_kept_with_the_words_they_saw(board, what):
    client = browser(board.kit)
    saw = opened(board, what, client)
    board.post.shown = Shown.HIDDEN
    board.post.why = "Decided."
    answer = client.post(address(board, what), SENT[what] | {"saw": saw})
    assert answer.status_code == 303
    assert client.get(answer["Location"]).status_code == 200
    row = Report.objects.get()
    assert row.words == SENT[what]["words"]
    assert row.cites == ("We speak of our own experience." if what == "report" else "")
    assert row.case.content.content["words"] == "Stop all tablets, it worked for me."
    assert board.post.why == "Decided.", "why it is hidden is not said anew"


def test_a_missing_answer_comes_back_with_what_was_typed_and_without_what_is_hidden(board):
    client = browser(board.kit)
    saw = opened(board, "worried", client)
    board.post.shown = Shown.HIDDEN
    answer = client.post(address(board, "worried"), {"words": "They said goodbye.", "saw": saw})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "They said goodbye." in page
    assert "It is not shown any more" in page
    assert "Stop all tablets" not in page
    assert f'name="saw" value="{saw}"' in page


@pytest.mark.parametrize("what", ["report", "worried"])
@pytest.mark.parametrize("how", ["gone", "changed"])
def test_about_words_that_are_gone_it_is_kept_without_them(board, what, how):
    client = browser(board.kit)
    saw = opened(board, what, client)
    if how == "gone":
        board.post.is_gone = True
    else:
        POSTS[board.thing_id] = POSTS[post(board.ash, "Something else, that nobody sees yet.")]
        board.post.shown = Shown.WAITS
    answer = client.post(address(board, what), SENT[what] | {"saw": saw})
    assert b"Something else" not in client.get(answer["Location"]).content
    case = Case.objects.get()
    assert (case.about_id, hasattr(case, "content")) == (board.ash.pk, False)
    page = browser(board.mo).get(f"/moderation/{case.pk}/").content.decode()
    assert SENT[what]["words"] in page
    assert "changed or taken away before this was sent" in page
    assert b"not here any more" in browser(board.mo).get("/moderation/").content


def test_who_took_the_words_away_still_reads_where_help_is(board):
    client = browser(board.kit)
    saw = opened(board, "worried", client)
    board.post.is_gone = True
    client.post(address(board, "worried"), SENT["worried"] | {"saw": saw})
    assert Case.objects.get().level == Worry.NOW
    assert Notice.objects.filter(person=board.ash, kind="moderation.worried-about").exists()
    page = browser(board.ash).get(f"/my-file/{Case.objects.get().pk}/").content.decode()
    assert "Call 999" in page
    assert "took them away" in page


def test_who_wrote_it_may_have_left_altogether(board):
    client = browser(board.kit)
    saw = opened(board, "worried", client)
    board.post.is_gone = True
    erase(by=board.ash, at=LATER)
    assert client.post(address(board, "worried"), SENT["worried"] | {"saw": saw}).status_code == 303
    assert Case.objects.get().about_id is None


def test_what_the_form_carries_is_of_one_person_one_thing_and_half_a_day(board):
    client, missing = browser(board.kit), browser(board.kit).get("/there/is/no/such/page/").content
    saw, other = opened(board, "report", client), post(board.ash, readers=frozenset())
    board.post.shown = Shown.HIDDEN
    tried = [
        (browser(join("sid")), address(board, "report"), saw),
        (client, f"/report/{MADE_UP}/{other}/", saw),
        (client, f"/report/{PRIVATE}/{board.thing_id}/", saw),
        *((client, address(board, "report"), one) for one in ("", "x", "é", saw[:-8], saw[4:])),
    ]
    for who, where, carried in tried:
        answer = who.post(where, SENT["report"] | {"saw": carried})
        assert (answer.status_code, answer.content) == (404, missing), (where, carried)
    assert client.get(address(board, "report"), {"saw": saw}).status_code == 404, "it shows nothing"
    board.clock.shift(timedelta(hours=12, seconds=1))
    late = browser(board.kit).post(address(board, "report"), SENT["report"] | {"saw": saw})
    assert (late.status_code, Report.objects.count()) == (404, 0)


def test_the_third_report_about_what_somebody_hid_says_nothing_new(board):
    clients = [browser(join(name)) for name in ("one", "two-two", "three")]
    marks = [opened(board, "report", client) for client in clients]
    board.post.shown, board.post.why = Shown.HIDDEN, "Decided."
    for client, saw in zip(clients, marks, strict=True):
        client.post(address(board, "report"), SENT["report"] | {"saw": saw})
    assert Report.objects.count() == 3
    assert board.post.why == "Decided."


def test_a_claim_about_what_is_hidden_meanwhile_is_asked_all_the_same(board):
    client = browser(board.kit)
    saw = opened(board, "claim", client)
    board.post.shown = Shown.HIDDEN
    assert client.post(address(board, "claim"), {"words": "Is it safe?"}).status_code == 404
    assert client.post(address(board, "claim"), {"words": "Is it safe?", "saw": saw}).status_code == 303
    (waiting,) = queries.claims(board.mo.pk)
    assert (waiting.words, waiting.asked) == ("Stop all tablets, it worked for me.", ("Is it safe?",))


def test_about_words_that_are_gone_nobody_asks_and_what_was_typed_comes_back(board):
    client = browser(board.kit)
    saw = opened(board, "claim", client)
    del POSTS[board.thing_id]
    answer = client.post(address(board, "claim"), {"words": "Is it safe?", "saw": saw})
    assert answer.status_code == 422
    assert "nobody can check them now" in answer.content.decode()
    assert "Is it safe?" in answer.content.decode()
    assert not Case.objects.exists()
