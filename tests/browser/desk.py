"""Working at the desk by clicking, as somebody who is signed in."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.site import Site
from tests.factories.account import PASSWORD


class Desk:
    """The desk in a browser of one colleague's own; `end` closes it."""

    def __init__(self, chromium: Browser, site: Site, username: str, *, script: bool = True) -> None:
        self._context = chromium.new_context(base_url=site.origin, java_script_enabled=script)
        self._context.set_default_timeout(30_000)
        self.tab: Page = self._context.new_page()
        self.tab.goto("/desk/")
        self.sign_in(self.tab, username)
        expect(self.tab.locator(".me > summary")).to_contain_text(username)

    @staticmethod
    def sign_in(tab: Page, username: str) -> None:
        """Fill the page to sign in."""
        tab.fill("#id_username", username)
        tab.fill("#id_password", PASSWORD)
        tab.locator("#login-form [type=submit]").click()

    def choose(self, field: str, words: str) -> None:
        """Look a row up in the field that completes what is typed, and take the one that is found."""
        self.tab.locator(f"#{field} + .select2-container").click()
        self.tab.locator(".select2-search__field").last.fill(words)
        found = self.tab.locator(
            ".select2-results__option[aria-selected], .select2-results__option--selectable"
        )
        expect(found).to_have_count(1)
        found.click()

    def save(self) -> str:
        """Save what was typed: the reference of the record."""
        self.tab.locator("input[name=_save], input[name=_continue]").first.click()
        expect(self.tab.locator(".errornote")).to_have_count(0)
        return self.tab.locator(".desk-standing .desk-ref").inner_text()

    def open(self, ref: str) -> None:
        """From the work list to a record."""
        self.tab.goto("/desk/")
        self.tab.locator(".task a", has_text=ref).first.click()

    def do(self, verb: str) -> str:
        """Ask for a verb, read what it would do, and do it: what the desk says then."""
        self.tab.locator(f"a.desk-verb-{verb}").click()
        return self.confirm(verb)

    def confirm(self, verb: str) -> str:
        """Go on from the page between a verb's button and the verb."""
        self.tab.locator(f"input.desk-verb-{verb}").click()
        return self.tab.locator(".messagelist").inner_text()

    def end(self) -> None:
        """Sign out and leave."""
        menu = self.tab.locator(".me > summary")
        if menu.count():
            menu.click()
        self.tab.locator("#logout-form button").click()
        self._context.close()
