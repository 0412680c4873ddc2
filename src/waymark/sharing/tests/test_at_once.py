"""Two and twenty at the same moment: the ledger stays in order, tries are never too many, a code opens once."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection

from tests.support.people import join
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.sharing import operations, queries, rules
from waymark.sharing.models import Consent, ShareLink, Supporter
from waymark.sharing.terms import Purpose, To, ToKind, wording_of
from waymark.sharing.terms.links import LinkKey
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.people import invited, link, shares

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts):
    """Do them all at the same time, each over a connection of its own; their answers, or what they raised."""

    def done(act):
        try:
            return act()
        except (Stale, Gone) as no:
            return no
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(done, acts))


def numbers(ash):
    return sorted(Consent.objects.filter(person=ash).values_list("number", flat=True))


def test_two_pages_that_saw_the_same_do_not_both_decide(ash, supporter_id):
    def choose(entry):
        return lambda: shares(ash, supporter_id, entry, based_on=0)

    answers = at_once([choose("goals"), choose("week"), choose("pacing"), choose("medicines")])
    assert sum(isinstance(one, Stale) for one in answers) == 3
    assert numbers(ash) == [1]


def test_many_decisions_at_once_stand_one_after_the_other(ash, supporter_id):
    topics = ["goals", "week", "pacing", "medicines", "what-matters", "body-map"]
    wording, to = wording_of(Purpose.SUPPORT), To(ToKind.SUPPORTER, supporter_id)

    def one_more(entry):
        add = {"by": ash, "to": to, "entry": entry, "purpose": Purpose.SUPPORT, "wording": wording, "at": SOON}
        return lambda: operations.add(**add)

    at_once([one_more(entry) for entry in topics])
    assert numbers(ash) == list(range(1, len(topics) + 1))
    assert queries.grant_of(ash.pk, to, SOON).scope == set(topics)


def test_after_a_withdrawal_and_a_decision_at_once_the_last_number_holds(ash, supporter_id):
    to = To(ToKind.SUPPORTER, supporter_id)
    shares(ash, supporter_id, "goals")
    at_once(
        [
            lambda: operations.withdraw(by=ash, to=to, at=SOON),
            lambda: shares(ash, supporter_id, "week", based_on=1),
            lambda: operations.withdraw_everything(by=ash, at=SOON),
        ]
    )
    found = numbers(ash)
    assert found == list(range(1, len(found) + 1))
    newest = queries.events_of(ash.pk, to)[0]
    grant = queries.grant_of(ash.pk, to, SOON)
    assert (grant.scope if grant else frozenset()) == newest.scope


def test_twenty_at_once_try_a_passcode_ten_times_and_no_more(ash):
    made = link(ash)
    answers = at_once([lambda: operations.try_passcode(key=LinkKey(made.token, "000"), at=SOON)] * 20)
    assert answers == [False] * 20
    assert ShareLink.objects.get().tries_left == 0
    refused = [line for line in _refusals(ash) if line.thing_id == made.id]
    assert len(refused) == rules.PASSCODE_TRIES
    assert not operations.try_passcode(key=LinkKey(made.token, made.passcode), at=SOON)


def test_the_same_form_at_once_makes_one_link(ash):
    client_id, wording = uuid4(), wording_of(Purpose.VISIT)
    entry = "conversation-sheets:one"
    made = {"by": ash, "entry": entry, "label": "Dr Wren", "client_id": client_id, "wording": wording, "at": SOON}
    answers = at_once([lambda: operations.make_link(**made)] * 4)
    assert {one.id for one in answers} == {ShareLink.objects.get().pk}


def test_setting_aside_and_showing_more_at_once_ends_with_nothing_shown(ash, birch, supporter_id):
    to = To(ToKind.SUPPORTER, supporter_id)
    at_once(
        [
            lambda: shares(ash, supporter_id, "goals", based_on=0),
            lambda: operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON),
        ]
    )
    assert queries.grant_of(ash.pk, to, SOON) is None
    assert queries.supporter_access(birch, supporter_id, at=SOON).scope == frozenset()


def _refusals(ash):
    from waymark.audit import queries as audit

    return audit.lines_about(ash.pk, limit=100, verb="refused")


def test_of_many_who_use_one_code_one_gets_in(ash):
    _made, code = invited(ash)
    folk = [join(f"somebody-{number}") for number in range(6)]

    def answer(one):
        return lambda: operations.answer_invitation(by=one, code=code, said="It is me", at=SOON)

    answers = at_once([answer(one) for one in folk])
    assert sum(isinstance(one, Gone) for one in answers) == 5
    assert Supporter.objects.filter(account__in=folk).count() == 1
