"""Somebody's hands on a page: by touch and by keyboard alone. Both count what they do."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

# The longest way to anything on the longest page; more Tabs than this lead nowhere.
FAR = 200


def tick(choice: Locator) -> None:
    """Choose a radio or a box by its label, as a finger does: its own dot may lie under the foot of a phone."""
    choice.locator("xpath=ancestor::label[1]").click()


@dataclass
class Hand:
    """Uses a page as a hand would, and counts: every tap and every typing is one interaction."""

    page: Page
    count: int = 0

    def tap(self, where: Locator) -> None:
        self.count += 1
        where.click()

    def choose(self, question: str, answer: str) -> None:
        """One answer of a question that has several, such as a number of a scale."""
        group = self.page.get_by_role("group", name=question)
        self.tap(group.locator("label").filter(has=self.page.get_by_text(answer, exact=True)).first)

    def write(self, label: str, words: str) -> None:
        """Tap the box, then type."""
        self.tap(self.page.get_by_label(label, exact=True))
        self.count += 1
        self.page.get_by_label(label, exact=True).fill(words)

    def press(self, name: str) -> None:
        self.tap(self.page.get_by_role("button", name=name))

    def press_about(self, name: str, about: str) -> None:
        """A button that says to a screen reader what it is about."""
        self.tap(self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}.*{re.escape(about)}")))

    def follow(self, name: str, about: str = "") -> None:
        """A link of exactly this name, or one that says to a screen reader what it is about."""
        wanted = re.compile(f"^{re.escape(name)}.*{re.escape(about)}$") if about else name
        self.tap(self.page.get_by_role("link", name=wanted, exact=True))


@dataclass
class Keys(Hand):
    """The same with nothing but a keyboard: what cannot be reached with Tab does not exist."""

    def reach(self, where: Locator) -> None:
        for _step in range(FAR):
            if where.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
            assert_focus_is_seen(self.page)
        raise AssertionError("The keyboard does not lead there.")

    def tap(self, where: Locator) -> None:
        self.count += 1
        self.reach(where)
        if where.evaluate("one => one.matches('a, button, summary')"):
            self.page.keyboard.press("Enter")
        elif where.evaluate("one => one.matches('[type=checkbox]')"):
            self.page.keyboard.press("Space")

    def choose(self, question: str, answer: str) -> None:
        """Tab to the group, then arrows; space where nothing is chosen yet, as browsers want it."""
        self.count += 1
        radios = self.page.get_by_role("group", name=question).get_by_role("radio")
        wanted = self.page.get_by_role("group", name=question).get_by_role("radio", name=answer, exact=True)
        wanted.wait_for(state="attached")
        self._into(radios)
        for _step in range(radios.count() + 1):
            if wanted.is_checked():
                assert_focus_is_seen(self.page)
                return
            here = self.page.evaluate("document.activeElement.checked")
            at_it = wanted.evaluate("one => one === document.activeElement")
            self.page.keyboard.press("Space" if at_it and not here else "ArrowDown")
        raise AssertionError(f"The arrows do not lead to {answer}.")

    def _into(self, radios: Locator) -> None:
        for _step in range(FAR):
            if radios.evaluate_all("all => all.includes(document.activeElement)"):
                return
            self.page.keyboard.press("Tab")
            assert_focus_is_seen(self.page)
        raise AssertionError("The keyboard does not lead to the question.")

    def write(self, label: str, words: str) -> None:
        self.tap(self.page.get_by_label(label, exact=True))
        self.count += 1
        self.page.keyboard.insert_text(words)


# What has the focus is outlined, or what stands for it is: the label of a choice, the card around it.
SEEN = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return "";
    const drawn = (what) => {
        if (!what) return false;
        const style = getComputedStyle(what);
        const box = what.getBoundingClientRect();
        const wide = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none";
        return wide && box.width > 1 && box.height > 1 && style.visibility !== "hidden";
    };
    const stands = [one, one.nextElementSibling, one.parentElement, one.closest("label"), one.querySelector("*")];
    return stands.some(drawn) ? "" : one.outerHTML.slice(0, 200);
}"""


def assert_focus_is_seen(page: Page) -> None:
    """The element that has the focus, or its label, has an outline of 2 px or more (WCAG 2.4.7, 2.4.13)."""
    unseen = page.evaluate(SEEN)
    assert not unseen, f"Nobody sees that this has the focus: {unseen}"
