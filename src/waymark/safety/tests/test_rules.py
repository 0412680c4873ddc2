"""Which contacts are shown, and how numbers become links."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.safety import rules
from waymark.safety.queries import contacts_to_show
from waymark.safety.regions import contacts, regions
from waymark.safety.terms import ELSEWHERE, Channel, ChannelType, Cost, Region, Standing
from waymark.safety.tests.factories import TODAY, contact, signed

days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))
limits = st.integers(min_value=0, max_value=400)


@given(on=days, signed_on=days, limit=limits)
def test_a_contact_is_shown_from_its_confirmation_until_it_expires_and_on_no_other_day(on, signed_on, limit):
    it = contact(expires_after_days=limit, confirmation=signed(signed_on))
    fresh = timedelta(0) <= on - signed_on <= timedelta(days=limit)
    assert bool(rules.shown([it], on)) is fresh


@given(on=days)
def test_a_contact_that_nobody_confirmed_is_shown_on_no_day(on):
    assert rules.shown([contact(confirmation=None)], on) == ()


def test_day_90_is_the_last_day():
    it = contact(confirmation=signed(TODAY))
    assert rules.standing(it, TODAY + timedelta(days=90)) is Standing.CONFIRMED
    assert rules.standing(it, TODAY + timedelta(days=91)) is Standing.EXPIRED
    assert rules.last_day(it, signed(TODAY)) == TODAY + timedelta(days=90)


def test_a_confirmation_from_the_future_counts_as_none():
    it = contact(confirmation=signed(TODAY + timedelta(days=1)))
    assert rules.standing(it, TODAY) is Standing.NEVER_CONFIRMED


@given(region=st.one_of(st.sampled_from(sorted(regions())), st.text()), on=days)
def test_every_region_and_every_other_word_has_an_emergency_number(region, on):
    found = contacts_to_show(region, on)
    assert found.emergency
    assert all(rules.call_link(number).href.startswith("tel:") for number in found.emergency)


@given(
    ages=st.dictionaries(st.sampled_from(sorted(contacts())), st.integers(min_value=-30, max_value=300)),
    code=st.sampled_from(sorted(regions())),
)
def test_with_any_confirmations_only_the_fresh_ones_are_shown(ages, code):
    confirmed = {name: signed(TODAY - timedelta(days=age)) for name, age in ages.items()}
    region = rules.with_confirmations(regions()[code], confirmed)
    shown = {each.id for each in rules.shown(region.contacts, TODAY)}
    fresh = {name for name, age in ages.items() if 0 <= age <= 90}
    assert shown == {each.id for each in region.contacts} & fresh


@pytest.mark.parametrize(
    ("written", "numbers"),
    [("999", ("999",)), ("112 / 999", ("112", "999")), ("15 / 112", ("15", "112")), (None, ("112",))],
)
def test_two_emergency_numbers_become_two(written, numbers):
    assert rules.emergency_numbers(written) == numbers


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("116 123", "tel:116123"),
        ("0800-0113", "tel:08000113"),
        ("0800 111 0 111", "tel:08001110111"),
        ("+44 20 7946 0000", "tel:+442079460000"),
    ],
)
def test_a_number_becomes_a_link_of_digits(written, href):
    assert rules.call_link(written).href == href


@pytest.mark.parametrize(
    "written",
    ["", "717 or 717", "call us", "1;ext=2", "+", "javascript:alert(1)", "12+34", "१२३", "+44 (0)20 7946 0000"],
)
def test_what_is_no_number_is_refused(written):
    with pytest.raises(ValueError, match="is not a telephone number"):
        rules.call_link(written)


@given(st.text())
def test_a_link_to_a_number_never_holds_anything_but_digits_and_a_plus(written):
    try:
        href = rules.call_link(written).href
    except ValueError:
        return
    assert set(href.removeprefix("tel:")) <= set("+0123456789")


def test_a_text_service_gets_its_word():
    it = rules.link(Channel(ChannelType.TEXT, "85258", keyword="SHOUT"))
    assert it.href == "sms:85258?&body=SHOUT"
    assert rules.link(Channel(ChannelType.TEXT, "1737")).href == "sms:1737"


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_the_words_of_a_message_cannot_leave_their_place(words):
    href = rules.message_link(words)
    assert href.startswith("sms:?&body=")
    assert not set("&?#\"'<> ") & set(href.removeprefix("sms:?&body="))


@pytest.mark.parametrize(
    "address", ["http://example.org", "javascript:alert(1)", "//example.org", "https://", "ftp://a.b"]
)
def test_only_https_addresses_are_linked(address):
    with pytest.raises(ValueError, match="is not an https address"):
        rules.link(Channel(ChannelType.WEB, address))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("GB-SCT", "GB-SCT"),
        (" gb-sct ", "GB-SCT"),
        ("US-CA", "US"),
        ("GB", "GB-ENG"),
        ("GB-XXX", "GB-ENG"),
        ("*", ELSEWHERE),
        ("XX", None),
        ("", None),
        ("-", None),
    ],
)
def test_the_nearest_region_is_found(wanted, found):
    assert rules.resolve(wanted, regions()) == found


def test_the_first_known_wish_counts_and_otherwise_it_is_somewhere_else():
    assert rules.choose(["", "nowhere", "fr", "US"], regions()) == "FR"
    assert rules.choose(["", "nowhere"], regions()) == ELSEWHERE


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("24/7 (memory)", "24/7"),
        ("Mon-Thu 18:00-02:00; Fri 18:00-Mon 06:00 (2020: check)", "Mon-Thu 18:00-02:00; Fri 18:00-Mon 06:00"),
        ("-", ""),
        ("24/7", "24/7"),
    ],
)
def test_remarks_for_the_keeper_are_not_read_out(written, said):
    assert rules.hours(contact(hours=written)) == said


def test_what_it_costs_is_said_only_where_an_operator_found_it_out():
    assert rules.cost(contact()) is Cost.UNKNOWN
    assert rules.cost(contact(confirmation=signed(TODAY, cost=Cost.FREE))) is Cost.FREE


def test_the_data_is_whole_and_nothing_in_it_counts_as_confirmed():
    assert len(regions()) == 14
    assert list(regions())[-1] == ELSEWHERE
    assert len(contacts()) == sum(len(each.contacts) for each in regions().values())
    for each in contacts().values():
        assert [rules.link(channel).href for channel in each.channels]
        assert each.confirmation is None
        assert each.expires_after_days == 90


def test_a_confirmation_of_another_number_confirms_nothing():
    before = contact()
    now = contact(channels=(Channel(ChannelType.CALL, "0800 124"),))
    kept = {before.id: signed(TODAY, seen=rules.fingerprint(before))}
    for it, count in ((before, 1), (now, 0)):
        region = rules.with_confirmations(Region("XX", ("112",), (it,)), kept)
        assert len(rules.shown(region.contacts, TODAY)) == count
