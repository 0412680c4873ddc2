"""Practitioners' notes: open unless the law has a reason, and then without a trace for the person."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import join
from waymark.audit import queries as audit
from waymark.care import operations, queries
from waymark.care.models import PractitionerNote
from waymark.care.terms.notes import LegalReason
from waymark.care.tests.questions.people import MONDAY, meet, withdraw
from waymark.common.writing import Gone, NothingWritten
from waymark.sharing import operations as sharing
from waymark.sharing.terms import NotAllowed, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday():
    with time_machine.travel(MONDAY, tick=False):
        yield


def write(at_table, words="Walks to the pond.", *, who=None, at=MONDAY, **more):
    by = who or at_table.sam
    more = {"client_id": uuid4()} | more
    return operations.write_note(by=by, seat=at_table.seat(by, at=at), words=words, at=at, **more)


def seen(at_table, who):
    return [one.words for one in queries.notes_of(at_table.seat(who))]


def page_of(client, at_table):
    return bytes_of(client, reverse("notes", args=[at_table.link_id]))


def bytes_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    # What changes with every page that is drawn.
    return re.sub(r'(csrfmiddlewaretoken|client_id)" value="[^"]*"', "", response.content.decode())


def note(**more):
    return {"words": "Walks to the pond.", "who": "open", "why": "", "client_id": str(uuid4()), **more}


def test_the_team_writes_and_the_person_reads(at_table, browser_of):
    response = browser_of(at_table.sam).post(reverse("notes", args=[at_table.link_id]), note())
    assert response.status_code == 303
    for who in (at_table.ash, at_table.sam, at_table.alex):
        assert "Walks to the pond." in page_of(browser_of(who), at_table)
    hers = page_of(browser_of(at_table.ash), at_table)
    assert "Sam Okafor" in hers
    assert "<textarea" not in hers
    assert browser_of(at_table.ash).post(reverse("notes", args=[at_table.link_id]), note()).status_code == 404
    assert PractitionerNote.objects.count() == 1


@pytest.mark.parametrize("reason", LegalReason)
def test_one_that_is_kept_back_leaves_no_trace_for_the_person(at_table, browser_of, reason):
    write(at_table, "Open words.")
    hers = browser_of(at_table.ash)
    pages = [reverse("me_record"), *(reverse(name, args=[at_table.link_id]) for name in ("notes", "care_person"))]
    before = [bytes_of(hers, address) for address in pages], audit.lines_about(at_table.ash.pk)
    hidden = write(at_table, "Kept back.", legal_reason=reason, why="A duty.", at=MONDAY + timedelta(minutes=1))
    write(at_table, "Kept back once more.", corrects=hidden, why="Still.", at=MONDAY + timedelta(minutes=2))
    assert ([bytes_of(hers, address) for address in pages], audit.lines_about(at_table.ash.pk)) == before
    assert seen(at_table, at_table.ash) == ["Open words."]
    his = page_of(browser_of(at_table.sam), at_table)
    assert "Kept back." in his
    assert "Kept from the person" in his


def test_a_person_with_nothing_but_hidden_notes_sees_the_page_of_one_without(at_table, browser_of):
    hers = browser_of(at_table.ash)
    empty = page_of(hers, at_table)
    write(at_table, legal_reason=LegalReason.THIRD)
    assert page_of(hers, at_table) == empty
    assert "Nothing noted yet" in empty


def test_an_open_note_stands_in_the_persons_account(at_table, browser_of):
    write(at_table)
    assert (
        "A practitioner wrote a note that you can read."
        in browser_of(at_table.ash).get(reverse("me_record")).content.decode()
    )


def test_another_legal_duty_is_named(at_table, browser_of):
    his, address = browser_of(at_table.sam), reverse("notes", args=[at_table.link_id])
    response = his.post(address, note(who="duty", why=" "))
    assert response.status_code == 422
    assert "Say which legal duty it is." in response.content.decode()
    assert "Walks to the pond." in response.content.decode()
    assert his.post(address, note(who="duty", why="A court order.")).status_code == 303
    assert "A court order." in page_of(his, at_table)
    with pytest.raises(NothingWritten):
        write(at_table, legal_reason=LegalReason.DUTY)


@pytest.mark.parametrize("wrong", [{"words": ""}, {"who": ""}, {"who": "nobody"}, {"words": "x" * 20_001}])
def test_wrong_input_comes_back(at_table, browser_of, wrong):
    response = browser_of(at_table.sam).post(reverse("notes", args=[at_table.link_id]), note(**wrong))
    assert response.status_code == 422
    assert not PractitionerNote.objects.exists()


def test_a_correction_is_a_note_of_its_own_and_as_open_as_the_first(at_table, browser_of):
    first = write(at_table)
    his, address = browser_of(at_table.sam), reverse("notes", args=[at_table.link_id])
    assert "That note stays as it is." in his.get(f"{address}?corrects={first}").content.decode()
    assert his.post(address, note(words="To the bridge.", corrects=str(first), who="harm")).status_code == 303
    hers = page_of(browser_of(at_table.ash), at_table)
    assert "To the bridge." in hers
    assert "Walks to the pond." in hers
    assert "Corrects the note of" in hers
    refused = his.post(address, note(words="", corrects=str(first)))
    assert "That note stays as it is." in refused.content.decode()


def test_a_correction_of_what_is_kept_back_stays_back(at_table):
    hidden = write(at_table, legal_reason=LegalReason.HARM)
    write(at_table, "Corrected.", corrects=hidden, legal_reason=None)
    assert seen(at_table, at_table.ash) == []
    assert len(seen(at_table, at_table.sam)) == 2


def test_a_note_of_another_table_is_not_corrected_here(at_table, browser_of):
    birch = join("birch")
    other = meet(birch, at_table.team_id, Topic.GOALS, name="Birch")
    seat = queries.seat_of(at_table.sam, other, at=MONDAY)
    theirs = operations.write_note(by=at_table.sam, seat=seat, words="x", client_id=uuid4(), at=MONDAY)
    with pytest.raises(Gone):
        write(at_table, corrects=theirs)
    his, address = browser_of(at_table.sam), reverse("notes", args=[at_table.link_id])
    assert his.get(f"{address}?corrects={theirs}").status_code == 404
    assert his.post(address, note(corrects=str(theirs))).status_code == 404


def test_sent_twice_it_is_one_note(at_table):
    once = uuid4()
    assert write(at_table, client_id=once) == write(at_table, client_id=once)
    assert PractitionerNote.objects.count() == 1


def test_it_is_written_once_and_never_changed(at_table):
    write(at_table)
    row = PractitionerNote.objects.get()
    for act in (row.save, row.delete):
        with pytest.raises(TypeError):
            act()


def test_the_person_writes_none(at_table):
    with pytest.raises(NotAllowed):
        write(at_table, who=at_table.ash)


def test_words_are_sealed_and_go_with_the_person(at_table):
    write(at_table, "WORDS-OF-SAM", legal_reason=LegalReason.DUTY, why="WHY-OF-SAM")
    content = bytes(PractitionerNote.objects.get().content)
    assert b"SAM" not in content
    assert b"Okafor" not in content
    at_table.ash.delete()
    assert not PractitionerNote.objects.exists()


def test_in_an_emergency_notes_stay_closed(at_table, browser_of, settings):
    settings.BREAK_GLASS = True
    write(at_table)
    withdraw(at_table.ash, at_table.team_id)
    his, address = browser_of(at_table.sam), reverse("notes", args=[at_table.link_id])
    assert his.get(address).status_code == 404
    sharing.open_in_emergency(by=at_table.sam, username="ash-heron-42", reason="Found on the floor.", at=MONDAY)
    assert his.get(reverse("care_person", args=[at_table.link_id])).status_code == 200
    assert his.get(address).status_code == 404
    assert his.post(address, note()).status_code == 404


def test_many_notes_cost_as_many_queries_as_one(at_table, django_assert_num_queries):
    for _number in range(6):
        write(at_table)
    seat = at_table.seat(at_table.ash)
    with django_assert_num_queries(2):
        assert len(queries.notes_of(seat)) == 6
