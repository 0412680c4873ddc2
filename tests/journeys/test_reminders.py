"""Choosing how to be reminded, turning a device on and off, and what a phone shows when something is pushed."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import assert_no_violations
from tests.support.mail import mail_server
from tests.support.people import join
from tests.support.pushing import Browser
from tests.support.told import told_things
from waymark.common import clock
from waymark.notices import queries
from waymark.notices.models import PushDevice
from waymark.notices.rules import Lead
from waymark.people import operations as people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAID = {"title": "A reminder you asked for", "body": "Open it to read what it is.", "tag": "one"}

# A push service cannot be reached here: the browser gets its subscription from the test. It lasts from page to page.
PUSHED_TO = """
const given = %s;
const kept = () => localStorage.getItem("pushed") === "yes";
const subscription = {
  endpoint: given.endpoint,
  toJSON: () => ({ endpoint: given.endpoint, keys: { p256dh: given.p256dh, auth: given.auth } }),
  unsubscribe: async () => localStorage.removeItem("pushed"),
};
PushManager.prototype.subscribe = async (options) => {
  if (new Uint8Array(options.applicationServerKey).length !== 65) throw new Error("no key");
  localStorage.setItem("pushed", "yes");
  return subscription;
};
PushManager.prototype.getSubscription = async () => (kept() ? subscription : null);
Notification.requestPermission = async () => given.permission;
"""


@pytest.fixture
def ash():
    return join("ash-heron-42", at=clock.now())


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_chooses_when(visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/me/")
    page.get_by_role("link", name="Reminders When").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("When and how you are reminded")
    page.get_by_label("Two hours before").check()
    page.get_by_label("Quiet until").fill("09:30")
    page.get_by_role("button", name="Save this").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    expect(page.get_by_label("Quiet until")).to_have_value("09:30")
    assert queries.wishes_of(ash, clock.now()).times.leads == {Lead.EVENING, Lead.TWO_HOURS}
    if javascript:
        assert_no_violations(page)
    else:
        expect(page.get_by_text("with scripts on")).to_be_visible()
        expect(page.get_by_role("button", name="Remind me on this device")).to_be_hidden()


def test_somebody_reads_what_was_said_to_them(visit, ash):
    told_things(ash)
    page = visit(person=ash)
    page.goto("/today/")
    page.get_by_role("link", name="1 message for you").click()
    expect(page.get_by_role("heading", name="A device of yours is not reminded any more")).to_be_visible()
    assert_no_violations(page)
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url("**/me/reminders/")
    page.goto("/notices/")
    expect(page.get_by_text("New", exact=True)).to_have_count(0)


def test_an_address_is_confirmed_with_the_number_that_came(visit, ash, settings):
    people.change_email(by=ash, email="ash@example.org", at=clock.now())
    with mail_server() as box:
        settings.SENDS_MAIL, settings.BASE_URL = True, "https://waymark.example.org"
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        page = visit(person=ash)
        page.goto("/me/reminders/")
        page.get_by_role("link", name="Turn mails on").click()
        assert_no_violations(page)
        page.get_by_role("button", name="Send me the number").click()
        page.get_by_label("Six digits").fill("0")
        page.get_by_role("button", name="This is the number").click()
        expect(page.get_by_text("That is not the number of the last mail").first).to_be_visible()
        assert_no_violations(page)
        number = re.search(r"\b\d{6}\b", box.mails[0].get_content())
        assert number
        page.get_by_label("Six digits").fill(number[0])
        page.get_by_role("button", name="This is the number").click()
        expect(page.get_by_text("ash@example.org")).to_be_visible()
        assert_no_violations(page)


def test_a_device_is_turned_on_and_off(visit, ash):
    page = _with_push(visit, ash, permission="granted")
    page.goto("/me/reminders/")
    page.get_by_role("button", name="Remind me on this device").click()
    expect(page.get_by_text("This one", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Remind me on this device")).to_be_hidden()
    assert PushDevice.objects.get().person_id == ash.pk
    assert_no_violations(page)
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_role("button", name="Remind me on this device")).to_be_visible()
    assert not PushDevice.objects.exists()
    assert page.evaluate("localStorage.getItem('pushed')") is None


def test_a_browser_that_says_no_is_told_in_words(visit, ash):
    page = _with_push(visit, ash, permission="denied")
    page.goto("/me/reminders/")
    page.get_by_role("button", name="Remind me on this device").click()
    expect(page.get_by_role("status")).to_contain_text("does not let this site remind you")
    expect(page.get_by_role("button", name="Remind me on this device")).to_be_enabled()
    assert not PushDevice.objects.exists()


def _with_push(visit, person, *, permission):
    target = Browser("https://push.example.org/one").target
    given = {"endpoint": target.endpoint, "p256dh": target.p256dh, "auth": target.auth, "permission": permission}
    page = visit(person=person, worker=True)
    page.context.add_init_script(PUSHED_TO % json.dumps(given))
    return page


@pytest.mark.parametrize(("pushed", "shown"), [(json.dumps(SAID), SAID), ("", None), ("no words", None)])
def test_what_is_pushed_is_shown_in_neutral_words(visit, live_server, ash, pushed, shown):
    page = visit(person=ash, worker=True)
    page.context.grant_permissions(["notifications"], origin=live_server.url)
    cdp = page.context.new_cdp_session(page)
    registrations = []
    cdp.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: registrations.extend(one["registrationId"] for one in said["registrations"]),
    )
    cdp.send("ServiceWorker.enable")
    page.goto("/today/")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_timeout(200)
    message = {"origin": live_server.url, "registrationId": registrations[-1], "data": pushed}
    cdp.send("ServiceWorker.deliverPushMessage", message)
    said = page.evaluate(
        """async () => {
          const one = await navigator.serviceWorker.ready;
          for (;;) {
            const [shown] = await one.getNotifications();
            if (shown) return { title: shown.title, body: shown.body, tag: shown.tag };
            await new Promise((done) => setTimeout(done, 50));
          }
        }"""
    )
    if shown:
        assert said == {name: shown[name] for name in ("title", "body", "tag")}
    else:
        assert (said["title"], said["body"]) == ("Something new for you", "Open it to read what it is.")
