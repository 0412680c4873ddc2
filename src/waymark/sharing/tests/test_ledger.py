"""The ledger: written once, in order, and what it gives at once."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit import queries as audit
from waymark.common.words import Stale
from waymark.sharing import operations, queries
from waymark.sharing.models import Consent, ConsentWording
from waymark.sharing.terms import Decided, NotAllowed, Purpose, To, ToKind, Topic, wording_of
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.people import met, shares, shares_with_team, supports, team

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=30)


@pytest.fixture
def to(supporter_id):
    return To(ToKind.SUPPORTER, supporter_id)


def test_a_decision_is_written_once(ash, supporter_id):
    shares(ash, supporter_id, "goals")
    row = Consent.objects.get()
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()


def test_a_new_decision_replaces_the_one_before_and_both_stay(ash, to):
    shares(ash, to.id, "goals")
    shares(ash, to.id, "week", "diary:pain", at=SOON)
    operations.withdraw(by=ash, to=to, at=LATER)
    events = queries.events_of(ash.pk, to)
    assert [(one.number, one.decided) for one in events] == [
        (3, Decided.WITHDRAWN),
        (2, Decided.GIVEN),
        (1, Decided.GIVEN),
    ]
    assert [sorted(one.scope) for one in events] == [[], ["diary:pain", "week"], ["goals"]]
    assert queries.grant_of(ash.pk, to, LATER) is None


def test_the_same_decision_again_changes_nothing(ash, to):
    assert shares(ash, to.id, "goals") == shares(ash, to.id, "goals", at=SOON, based_on=0)
    assert Consent.objects.count() == 1


def test_a_page_that_saw_an_older_decision_is_asked(ash, to):
    shares(ash, to.id, "goals")
    with pytest.raises(Stale) as stale:
        shares(ash, to.id, "week", at=SOON, based_on=0)
    assert stale.value.version == 1
    assert shares(ash, to.id, "week", at=SOON, based_on=1)


def test_nothing_is_a_withdrawal(ash, to):
    shares(ash, to.id, "goals")
    assert shares(ash, to.id, at=SOON) is None
    assert shares(ash, to.id, at=SOON) is None
    assert [one.decided for one in queries.events_of(ash.pk)] == [Decided.WITHDRAWN, Decided.GIVEN]


def test_an_end_lies_in_the_future(ash, to):
    with pytest.raises(ValueError, match="future"):
        shares(ash, to.id, "goals", until=NOON)


def test_one_more_thing_stands_beside_the_others_and_the_end_stays(ash, to):
    shares(ash, to.id, "goals", until=LATER)
    wording = wording_of(Purpose.SUPPORT)
    grant = operations.add(by=ash, to=to, entry="week", purpose=Purpose.SUPPORT, wording=wording, at=SOON)
    assert (grant.scope, grant.until) == ({"goals", "week"}, LATER)


def test_taking_everything_back(ash, birch, cedar, to):
    team_id = team(cedar)
    met(ash, team_id)
    shares(ash, to.id, "goals")
    shares_with_team(ash, team_id, "week")
    assert operations.withdraw_everything(by=ash, at=SOON) == 2
    assert queries.grants_of(ash.pk, SOON) == ()
    assert operations.withdraw_everything(by=ash, at=SOON) == 0
    assert not operations.withdraw(by=ash, to=to, at=SOON)


def test_the_words_are_kept_once_and_name_nobody(ash, to, cedar):
    shares(ash, to.id, "goals")
    shares(ash, to.id, "week", at=SOON)
    wording = ConsentWording.objects.get()
    assert wording.text == wording_of(Purpose.SUPPORT).text
    assert "Ann" not in wording.text
    assert {one.wording for one in queries.events_of(ash.pk)} == set(queries.wordings([wording.digest]))


def test_each_decision_is_in_the_audit(ash, to):
    shares(ash, to.id, "goals")
    operations.withdraw(by=ash, to=to, at=SOON)
    lines = audit.lines_about(ash.pk)
    assert [line.verb for line in lines if line.thing == "Consent"] == ["withdrew", "shared"]


# --- what an access lets through --------------------------------------------------------------------------------------
def test_an_access_reaches_what_was_given_and_no_more(ash, birch, to):
    shares(ash, to.id, "goals", "diary:pain")
    access = queries.supporter_access(birch, to.id, at=SOON)
    assert (access.subject_id, access.to, access.topics) == (ash.pk, to, {Topic.GOALS, Topic.DIARY})
    access.require(Topic.GOALS)
    access.require_items(Topic.DIARY, ["pain"])
    for topic in set(Topic) - {Topic.GOALS}:
        with pytest.raises(NotAllowed):
            access.require(topic)
    with pytest.raises(NotAllowed):
        access.require_items(Topic.DIARY, ["pain", "sleep"])
    with pytest.raises(NotAllowed):
        access.require_own(Topic.GOALS)


def test_nobody_else_gets_an_access(ash, birch, cedar, dale, to):
    team_id = team(cedar)
    link_id = met(ash, team_id)
    shares(ash, to.id, "goals")
    shares_with_team(ash, team_id, "goals")
    for one in (ash, cedar, dale):
        with pytest.raises(NotAllowed):
            queries.supporter_access(one, to.id, at=SOON)
    for one in (ash, birch, dale):
        with pytest.raises(NotAllowed):
            queries.team_access(one, link_id, at=SOON)
    for wrong in (uuid4(), link_id):
        with pytest.raises(NotAllowed):
            queries.supporter_access(birch, wrong, at=SOON)


def test_a_team_sees_nothing_at_all_without_a_grant(ash, cedar):
    team_id = team(cedar)
    link_id = met(ash, team_id)
    for before in (lambda: None, lambda: shares_with_team(ash, team_id, "goals", until=SOON)):
        before()
        with pytest.raises(NotAllowed):
            queries.team_access(cedar, link_id, at=SOON)
        assert queries.caseload_of(cedar, SOON) == ()
    shares_with_team(ash, team_id, "goals", at=SOON)
    assert queries.team_access(cedar, link_id, at=SOON).topics == {Topic.GOALS}
    (one,) = queries.caseload_of(cedar, SOON)
    assert (one.name, one.tells_apart, one.person_id) == ("Ash Heron", "4 May 1980", ash.pk)


def test_a_preview_sees_what_they_see_and_knows_only_ones_own(ash, birch, to):
    own = queries.own_access(ash)
    shares(ash, to.id, "goals")
    assert queries.preview_access(own, to, at=SOON).scope == {"goals"}
    assert queries.preview_access(own, to, at=SOON, scope=frozenset({"week"})).scope == {"week"}
    theirs = queries.supporter_access(birch, to.id, at=SOON)
    for access in (theirs, queries.own_access(birch)):
        with pytest.raises(NotAllowed):
            queries.preview_access(access, to, at=SOON)


def test_the_record_holds_the_panels_of_what_is_open(ash, birch, to):
    shares(ash, to.id, "goals", "diary:pain", "diary:note")
    record = queries.record_of(queries.supporter_access(birch, to.id, at=SOON), at=SOON)
    assert record.topics == (Topic.GOALS, Topic.DIARY)
    assert [one.content.words for one in record.shown] == ["goals of hers", "diary of hers: note, pain"]
    assert set(queries.changed_at(record.access)) == {Topic.GOALS, Topic.DIARY}


def test_two_who_support_the_same_person_see_their_own_part(ash, birch, dale, to):
    other = supports(dale, ash, name="Joe")
    shares(ash, to.id, "goals")
    shares(ash, other, "week")
    assert queries.supporter_access(birch, to.id, at=SOON).scope == {"goals"}
    assert queries.supporter_access(dale, other, at=SOON).scope == {"week"}
