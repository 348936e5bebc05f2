"""Working at the bench in a browser: by keys, by mouse or by forms alone, and what it takes is counted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from tests.contracts.dossiers import AFTER_ALL

REASON: Final = "It is said once, by one source."
JUDGED: Final = {
    "rights": "© the paper; short quotations with attribution",
    "reliability": "usually reliable",
    "reliability_rationale": "It names those it quotes.",
    "name": "An organisation that the text names",
    "kind": "media",
    "scope": "not stated",
    "summary": "What was said to a reporter.",
    "basis": "republished from a public source",
    "risk_assessment": "Names and words are public already.",
    "risk_review_on": AFTER_ALL.isoformat(),
    "credibility": "possibly true",
    "credibility_rationale": REASON,
    "indicator": "people returned",
    "verification": "alleged",
    "limitations": REASON,
}
"""What only a person can judge, by the name of the control."""
OPEN: Final = ".para .prop[data-key]"
"""What is undecided, in the order of the text."""
ANSWERED: Final = "() => !window.Bench?.waiting.length"
"""Whether the server has all that was decided."""
_SURE_IN_VIEW: Final = (
    "() => Number(document.querySelector('[data-here]:not([data-off]) [data-count]')?.textContent ?? 0)"
)
_FOCUSED: Final = "element => element === document.activeElement"
_STOPS: Final = 150
"""No control is further away than this."""


def article(name: str) -> str:
    """One of the articles that the proposals are measured on."""
    return (Path(settings.BASE_DIR) / "benchmarks" / "proposals" / "known" / f"{name}.txt").read_text("utf-8")


@dataclass
class Worker(ABC):
    """Somebody at the desk. `actions` counts keys, clicks and pastes; `judging` those for judgements."""

    tab: Page
    actions: int = 0
    judging: int = 0
    _judges: bool = False

    def count(self, actions: int = 1) -> None:
        """Note that something was done."""
        if self._judges:
            self.judging += actions
        else:
            self.actions += actions

    def arrived(self) -> None:
        """Wait until the page that is there is all there, and its scripts listen."""
        self.tab.wait_for_load_state()

    def missing(self, prefix: str) -> list[str]:
        """The controls in which something is missing, as the last look names them."""
        links = self.tab.locator(f"#last .missing a[href^='#{prefix}']")
        return [(each.get_attribute("href") or "")[1:] for each in links.all()]

    def tell(self, told: dict[str, str]) -> None:
        """Say where the text is from, and its case; `told` by name of the control."""
        for name, words in told.items():
            self.fill(self.reach(name), words)
        self.save()

    def mend(self, told: dict[str, str]) -> None:
        """Say what the text does not say and a record needs; `told` by the field of the proposal."""
        while lacking := self.missing("v-") or [f"v-{each[2:]}-reason" for each in self.missing("p-")]:
            control, words = self.reach(lacking[0]), told[lacking[0].rpartition("-")[2]]
            if control.input_value() != words:
                self.fill(control, words)
            self.take(lacking[0])

    def judge(self) -> None:
        """Say whatever only a person can say: nothing of it stands there beforehand."""
        self._judges = True
        while lacking := self.missing("j-"):
            judgement = _owner(lacking[0])
            for name in (each for each in lacking if _owner(each) == judgement):
                control = self.reach(name)
                assert control.input_value() == "", name
                self.fill(control, JUDGED[name.rpartition("-")[2]])
            self.say(judgement)
        self._judges = False

    @abstractmethod
    def take_in(self, text: str) -> None:
        """Paste a text on the start page, and go to its bench."""

    @abstractmethod
    def accept(self) -> None:
        """Accept all but the figures that are to be checked: they are refused, or left for now."""

    @abstractmethod
    def reach(self, name: str) -> Locator:
        """Get to a control of the source, of a proposal, or of a judgement."""

    @abstractmethod
    def fill(self, control: Locator, words: str) -> None:
        """Paste words, or choose what begins with them."""

    @abstractmethod
    def take(self, name: str) -> None:
        """Accept a proposal as it is written now in the control of this name."""

    @abstractmethod
    def say(self, judgement: str) -> None:
        """Keep a judgement, and give it to those like it."""

    @abstractmethod
    def save(self) -> None:
        """Keep what is said, and look at what is missing."""

    @abstractmethod
    def hand_in(self) -> None:
        """Keep what is accepted, and give it to a colleague."""

    @abstractmethod
    def approve(self, title: str) -> None:
        """From the start page to the packet that waits, and approve all of it."""


class Keys(Worker):
    """Somebody without a mouse."""

    def press(self, *keys: str) -> None:
        """Press keys, one after another, each after the answer to the one before."""
        for key in keys:
            self.tab.keyboard.press(key)
            self.count()
            self.answered()

    def paste(self, words: str) -> None:
        """Paste into what has the focus."""
        self.tab.keyboard.insert_text(words)
        self.count()

    def to(self, goal: Locator) -> None:
        """Press Tab until the focus is there."""
        for _ in range(_STOPS):
            if goal.evaluate(_FOCUSED):
                return
            self.tab.keyboard.press("Tab")
            self.count()
        raise AssertionError(f"{goal} was not reached.")

    def follow(self, goal: Locator) -> None:
        """Go to a link or button, and press it."""
        self.to(goal)
        self.tab.keyboard.press("Enter")
        self.count()

    def answered(self) -> None:
        """Wait until the server has all that was decided."""
        self.tab.wait_for_function(ANSWERED)

    def take_in(self, text: str) -> None:
        self.arrived()
        expect(self.tab.locator("#id_text")).to_be_focused()
        self.paste(text)
        self.tab.keyboard.press("Control+Enter")
        self.count()
        expect(self.tab.locator("form#bench")).to_be_visible()
        self.arrived()

    def at(self) -> str:
        """The proposal at hand."""
        return self.tab.locator("#bench [data-key][aria-current]").get_attribute("data-key") or ""

    def go(self, key: str) -> None:
        """Go on to a proposal."""
        while self.at() != key:
            self.press("j")

    def accept(self) -> None:
        while self.tab.locator(OPEN).count():
            here = self.tab.locator(f"#p-{self.at()}")
            if self.tab.evaluate(_SURE_IN_VIEW) > 1:
                self.press("Shift+A")
            elif here.locator(".lv.check").count() and here.locator(".fig").count():
                self.press("r", "2")
            else:
                self.press("a")

    def reach(self, name: str) -> Locator:
        goal = self.tab.locator(f"#{name}")
        if name.startswith(("case", "source")):
            if not goal.is_visible():
                self.press("s")
        elif not self.tab.locator(f"#{_owner(name)} :focus").count():
            if not self.tab.locator("#last:focus").count():
                self.press("l")
            self.follow(self.tab.locator(f"#last .missing a[href='#{name}']"))
        self.to(goal)
        return goal

    def fill(self, control: Locator, words: str) -> None:
        if control.evaluate("element => element.localName") != "select":
            self.paste(words)
            return
        for letter in words:
            if _chosen(control).startswith(words):
                break
            self.tab.keyboard.press(letter if letter != " " else "Space")
            self.count()
        assert _chosen(control).startswith(words), (words, _chosen(control))

    def take(self, name: str) -> None:
        self.press("Enter")

    def say(self, judgement: str) -> None:
        self.follow(self.tab.locator(f"#{judgement} [name=like], #{judgement} [name=save]").last)
        self.answered()
        self.press("Escape")

    def save(self) -> None:
        self.press("Escape", "l")

    def hand_in(self) -> None:
        """Keep what is accepted, and give it to a colleague."""
        self.press("h")
        self.tab.keyboard.press("Enter")
        self.count()
        expect(self.tab.locator("main .say.calm")).to_contain_text("handed in")

    def approve(self, title: str) -> None:
        """From the start page to the packet that waits, and approve all of it."""
        self.follow(self.tab.locator("nav.jump a").first)
        self.follow(self.tab.locator("#pile-1 a", has_text=title))
        expect(self.tab.locator("#review")).to_be_visible()
        self.arrived()
        self.tab.keyboard.press("Shift+A")
        self.tab.keyboard.press("Enter")
        self.count(2)


class Mouse(Worker):
    """Somebody who clicks, and pastes."""

    def click(self, goal: Locator, clicks: int = 1) -> None:
        """Click, and wait for the answer."""
        goal.click()
        self.count(clicks)
        self.answered()

    def click_where_it_is(self, goal: Locator) -> None:
        """Click what stays in place while the page moves; `click` would move the page before."""
        box = goal.bounding_box()
        assert box
        self.tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.count()
        self.answered()

    def answered(self) -> None:
        """Wait until the server has all that was decided."""
        self.tab.wait_for_function(ANSWERED)

    def take_in(self, text: str) -> None:
        self.click(self.tab.locator("#id_text"))
        self.tab.keyboard.insert_text(text)
        self.count()
        self.click(self.tab.locator("#intake .btn").last)
        expect(self.tab.locator("form#bench")).to_be_visible()
        self.arrived()

    def accept(self) -> None:
        sure = self.tab.locator("[data-sure]")
        checked = self.tab.locator(OPEN, has=self.tab.locator(".lv.check")).filter(
            has_not=self.tab.locator(".fig")
        )
        while True:
            if sure.count():
                self.click_where_it_is(sure)
            elif checked.count():
                self.click(checked.first.locator("label", has_text="Accept"))
            elif (rest := self.tab.locator(OPEN, has=self.tab.locator(".lv.sure"))).count():
                self.click(rest.first.locator("label", has_text="Accept"))
            else:
                return

    def reach(self, name: str) -> Locator:
        goal = self.tab.locator(f"#{name}")
        if not goal.is_visible():
            fold = "source" if name.startswith(("case", "source")) else _owner(name)
            self.click(self.tab.locator(f"#{fold} > summary"))
        if not goal.is_visible():
            self.click(self.tab.locator(f"#{_owner(name)} label", has_text="Edit"))
        return goal

    def fill(self, control: Locator, words: str) -> None:
        if control.evaluate("element => element.localName") != "select":
            control.fill(words)
        else:
            offered = control.locator("option").all_inner_texts()
            control.select_option(label=next(each for each in offered if each.startswith(words)))
        self.count(2)

    def take(self, name: str) -> None:
        self.click(self.tab.locator(f"#{_owner(name)} .if-edit button[name=go]"))

    def say(self, judgement: str) -> None:
        self.click(self.tab.locator(f"#{judgement} [name=like], #{judgement} [name=save]").last)

    def save(self) -> None:
        self.click(self.tab.locator("#bar [name=look]"))

    def hand_in(self) -> None:
        self.click(self.tab.locator("[name=keep][value=in]"))
        expect(self.tab.locator("main .say.calm")).to_contain_text("handed in")

    def approve(self, title: str) -> None:
        self.click(self.tab.locator("#pile-1 a", has_text=title))
        self.click(self.tab.locator("[name=verb][value=complete]"))


class Forms(Mouse):
    """The same without script: each button sends the form."""

    def answered(self) -> None:
        """Wait until the page that answers is all there."""
        self.arrived()

    def accept(self) -> None:
        self.click(self.tab.locator("[data-sure]"))
        for each in self.tab.locator(OPEN, has_not=self.tab.locator(".fig")).all():
            self.click(each.locator("label", has_text="Accept"))
        self.click(self.tab.locator("#bar [name=look]"))


def _owner(name: str) -> str:
    """The part of the page that the control of this name stands in."""
    owner = name.rpartition("-")[0]
    return f"p-{owner.removeprefix('v-')}" if name.startswith("v-") else owner


def _chosen(control: Locator) -> str:
    chosen: str = control.evaluate("element => element.selectedOptions[0]?.textContent ?? ''")
    return chosen
