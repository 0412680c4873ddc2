"""A timed practice keeps its time while the phone sleeps, in the background, after a reload and without a signal."""

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Keys
from tests.support.people import join
from waymark.sharing.queries import own_access
from waymark.skills import queries

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MORNING = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - the wall clock of the phone
MINDFULNESS = "/skills/mindfulness/practise/"
BREATHING = "/skills/breathing/practise/"

# Remembers for when each tone was set, on the clock of the sound system, beside what that clock said then.
TONES = """
  window.tones = [];
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (at = 0) {
    tones.push(at - this.context.currentTime);
    return start.call(this, at);
  };
"""
# A device with these voices; remembers what was said with which.
VOICES = """
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speaking = { getVoices: () => %s, speak: (one) => said.push([one.voice.name, one.text]), cancel() {},
                     addEventListener() {}, removeEventListener() {} };
  Object.defineProperty(window, "speechSynthesis", { value: speaking });
"""
CLOUD = '{ name: "Cloud", lang: "en-GB", localService: false, default: true }'
OWN = '{ name: "Own", lang: "en-GB", localService: true }'


def _begin(page: Page, length: str) -> None:
    page.locator(".timer-length").filter(has_text=length).click()
    page.get_by_role("button", name="Begin").click()


def _left(page: Page):
    return page.get_by_role("timer")


def _hide(page: Page) -> None:
    page.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }""")


def test_time_is_right_after_a_sleep_a_pause_and_in_the_background(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.clock.install(time=MORNING)
    page.goto(MINDFULNESS)
    page.clock.pause_at(MORNING.replace(minute=1))
    _begin(page, "20")
    page.clock.fast_forward("10:00")
    expect(_left(page)).to_have_text("10:00")
    expect(page.locator(".player-cue")).to_contain_text("You are half way.")
    page.get_by_role("button", name="Pause").click()
    page.clock.fast_forward("30:00")
    page.get_by_role("button", name="Go on").click()
    expect(_left(page)).to_have_text("10:00")
    _hide(page)
    page.clock.fast_forward("10:00")
    expect(page.get_by_text("You practised for 20 minutes.")).to_be_visible()
    expect(page.get_by_label("How many minutes")).to_have_value("20")
    page.get_by_label("How many minutes").fill("18")
    page.get_by_role("button", name="Keep this").click()
    page.wait_for_url("**/skills/practices/*/")
    kept = queries.last_practised(own_access(ash))
    assert kept is not None
    assert kept.parts["minutes"] == 18


def test_it_goes_on_after_a_reload_and_without_a_signal_nothing_is_lost(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.clock.install(time=MORNING)
    page.goto(MINDFULNESS)
    _begin(page, "10")
    page.clock.fast_forward("04:00")
    page.reload()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    assert page.evaluate("document.querySelector('clock-timer').clock.elapsed") >= 240
    page.context.set_offline(True)
    page.clock.fast_forward("06:00")
    expect(page.get_by_text("You practised for 10 minutes.")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
    page.get_by_label("One line about it").fill("The radiator ticked.")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("There is no signal just now. Not saved yet.")).to_be_visible()
    expect(page.get_by_label("One line about it")).to_have_value("The radiator ticked.")
    page.context.set_offline(False)
    expect(page.get_by_text("There is a signal again.")).to_be_visible()
    page.get_by_role("button", name="Keep this").click()
    page.wait_for_url("**/skills/practices/*/")
    kept = queries.last_practised(own_access(ash))
    assert kept is not None
    assert kept.parts["minutes"] == 10
    assert kept.parts["line"] == "The radiator ticked."


def test_the_bell_is_set_ahead_and_taken_back(visit: Visit):
    page = visit(person=join())
    page.add_init_script(TONES)
    page.goto(MINDFULNESS)
    _begin(page, "3")
    page.wait_for_function("tones.length > 1")
    ahead = page.evaluate("tones")
    assert min(ahead) <= 0, "something too quiet to hear keeps the sound awake"
    assert max(ahead) == pytest.approx(180, abs=1)
    page.get_by_role("button", name="Stop here").click()
    assert page.evaluate("document.querySelector('clock-timer').bell.waiting") is None
    page.get_by_text("No sound at all").click()
    page.evaluate("tones.length = 0")
    page.get_by_role("button", name="Begin").click()
    expect(_left(page)).to_have_text("2:59")
    assert page.evaluate("tones") == []


def test_only_a_voice_of_the_device_ever_reads(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.add_init_script(VOICES % f"[{CLOUD}]")
    page.goto(MINDFULNESS)
    expect(page.get_by_text("A voice of this device")).to_be_hidden()
    page.goto("/skills/mindfulness/")
    expect(page.get_by_role("button", name="Read it to me")).to_be_hidden()

    page = visit(person=ash)
    page.add_init_script(VOICES % f"[{CLOUD}, {OWN}]")
    page.goto(MINDFULNESS)
    page.get_by_text("A voice of this device").click()
    _begin(page, "3")
    page.wait_for_function("said.length")
    assert page.evaluate("said[0]") == [
        "Own",
        "Sit, stand or lie in a way that is bearable. You may change it at any time.",
    ]
    page.goto("/skills/mindfulness/")
    page.get_by_role("button", name="Read it to me").click()
    assert page.evaluate("said[0][0]") == "Own"
    expect(page.get_by_role("button", name="Stop reading")).to_be_visible()


def test_with_a_keyboard_alone_and_nothing_that_moves(visit: Visit):
    page = visit(person=join(), reduced_motion="reduce")
    keys = Keys(page)
    page.goto(BREATHING)
    keys.tap(page.locator("summary").filter(has_text="Change the pace"))
    keys.reach(page.get_by_label("Breathe out for"))
    page.keyboard.press("ArrowDown")
    keys.choose("How long", "5 minutes")
    keys.press("Begin")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    expect(page.locator(".breath-count")).to_have_text("2")
    assert page.evaluate("document.querySelector('breathing-pacer').dataset.out") == "7"
    assert page.evaluate("document.getAnimations().length") == 0
    expect(page.locator(".timer-ring")).to_be_hidden()
    assert_no_violations(page)
    keys.tap(page.locator("summary").filter(has_text="Stop and look around"))
    expect(page.get_by_role("link", name="Open Help now")).to_be_visible()
    expect(page.locator(".breath-stage")).to_be_hidden()
    assert_no_violations(page)


def test_without_scripts_the_words_are_there_to_read_and_to_keep(visit: Visit):
    ash = join()
    page = visit(javascript=False, person=ash)
    page.goto("/skills/progressive-relaxation/practise/")
    expect(page.get_by_text("Look at a clock before you begin")).to_be_visible()
    expect(page.get_by_text("Hands. Soft fists.")).to_be_visible()
    page.get_by_text("Stop and look around").click()
    expect(page.get_by_text("name five things that you see")).to_be_visible()
    page.get_by_label("How many minutes").fill("7")
    page.get_by_role("button", name="Keep this").click()
    kept = queries.last_practised(own_access(ash))
    assert kept is not None
    assert kept.parts["minutes"] == 7
