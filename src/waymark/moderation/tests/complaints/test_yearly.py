"""The register of one year: what is counted, that no word of a member is in it, and who has it."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.cache import cache

from tests.support.made_up_things import post
from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Case
from waymark.moderation.rules import tokens
from waymark.moderation.sentences import counted, lasted
from waymark.moderation.terms import HoldReason, Outcome, Step, Worry
from waymark.moderation.terms.complaints import About, Answered, Complained, Finding
from waymark.moderation.terms.holds import HoldWords
from waymark.moderation.terms.register import AssessmentKind
from waymark.moderation.tests.desks import LATER, Board, browser, moderator
from waymark.people import operations as people
from waymark.people.terms import Role

pytestmark = pytest.mark.django_db
PAGE = "/moderation/register/2026/"


@pytest.fixture
def operator():
    cache.clear()
    person = join("op-heron")
    people.give_role(person=person, role=Role.OPERATOR, at=NOON)
    with time_machine.travel(NOON + timedelta(days=30), tick=False):
        yield person


def table(name, at=NOON):
    found = next(one for one in queries.year(2026, at).tables if one.name == name)
    rows = {str(row): counted(count) for row, count in found.rows if count.most}
    return rows | {"all": counted(found.total)}


def complained(number, about=About.AGE, at=NOON):
    said = Complained(new_id(), about, "Zqcanary words.")
    return [operations.complain(by=None, said=said, token=tokens.new_token(), at=at) for _ in range(number)]


def test_reports_and_steps_are_counted_by_what_they_were_about(operator):
    board = Board()
    board.decide(board.report().case, step=Step.TWO_WEEKS)
    assert table("Reports") == {"a post, against a line of the agreement": "fewer than 5", "all": "fewer than 5"}
    assert table("Steps that were taken") == {"Two weeks of reading only": "fewer than 5", "all": "fewer than 5"}


def test_first_looks_worries_claims_and_appeals(operator):
    board = Board()
    board.hold()
    board.decide(Case.objects.get(), Outcome.STAYS)
    board.worry(Worry.SOME)
    board.claim()
    decision_id = board.decide(board.report().case, step=Step.WARNING)
    case_id = operations.appeal(by=board.ash, decision_id=decision_id, words="No.", at=LATER)
    assert table("Appeals")["Not decided yet"] == "fewer than 5"
    operations.decide_appeal(by=moderator("sue"), case_id=case_id, lifts=True, words="Yes.", at=LATER)
    assert table("First looks") == {"It stays, or is shown": "fewer than 5", "all": "fewer than 5"}
    assert "Today would be good" in table("Worries about somebody")
    assert "Not answered yet" in table("Claims")
    assert table("Appeals") == {"Upheld: the decision was lifted": "fewer than 5", "all": "fewer than 5"}


def test_complaints_by_subject_and_finding_and_how_long_they_took(operator):
    for complaint_id in complained(6):
        said = Answered(Finding.UPHELD, "Sorry.")
        operations.answer_complaint(by=operator, complaint_id=complaint_id, said=said, at=NOON + timedelta(days=3))
    complained(2, About.STEP)
    complained(3, at=datetime(2025, 12, 31, 23, 59, tzinfo=UTC))
    found = table("Complaints")
    assert found["Being asked how old I am: The complaint is right"] == "6"
    assert found["A step that was taken against me: Not answered"] == "fewer than 5"
    assert found["all"] == "7 to 10"
    took = {str(one.name): lasted(one.middle) for one in queries.year(2026, NOON).times}
    assert (took["A complaint"], took["A report"]) == ("3 days", "too few to say")


def test_years_begin_with_the_first_thing_that_was_kept(operator):
    assert queries.years(NOON) == (2026,)
    complained(1, at=datetime(2024, 12, 31, 23, 59, tzinfo=UTC))
    assert queries.years(NOON) == (2026, 2025, 2024)
    assert queries.year(2023, NOON) is None
    assert queries.year(2027, NOON) is None


def test_the_page_and_the_file_hold_no_word_of_a_member(operator):
    board = Board()
    post(board.ash, "Zqcanary title.")
    board.report()
    complained(1)
    words = HoldWords(("zqcanary",), (), is_on=True)
    operations.write_holds(by=operator, reason=HoldReason.DOSE, words=words, at=NOON)
    kind = AssessmentKind.CHILDREN
    operations.assess(by=operator, kind=kind, answers={"number": "Zqcanary"}, client_id=new_id(), at=NOON)
    client = browser(operator)
    page, file = client.get(PAGE), client.get(PAGE + "file/")
    for answer in (page, file):
        text = answer.content.decode().lower()
        assert "zqcanary" not in text
        assert "frightened" not in text
        assert "amounts of a medicine" in text
        assert "whether children are likely" in text
    rows = list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))
    assert ["Complaints", "Together", "fewer than 5"] in rows
    assert 'filename="register-2026.csv"' in file["Content-Disposition"]
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row if cell)


def test_only_who_runs_the_site_has_it_and_the_register_leads_there(operator):
    mo = browser(moderator())
    assert [mo.get(page).status_code for page in (PAGE, PAGE + "file/")] == [404, 404]
    client = browser(operator)
    assert f'href="{PAGE}"' in client.get("/moderation/register/").content.decode()
    assert client.get("/moderation/register/1999/").status_code == 404
