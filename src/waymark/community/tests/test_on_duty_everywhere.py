"""Every page of the community says who looks after it now, or that nobody does, and where help is."""

import re

import pytest

from waymark.community.tests import talk

PAGES = ["/community/", f"/community/{talk.TOPIC}/", "/coping/", "/guest-hours/", "/stories/community/", "/messages/"]


def words(answer):
    assert answer.status_code == 200
    return re.sub(r"<[^>]+>|\s+", " ", answer.content.decode())


@pytest.mark.parametrize("page", PAGES)
def test_it_says_who_is_here_or_that_nobody_is(around, as_, page):
    with_nobody = words(as_(around.kim).get(page))
    assert "Nobody is on duty" in with_nobody
    assert "If you need somebody now, go here" in with_nobody
    talk.on_duty(around.rob)
    assert re.search(r"Jo *looks after this place until", words(as_(around.kim).get(page)))
