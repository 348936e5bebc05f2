"""Gone: what is said where something was published and is no longer. Nothing of its content is known here."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.version import Version
from cases.pages.records.headline import NOUNS
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from cases.web.public import page


@dataclass(frozen=True, slots=True)
class Gone:
    """The words of the page: line above the title, title, what happened, and the public reason."""

    over: str
    title: str
    words: str
    reason: str


def gone(request: HttpRequest, standing: Version) -> HttpResponse:
    """The 410 page of what `standing` last did to a record."""
    return page(request, "error/gone.html", {"gone": explanation(standing)}, status=410)


def explanation(standing: Version) -> Gone:
    """What is said in the place of a record, of what `standing` last did to it."""
    reason = _("Reason given in public: %(reason)s.") % {"reason": PublicReason(standing.reason).label}
    if standing.action == Action.WITHDRAW:
        return Gone(
            _("410, gone for good"),
            str(NOUNS[Noun(standing.noun)].withdrawn),
            _(
                "It was published here and is no longer. Its content has been erased. "
                "This address will not be used again."
            ),
            reason,
        )
    if standing.action == Action.SUSPEND:
        return Gone(
            _("410, not published at present"),
            str(NOUNS[Noun(standing.noun)].suspended),
            _("It was published here and is not at present. It may return to this address."),
            reason,
        )
    return Gone(
        _("410, this version is gone"),
        _("This version has been erased"),
        _("It was published here. The record has changed since, and these words are no longer kept."),
        reason,
    )
