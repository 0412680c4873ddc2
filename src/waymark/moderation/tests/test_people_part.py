"""The room of people says where what I reported stands; who looks after the place finds what waits."""

import pytest

from waymark.moderation.tests.desks import Board, browser

pytestmark = pytest.mark.django_db


def test_everybody_finds_their_own_and_moderators_what_waits():
    board = Board()
    board.report()
    mine = browser(board.kit).get("/people/").content.decode()
    for address in ("/my-reports/", "/my-file/", "/community/how-we-look-after-it/"):
        assert f'href="{address}"' in mine
    assert 'href="/moderation/"' not in mine
    assert 'href="/claims/"' not in mine
    theirs = browser(board.mo).get("/people/").content.decode()
    assert 'href="/moderation/"' in theirs
    assert "One thing waits." in theirs
