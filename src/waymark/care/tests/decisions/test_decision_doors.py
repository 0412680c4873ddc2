"""Who may open the pages of a decision: the person and the team, and for everybody else there is nothing."""

from datetime import timedelta
from uuid import uuid4

import time_machine
from django.test import Client

from tests.support.people import NOON
from waymark.care.models import ConversationPart
from waymark.care.tests.decisions.decision_pages import HERS, at, everything, form
from waymark.care.tests.decisions.decision_people import (
    put_off,
)
from waymark.care.tests.decisions.people import WORDING, lay_table
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.terms import Purpose, To, ToKind, Topic
from waymark.sharing.terms.topics import FOR_SUPPORTERS, ITEMISED


# --- who --------------------------------------------------------------------------------------------------------------
def test_the_person_and_the_team_open_the_same_addresses(table, ash, sam, hers, theirs):
    decision_id = put_off(table)
    for name in ["decision", *HERS, "decision_preference", "decision_topic"]:
        assert hers.get(at(table, decision_id, name)).status_code == 200, name
    for name in ["decision", "decision_options", "decision_preference"]:
        assert theirs.get(at(table, decision_id, name)).status_code == 200, name
    assert theirs.get(at(table, decision_id, "decision_option", 2)).status_code == 200
    for name in [*HERS, "decision_topic"]:
        assert theirs.get(at(table, decision_id, name))["Location"] == at(table, decision_id), name
    for address in (at(table, decision_id, "decision_options"), at(table, decision_id, "decision_option", 2)):
        assert hers.get(address)["Location"] == at(table, decision_id)


def test_the_other_side_cannot_send_what_it_does_not_write(table, hers, theirs):
    decision_id = put_off(table)
    before = ConversationPart.objects.count()
    said = {"outcome": "declined", "words": "x", "matters": "x", "lean": "yes", "heard": "3", "topic": "x"}
    for name in [*HERS, "decision_topic"]:
        assert theirs.post(at(table, decision_id, name), form(**said)).status_code == 404, name
    assert hers.post(at(table, decision_id, "decision_options"), form(span="x")).status_code == 404
    assert hers.post(at(table, decision_id, "decision_option", 2), form(1, label="x")).status_code == 404
    assert ConversationPart.objects.count() == before


def nobody_there(client, table, decision_id):
    """Every address, and the same with ids that nobody has, answer with the same bytes as a page that never was."""
    nothing = client.get("/there/is/no/such/page/").content
    for method, address in everything(table, decision_id):
        answer = client.generic(method, address)
        assert (answer.status_code, answer.content) == (404, nothing), f"{method} {address}"
        missing = address.replace(str(table.link_id), str(uuid4())).replace(str(decision_id), str(uuid4()))
        assert client.generic(method, missing).content == nothing


def test_somebody_with_nothing_there(table, stranger, browser_of):
    nobody_there(browser_of(stranger), table, put_off(table))


def test_a_supporter_who_is_shown_everything_a_supporter_may_see(table, ash, stranger, browser_of):
    invited, code = sharing.invite(by=ash, name="Bo", calls_me="Ash", client_id=uuid4(), at=NOON)
    sharing.answer_invitation(by=stranger, code=code, said="Bo", at=NOON)
    sharing.confirm_supporter(by=ash, supporter_id=invited, at=NOON)
    to = To(ToKind.SUPPORTER, invited)
    scope = [topic.value for topic in FOR_SUPPORTERS - ITEMISED]
    sharing.give(by=ash, to=to, scope=scope, purpose=Purpose.SUPPORT, wording=WORDING, at=NOON)
    nobody_there(browser_of(stranger), table, put_off(table))


def test_another_team_of_the_same_person(table, ash, browser_of):
    decision_id = put_off(table)
    other = lay_table(ash, team="Hillside", practitioner="kim-hill")
    client = browser_of(other.practitioner)
    nobody_there(client, table, decision_id)
    # nor through their own table, which is laid for other decisions
    assert client.get(at(other, decision_id)).status_code == 404
    assert client.post(at(other, decision_id, "decision_put_aside")).status_code == 404


def test_the_person_at_the_wrong_table(table, ash, hers):
    other = lay_table(ash, team="Hillside", practitioner="kim-hill")
    assert hers.get(at(other, put_off(table))).status_code == 404


def test_withdrawn_run_out_or_never_given_are_the_same(table, ash, hers, theirs):
    decision_id = put_off(table)
    assert theirs.get(at(table, decision_id)).status_code == 200
    table.withdraw()
    nobody_there(theirs, table, decision_id)
    assert hers.get(at(table, decision_id)).status_code == 200
    assert hers.post(at(table, decision_id, "decision_matters"), form(matters="Mine")).status_code == 303
    table.share(Topic.GOALS)
    nobody_there(theirs, table, decision_id)
    table.share(Topic.SHARED_DECISIONS, until=NOON + timedelta(days=1))
    assert theirs.get(at(table, decision_id)).status_code == 200
    with time_machine.travel(NOON + timedelta(days=1), tick=False):
        theirs.force_login(table.practitioner)
        nobody_there(theirs, table, decision_id)


def test_signed_out_it_leads_to_signing_in(table):
    for method, address in everything(table, put_off(table)):
        answer = Client().generic(method, address)
        if method == "GET":
            assert answer["Location"] == f"/sign-in/?next={address}"


def test_other_ways_of_asking_are_refused(table, hers):
    decision_id = put_off(table)
    for address in {address for _method, address in everything(table, decision_id)}:
        assert hers.put(address).status_code == 405
    assert hers.post(at(table, decision_id)).status_code == 405
    assert hers.get(at(table, decision_id, "decision_put_aside")).status_code == 405


def test_a_look_of_the_team_is_written_down_and_ones_own_is_none(table, ash, hers, theirs):
    decision_id = put_off(table)
    hers.get(at(table, decision_id))
    assert shared.looks_at(ash.pk) == ()
    theirs.get(at(table, decision_id))
    (look,) = shared.looks_at(ash.pk)
    assert (look.who, look.topics) == ("Sam Okafor", (Topic.SHARED_DECISIONS,))
