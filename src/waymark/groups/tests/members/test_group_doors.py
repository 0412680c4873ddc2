"""Who meets what at each address of a group: a missing page is the same bytes, whatever is behind it."""

import pytest
from django.urls import reverse

from waymark.groups import operations
from waymark.groups.tests.circle import LATER, browser, start

OPEN_TO_MEMBERS = (
    "group",
    "group_agreement",
    "group_members",
    "group_me",
    "group_leave",
    "group_roles",
    "group_signal",
    "group_welcome",
    "group_state",
)
FOR_COORDINATORS = (
    "group_agreement_change",
    "group_requests",
    "group_invites",
    "group_buddies",
    "group_welcome_change",
    "group_edit",
)
INSIDE = OPEN_TO_MEMBERS + FOR_COORDINATORS
LOOK_ONLY = ("group", "group_members", "group_welcome")


def address(name, circle, slug=None):
    return reverse(name, args=[slug or circle.slug])


@pytest.fixture
def hidden(around):
    around.circle.row.__class__.objects.update(is_listed=False)
    return around


@pytest.mark.parametrize("name", OPEN_TO_MEMBERS)
def test_members_and_coordinators_open_it(around, name):
    for person in (around.ann, around.rob):
        assert browser(person).get(address(name, around.circle)).status_code == 200


@pytest.mark.parametrize("name", FOR_COORDINATORS)
def test_it_is_there_for_coordinators_alone(around, name):
    assert browser(around.rob).get(address(name, around.circle)).status_code == 200
    missing = browser(around.ann).get(address(name, around.circle, "no-such-group-000000"))
    for send in ("get", "post"):
        answer = getattr(browser(around.ann), send)(address(name, around.circle))
        assert (answer.status_code, answer.content) == (404, missing.content)


@pytest.mark.parametrize("name", [*INSIDE, "group_join"])
def test_for_a_stranger_a_hidden_group_is_a_group_that_never_was(hidden, name):
    sid = browser(hidden.sid)
    for send in ("get",) if name in LOOK_ONLY else ("get", "post"):
        there = getattr(sid, send)(address(name, hidden.circle))
        never = getattr(sid, send)(address(name, hidden.circle, "no-such-group-000000"))
        assert (there.status_code, there.content) == (404, never.content)


@pytest.mark.parametrize("name", INSIDE[1:])
def test_of_a_listed_group_a_stranger_opens_the_front_alone(around, name):
    assert browser(around.sid).get(address(name, around.circle)).status_code == 404


@pytest.mark.parametrize("name", INSIDE)
def test_who_left_is_a_stranger(hidden, name):
    circle, ann = hidden.circle, hidden.ann
    operations.leave_group(by=ann, seat=circle.seat(ann), at=LATER)
    assert browser(ann).get(address(name, circle)).status_code == 404


@pytest.mark.parametrize("name", [*INSIDE, "group_join"])
def test_signed_out_it_leads_to_signing_in_before_anything_is_looked_up(around, name):
    there, never = address(name, around.circle), address(name, around.circle, "no-such-group-000000")
    for where in (there, never):
        answer = browser(None).get(where)
        assert (answer.status_code, answer["Location"]) == (302, f"/sign-in/?next={where}")


@pytest.mark.parametrize("name", [*INSIDE, "group_join"])
def test_other_methods_are_refused(around, name):
    methods = ["put", "delete", "patch"] + (["post"] if name in LOOK_ONLY else [])
    for method in methods:
        if name == "group_join":
            assert getattr(browser(around.sid), method)(address(name, around.circle)).status_code == 405
        else:
            assert getattr(browser(around.rob), method)(address(name, around.circle)).status_code == 405


def test_a_member_of_another_group_is_a_stranger_here(hidden):
    other = start(rob=hidden.sid)
    assert browser(hidden.sid).get(f"/groups/{other.slug}/").status_code == 200
    assert browser(hidden.sid).get(address("group", hidden.circle)).status_code == 404
