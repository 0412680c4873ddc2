"""Opening and sending the pages of the two-voice plan, for tests."""

from uuid import uuid4

from django.urls import reverse

LOOKING = ("agreed_plan", "plan_propose", "plan_versions", "plan_version")
SENDING = ("plan_propose", "plan_decide", "plan_withdraw")


def address(name, table, version_id=None):
    more = [version_id or table.page().versions[0].id] if name == "plan_version" else []
    return reverse(name, args=[table.link_id, *more])


def seen(browser, name, table, **more):
    response = browser.get(address(name, table, **more))
    assert response.status_code == 200
    return response.content.decode()


def form(based_on=0, **boxes):
    empty = {"matters": "", "person_does": "", "team_does": "", "bad_day": "", "look_again_on": "", "reservation": ""}
    return {"client_id": str(uuid4()), "based_on": str(based_on), "rows": "2"} | empty | boxes


def send(browser, name, table, **boxes):
    return browser.post(address(name, table), boxes)


def says(table, decision, **boxes):
    open_one = table.page().proposed
    return {"hash": open_one.version.hash, "client_id": str(uuid4()), "decision": decision} | boxes
