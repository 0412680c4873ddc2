"""A claim: a professional answers with a source, and sees nobody's name."""

import pytest

from tests.support.people import NOON, join
from waymark.moderation import operations, queries
from waymark.moderation.models import ClaimAnswer
from waymark.moderation.queries import NoCase
from waymark.moderation.tests.desks import LATER, Board, browser
from waymark.people import operations as people
from waymark.people.terms import Profession

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def sam():
    person = join("sam-okafor")
    team_id = people.make_team(
        organisation_id=people.make_organisation(name="Riverside", at=NOON), name="A team", at=NOON
    )
    people.join_team(person=person, team_id=team_id, profession=Profession.NURSE, name="Sam Okafor", at=NOON)
    return person


def answer(board, by, words="Never stop at once."):
    case_id = board.claim().case_id
    operations.answer_claim(by=by, case_id=case_id, words=words, source="NICE NG215, 2022", at=LATER)
    return case_id


def test_the_note_stands_under_it_and_who_asked_reads_it(board, sam):
    row = board.claim()
    for _time in range(2):
        operations.answer_claim(by=sam, case_id=row.case_id, words="No.", source="NICE NG215, 2022", at=LATER)
    (note,) = board.post.notes
    assert note[0] == "No."
    assert note[1].startswith("Sam Okafor, ")
    mine = queries.my_report(board.kit.pk, row.pk)
    assert (mine.answer.source, mine.reply) == ("NICE NG215, 2022", "No.")


@pytest.mark.parametrize("who", ["kit", "mo", "ash"])
def test_nobody_else_answers(board, who):
    with pytest.raises(NoCase):
        answer(board, getattr(board, who))
    assert not ClaimAnswer.objects.exists()


def test_the_page_shows_the_words_and_no_name(board, sam):
    case_id = board.claim().case_id
    client = browser(sam)
    assert b"Stop all tablets" in client.get("/claims/").content
    page = client.get(f"/claims/{case_id}/")
    assert b"Is that safe?" in page.content
    for secret in (b"Ash", b"Second Steps", b"kit-finch"):
        assert secret not in page.content
    wrong = client.post(f"/claims/{case_id}/", {"words": "Some words kept"})
    assert wrong.status_code == 422
    assert b"Some words kept" in wrong.content
    assert client.post(f"/claims/{case_id}/", {"words": "No.", "source": "NICE"}).status_code == 303
    assert client.get(f"/claims/{case_id}/").status_code == 404


def test_a_moderator_has_no_claims_and_the_queue_has_none(board):
    board.claim()
    assert browser(board.mo).get("/claims/").status_code == 404
    assert queries.waiting(queries.desk_of(board.mo)) == 0
