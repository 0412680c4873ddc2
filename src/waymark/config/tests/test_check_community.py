"""What the check says of an empty rota, and of assessments that are missing."""

from datetime import timedelta

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.config.checks import community
from waymark.moderation import operations


def test_check_names_an_empty_rota_and_what_is_missing(db, monkeypatch):
    monkeypatch.setattr(community, "_is_open", lambda: True)
    assert ["No moderator is on the rota" in one.what for one in community.rota(NOON)] == [True]
    assert len(community.register(NOON)) == 3
    begin = NOON + timedelta(days=6)
    operations.put_down(
        by=join(), name="Fran", starts_at=begin, ends_at=begin + timedelta(hours=1), client_id=new_id(), at=NOON
    )
    assert community.rota(NOON) == []


def test_without_a_community_nothing_is_said(db, monkeypatch):
    monkeypatch.setattr(community, "_is_open", lambda: False)
    assert community.rota(NOON) == community.register(NOON) == []
