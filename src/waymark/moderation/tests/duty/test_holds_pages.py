"""The words that hold: read by moderators, changed by operators, and counted in a first look at once."""

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.moderation import operations, queries
from waymark.moderation.models import HoldList
from waymark.moderation.terms import HoldReason
from waymark.moderation.terms.holds import HoldWords

PAGE, DOSE = "/moderation/holds/", "/moderation/holds/dose/"


@pytest.fixture(autouse=True)
def _anew():
    queries.forget_hold_rules()
    yield
    queries.forget_hold_rules()


def look(words):
    return list(queries.first_look(words=words, shown_before=9, at=NOON))


def test_a_moderator_reads_and_tries_and_changes_nothing(fran, browser):
    client = browser(fran)
    assert "Change" not in client.get(PAGE).content.decode().split("<main")[1].split("</main")[0]
    tried = client.post(PAGE, {"post": "Take 300 mg and dm me for tramadol"}).content.decode()
    assert "It would wait, for:" in tried
    assert "Amounts of a medicine" in tried
    assert "It would be shown at once." in client.post(PAGE, {"post": "I walked 300 m."}).content.decode()
    assert client.get(DOSE).status_code == 404
    assert AuditLine.objects.filter(thing="HoldList").count() == 0


@pytest.mark.django_db(transaction=True)
def test_an_operators_words_count_from_then_on(operator, browser):
    assert look("two wibbles a day") == []
    client = browser(operator)
    said = {"is_on": "on", "holds": "# wibble*\n\n# wibble*", "fine": ""}
    assert client.post(DOSE, said).status_code == 303
    assert HoldList.objects.get().holds == ["# wibble*"]
    assert look("two wibbles a day") == [HoldReason.DOSE]
    assert look("take 300 mg") == []
    assert "changed on this site" in client.get(PAGE).content.decode()
    assert client.post(DOSE, {"put_back": "yes"}).status_code == 303
    assert look("take 300 mg") == [HoldReason.DOSE]


def test_a_line_that_is_no_pattern_is_named_and_nothing_is_lost(operator, browser):
    answer = browser(operator).post(DOSE, {"is_on": "on", "holds": "# mg\n(a+)+$\n{nobody}", "fine": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“(a+)+$” has a sign" in page
    assert "“{nobody}” names a list" in page
    assert "# mg\n(a+)+$" in page
    assert not HoldList.objects.exists()


def test_what_is_no_reason_in_words_is_not_there(operator, browser):
    client = browser(operator)
    assert [client.get(f"/moderation/holds/{one}/").status_code for one in ("newcomer", "x")] == [404, 404]


def test_the_same_words_again_leave_no_line(operator):
    words = HoldWords(("# mg",), (), is_on=False)
    for _again in range(2):
        operations.write_holds(by=operator, reason=HoldReason.DOSE, words=words, at=NOON)
    assert AuditLine.objects.filter(thing="HoldList").count() == 1


def test_a_first_look_asks_the_database_for_the_words_once(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        look("Hello")
    with django_assert_num_queries(0):
        look("take 300 mg")
    with django_assert_num_queries(1):
        queries.first_look(words="x", shown_before=0, at=NOON)
