"""A plan for a bad day grows on a good one, is used by keyboard, learns afterwards, and speaks in one's own voice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import FLAGS, PHONE, Visit, Watch, assert_no_violations, chromium, sign_in
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.plans import queries
from waymark.plans.rules import SetbackWords
from waymark.plans.tests.people import BAD_DAY, setback_plan
from waymark.plans.tests.setback_people import ALL_PARTS, wav, whole_plan
from waymark.sharing.queries import own_access
from waymark.web.sounds import Sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Where each part lies, and what its box is called.
BOXES = {
    "How I notice it early": {"My early signs": "early_signs"},
    "What I do less of": {"What I cut by half": "cut", "What can wait": "can_wait"},
    "How I move and rest": {"How I keep moving a little": "movement", "What helps me let go": "relaxation"},
    "The first day": {"How I spend the first day": "first_day"},
    "A message that is ready to send": {"My message": "script"},
    "Medicines, as agreed": {"As agreed with my prescriber": "medicines"},
    "When it is something else": {"What I was told to get seen for": "urgent"},
    "How I build back up": {"My steps back": "build_back"},
}


def _main(page: Page, name: str):
    return page.locator("main").get_by_role("link", name=name, exact=True)


def test_every_part_is_written_without_scripts(visit: Visit):
    ash = join()
    setback_plan(ash)
    page = visit(javascript=False, person=ash)
    hand = Hand(page)
    page.goto("/plan/setback/")
    for part, boxes in BOXES.items():
        hand.tap(page.locator(".plan-part > summary").filter(has_text=part))
        for label, key in boxes.items():
            hand.write(label, getattr(ALL_PARTS, key))
    hand.press("Save this plan")
    kept = queries.setback_plan_of(own_access(ash))
    assert (kept.words, kept.parts) == (BAD_DAY, ALL_PARTS)


def test_on_a_bad_day_step_by_step_with_a_keyboard_alone_and_enough_is_enough(visit: Visit):
    ash = join()
    whole_plan(ash, SetbackWords("Warm pack", "My sister", "I may go slowly."))
    page = visit(person=ash)
    keys = Keys(page)
    page.goto("/setback/")
    for words in ("I may go slowly.", "Warm pack", "Work: mornings only", "To the window"):
        expect(page.get_by_role("main")).to_contain_text(words)
        page.wait_for_load_state()  # with its styles: the keyboard is seen from the first Tab on
        keys.tap(_main(page, "Next"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rain sounds")
    assert_no_violations(page)
    keys.tap(_main(page, "Enough for now"))
    expect(page.get_by_role("heading", name="That is all for now.")).to_be_visible()
    page.wait_for_load_state()
    keys.tap(_main(page, "Back"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rain sounds")


def test_looking_back_changes_the_plan_which_can_be_put_back(visit: Visit):
    ash = join()
    whole_plan(ash)
    page = visit(person=ash)
    hand = Hand(page)
    page.goto("/plan/setback/after/")
    hand.tap(_main(page, "Look back on a setback"))
    hand.write("What helped", "Telling Ann early")
    hand.tap(page.locator(".plan-part > summary").filter(has_text="What I do less of"))
    hand.write("What I cut by half", "Work: not before ten")
    assert_no_violations(page)
    hand.press("Save, and my plan with it")
    expect(page.get_by_text("Telling Ann early")).to_be_visible()
    assert queries.setback_plan_of(own_access(ash)).parts.cut == "Work: not before ten"
    page.goto("/plan/setback/earlier/")
    hand.tap(_main(page, "Read it").or_(page.locator("main .act-button")).first)
    hand.press("Put this version back")
    expect(page.get_by_text("Your plan says this again.")).to_be_visible()
    assert queries.setback_plan_of(own_access(ash)).parts == ALL_PARTS


@pytest.fixture
def heard(browser: Browser, live_server) -> Iterator[BrowserContext]:
    """A phone with a microphone that hears a beep, and Ash signed in. A browser is told so only when it starts."""
    more = [*FLAGS, "--use-fake-device-for-media-stream"]
    with browser.browser_type.launch(executable_path=chromium(), args=more) as beeping:
        context = beeping.new_context(base_url=live_server.url, viewport=PHONE, service_workers="block", locale="en-GB")
        context.set_default_timeout(10_000)
        watch = Watch(context, live_server.url)
        sign_in(context, live_server.url, join())
        yield context
        context.close()
        assert not watch.troubles


def test_a_voice_is_recorded_heard_and_kept_with_a_keyboard_alone(heard: BrowserContext):
    page = heard.new_page()
    keys = Keys(page)
    page.goto("/plan/setback/voice/")
    heard.grant_permissions([])
    keys.tap(page.get_by_role("button", name="Start recording"))
    expect(page.get_by_role("status")).to_contain_text("did not let this page use the microphone")
    heard.grant_permissions(["microphone"])
    keys.tap(page.get_by_role("button", name="Start recording"))
    expect(page.get_by_role("status")).to_contain_text("Recording.")
    expect(page.locator(".voice-clock")).to_have_text("0:01")
    page.keyboard.press("Enter")  # the focus is on "Stop recording" already
    expect(page.get_by_role("status")).to_contain_text("not kept yet")
    assert_no_violations(page)
    keys.tap(page.get_by_role("button", name="Keep this recording"))
    expect(page.get_by_text("Your recording is kept.")).to_be_visible()
    player = page.locator("audio[src*=sound]")
    assert player.evaluate("one => one.play().then(() => one.readyState)") >= 1


def test_a_file_is_kept_without_scripts(visit: Visit):
    ash = join()
    page = visit(javascript=False, person=ash)
    page.goto("/plan/setback/voice/")
    expect(page.get_by_role("button", name="Start recording")).to_be_hidden()
    page.get_by_label("Choose a sound file").set_input_files(
        {"name": "me.wav", "mimeType": "audio/wav", "buffer": wav(0.5)}
    )
    page.get_by_role("button", name="Keep this recording").click()
    expect(page.get_by_text("Your recording is kept.")).to_be_visible()
    assert queries.sound_of(own_access(ash)) == Sound(wav(0.5), "audio/wav")
