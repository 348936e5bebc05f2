"""Pages of plain words: method, who makes this, reading safely, and how to ask for a withdrawal."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.pages.words.content import own
from cases.pages.words.fact import fact
from cases.pages.words.link import Link
from cases.pages.words.value import Value
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.verification import Verification
from cases.web.public import PublicView, page


class Prose(PublicView):
    """A page that shows no record."""

    template: ClassVar[str]

    def get(self, request: HttpRequest) -> HttpResponse:
        """The words of the page."""
        return page(request, self.template, self.context())

    def context(self) -> dict[str, object]:
        """What the words need besides themselves."""
        return {"contacts": contacts()}


class Method(Prose):
    """`/method/`"""

    template = "prose/method.html"

    def context(self) -> dict[str, object]:
        """The grades and verifications in their own order, in words."""
        return {
            "reliabilities": Reliability.choices,
            "credibilities": Credibility.choices,
            "verifications": Verification.labels,
        }


class About(Prose):
    """`/about/`"""

    template = "prose/about.html"

    def context(self) -> dict[str, object]:
        """Who runs this copy, who pays for it and what may be done with its data, as far as settings say."""
        named = (
            (_("Run by"), settings.RUN_BY),
            (_("Paid for by"), settings.FUNDED_BY),
            (_("Licence of the data"), settings.DATA_LICENCE),
        )
        told = [fact(name, Value(own(words)) if words else _not_configured()) for name, words in named]
        return {**super().context(), "told": told}


class Safety(Prose):
    """`/safety/`"""

    template = "prose/safety.html"


class Withdraw(Prose):
    """`/withdraw/`"""

    template = "prose/withdraw.html"


def _not_configured() -> Value:
    return Value(_("not configured"), unstated=True)


def contacts() -> tuple[Link, ...]:
    """The ways to reach the desk, from the setting WITHDRAW_CONTACTS; what is an address becomes a link."""
    return tuple(Link(own(words), _address(words)) for words in settings.WITHDRAW_CONTACTS)


def _address(words: str) -> str:
    if words.startswith("https://"):
        return words
    name, at, host = words.partition("@")
    return f"mailto:{words}" if at and name and "." in host and " " not in words else ""
