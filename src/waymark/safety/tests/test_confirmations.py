"""The file with the confirmations: private, whole, shared between processes, never in the way of the page."""

import json
import stat
from datetime import timedelta
from multiprocessing import get_context

import pytest

from waymark.safety import confirmations, queries
from waymark.safety.terms import Cost
from waymark.safety.tests.factories import TODAY, signed


def test_what_is_put_is_read_again():
    confirmations.put("gb-samaritans", signed(TODAY, cost=Cost.FREE))
    assert confirmations.read() == {"gb-samaritans": signed(TODAY, cost=Cost.FREE)}
    confirmations.put("gb-samaritans", None)
    assert confirmations.read() == {}


def test_the_file_is_readable_by_its_owner_alone(data_folder):
    confirmations.put("gb-samaritans", signed(TODAY))
    assert stat.S_IMODE((data_folder / "crisis-verified.json").stat().st_mode) == 0o600


def test_nothing_half_written_is_left_behind(data_folder, monkeypatch):
    confirmations.put("gb-samaritans", signed(TODAY))

    def full(*_args, **_named):
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        confirmations.put("gb-shout", signed(TODAY))
    assert set(confirmations.read()) == {"gb-samaritans"}
    assert not list(data_folder.glob(".crisis-verified-*"))


def test_a_change_by_another_process_is_seen(data_folder):
    confirmations.put("gb-samaritans", signed(TODAY))
    file = data_folder / "crisis-verified.json"
    content = json.loads(file.read_text())
    content["confirmed"]["gb-shout"] = content["confirmed"]["gb-samaritans"]
    fresh = data_folder / "fresh.json"
    fresh.write_text(json.dumps(content))
    fresh.replace(file)
    assert set(confirmations.read()) == {"gb-samaritans", "gb-shout"}


def _put(names: list[str]) -> None:
    for name in names:
        confirmations.put(name, signed(TODAY))


def test_two_operators_at_once_lose_nothing():
    names = [f"line-{number}" for number in range(40)]
    fork = get_context("fork")
    workers = [fork.Process(target=_put, args=(part,)) for part in (names[:20], names[20:])]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert set(confirmations.read()) == set(names)


@pytest.mark.parametrize(
    "broken", ["", "[]", "{}", '{"confirmed": {"a": {"verified_on": "soon"}}}', '{"confirmed": 3}']
)
def test_a_broken_file_hides_the_contacts_and_says_so(data_folder, broken):
    (data_folder / "crisis-verified.json").write_text(broken)
    with pytest.raises(confirmations.Unreadable):
        confirmations.read()
    assert queries.contacts_to_show("GB-ENG", TODAY).contacts == ()
    assert queries.contacts_to_show("GB-ENG", TODAY).emergency == ("999",)
    assert "cannot be read" in queries.contact_findings(TODAY)[0]


def test_a_broken_file_is_never_written_over(data_folder):
    file = data_folder / "crisis-verified.json"
    file.write_text("not json")
    with pytest.raises(confirmations.Unreadable):
        confirmations.put("gb-samaritans", signed(TODAY))
    assert file.read_text() == "not json"


def test_findings_name_what_is_missing_and_end_when_all_is_confirmed(settings):
    settings.WAYMARK_REGION = "GB-NIR"
    never = queries.contact_findings(TODAY)
    assert any("Lifeline has never been confirmed" in each for each in never)
    assert any("names nobody to talk to" in each for each in never)

    confirmations.put("nir-lifeline", signed(TODAY - timedelta(days=91)))
    assert any("last confirmed on 2026-11-30" in each for each in queries.contact_findings(TODAY))

    confirmations.put("nir-lifeline", signed(TODAY - timedelta(days=90)))
    assert queries.contact_findings(TODAY) == []


def test_an_unknown_region_is_a_finding(settings):
    settings.WAYMARK_REGION = "Atlantis"
    assert any("'Atlantis'" in each for each in queries.contact_findings(TODAY))
    assert queries.contacts_to_show(queries.region_for(), TODAY).emergency == ("112",)


def test_the_directory_of_helplines_stands_last_everywhere_once_confirmed():
    confirmations.put("int-findahelpline", signed(TODAY))
    confirmations.put("fr-3114", signed(TODAY))
    assert [each.id for each in queries.contacts_to_show("FR", TODAY).contacts] == ["fr-3114", "int-findahelpline"]
    assert [each.id for each in queries.contacts_to_show("*", TODAY).contacts] == ["int-findahelpline"]
