"""Letters, the list, offers that go on, and places that are never sold twice."""

from datetime import timedelta

import pytest

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.notices.models import Notice
from waymark.programmes import operations, queries
from waymark.programmes.lapsing import let_all_offers_go
from waymark.programmes.models import Cohort, Enrolment
from waymark.programmes.terms import PlaceState
from waymark.programmes.tests import folk

WEEK = timedelta(days=7)


def waiting(sam, programme, number):
    """So many people, the first the longest."""
    folks = [join(f"waiter-{one}") for one in range(number)]
    ids = [folk.wait(one, sam, programme, at=NOON + timedelta(minutes=at)) for at, one in enumerate(folks)]
    return folks, ids


def test_a_letter_opens_the_list_once(sam, programme, ash, birch):
    form = new_id()
    code = operations.make_waiting_code(by=sam, seat=programme, client_id=form, at=NOON)
    assert operations.make_waiting_code(by=sam, seat=programme, client_id=form, at=NOON) == code
    mine = operations.join_waiting(by=ash, code=code.lower().replace("-", " "), at=NOON)
    assert queries.enrolment_of(ash, mine).state is PlaceState.WAITING
    with pytest.raises(operations.WrongCode):
        operations.join_waiting(by=birch, code=code, at=NOON)
    second = operations.make_waiting_code(by=sam, seat=programme, client_id=new_id(), at=NOON)
    assert operations.join_waiting(by=ash, code=second, at=NOON) == mine
    assert operations.join_waiting(by=birch, code=second, at=NOON) != mine


def test_codes_end_and_grow_old(sam, programme, ash):
    code = operations.make_waiting_code(by=sam, seat=programme, client_id=new_id(), at=NOON)
    with pytest.raises(operations.WrongCode):
        operations.join_waiting(by=ash, code=code, at=NOON + timedelta(days=91))
    ((code_id, _made, _ends),) = queries.open_codes(programme, NOON)
    operations.end_waiting_code(by=sam, seat=programme, code_id=code_id, at=NOON)
    assert queries.open_codes(programme, NOON) == []
    for wrong in (code, "", "AAAA-AAAA-AAAA"):
        with pytest.raises(operations.WrongCode):
            operations.join_waiting(by=ash, code=wrong, at=NOON)


def test_places_go_to_who_waits_longest_and_they_are_told(sam, programme, cohort):
    folks, ids = waiting(sam, programme, 3)
    assert operations.offer_places(by=sam, seat=cohort, at=NOON) == 2
    assert [folk.state_of(one) for one in ids] == ["offered", "offered", "waiting"]
    assert set(Notice.objects.values_list("person_id", flat=True)) == {folks[0].pk, folks[1].pk}
    assert operations.offer_places(by=sam, seat=cohort, at=NOON) == 0
    assert Cohort.objects.get().taken == 2


def test_an_offer_lapses_goes_on_and_is_not_made_again(sam, programme, cohort):
    _folks, ids = waiting(sam, programme, 3)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    assert let_all_offers_go(NOON + WEEK - timedelta(minutes=1)) == 0
    assert let_all_offers_go(NOON + WEEK) == 2
    assert [folk.state_of(one) for one in ids] == ["waiting", "waiting", "offered"]
    assert operations.offer_places(by=sam, seat=cohort, at=NOON + WEEK) == 0
    first = Enrolment.objects.get(pk=ids[0])
    assert first.waiting_since == NOON


def test_a_late_yes_finds_no_place_and_an_early_one_does(sam, programme, cohort):
    folks, ids = waiting(sam, programme, 2)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    said = {"name": "Ash", "on_roster": True, "may_contact": False}
    with pytest.raises(operations.OfferLapsed):
        operations.accept_offer(by=folks[0], enrolment_id=ids[0], **said, at=NOON + WEEK)
    for _twice in range(2):
        found = operations.accept_offer(by=folks[1], enrolment_id=ids[1], **said, at=NOON + timedelta(days=1))
        assert found == cohort.cohort_id


def test_no_sends_the_place_on_and_keeps_the_wait(sam, programme, cohort):
    folks, ids = waiting(sam, programme, 3)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    operations.decline_offer(by=folks[0], enrolment_id=ids[0], at=NOON + timedelta(days=1))
    assert [folk.state_of(one) for one in ids] == ["waiting", "offered", "offered"]
    assert Cohort.objects.get().taken == 2


def test_leaving_frees_the_place_and_takes_every_consent_along(sam, programme, cohort, ash, birch):
    seat = folk.place(ash, sam, cohort, name="Ash", may_contact=True)
    later = folk.wait(birch, sam, programme)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    assert folk.state_of(later) == "offered"
    operations.leave(by=ash, enrolment_id=seat.enrolment_id, at=NOON)
    row = Enrolment.objects.get(pk=seat.enrolment_id)
    assert (row.state, row.name, row.roster_at, row.contact_at) == ("left", "", None, None)
    assert Cohort.objects.get().taken == 1
    with pytest.raises(queries.NotThere):
        queries.cohort_seat(cohort.cohort_id, ash)


def test_nobody_leaves_or_answers_for_another(sam, programme, cohort, ash, birch):
    mine = folk.wait(ash, sam, programme)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    with pytest.raises(Gone):
        operations.leave(by=birch, enrolment_id=mine, at=NOON)
    with pytest.raises(Gone):
        operations.accept_offer(by=birch, enrolment_id=mine, name="", on_roster=False, may_contact=False, at=NOON)
    assert folk.state_of(mine) == "offered"


def test_an_erased_account_leaves_its_place_free(sam, programme, cohort, ash, birch):
    folk.place(ash, sam, cohort)
    ash.delete()
    folk.wait(birch, sam, programme)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    assert Cohort.objects.get().taken == 1


def test_near_the_first_day_nothing_is_offered_by_itself(sam, programme, team, ash):
    near = folk.cohort(sam, programme, team, starts_on=(NOON + timedelta(days=1)).date())
    folk.wait(ash, sam, programme)
    assert operations.offer_places(by=sam, seat=near, at=NOON) == 0


def test_calling_off_gives_everybody_their_wait_back(sam, programme, cohort, ash):
    seat = folk.place(ash, sam, cohort)
    operations.call_off(by=sam, seat=cohort, at=NOON + timedelta(days=3))
    row = Enrolment.objects.get(pk=seat.enrolment_id)
    assert (row.state, row.cohort_id, row.waiting_since) == ("waiting", None, NOON)
    with pytest.raises(operations.WrongState):
        operations.call_off(by=sam, seat=cohort, at=NOON)


def test_the_band_speaks_only_of_those_who_got_a_place_lately(sam, programme, team):
    big = folk.cohort(sam, programme, team, seats=9)
    for number in range(5):
        assert queries.wait_band(programme.programme_id, NOON + timedelta(days=90)) is None
        person = join(f"placed-{number}")
        mine = folk.wait(person, sam, programme)
        operations.offer_places(by=sam, seat=big, at=NOON + timedelta(days=10 * number))
        said = {"name": "", "on_roster": False, "may_contact": False}
        operations.accept_offer(by=person, enrolment_id=mine, **said, at=NOON + timedelta(days=10 * number))
    band = queries.wait_band(programme.programme_id, NOON + timedelta(days=90))
    assert (band.low, band.high, band.unit) == (0, 5, "weeks")
    assert queries.wait_band(programme.programme_id, NOON + timedelta(days=500)) is None
