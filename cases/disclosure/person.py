"""People: the name they are shown by, and what the record may say of them."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.bookkeeping import EDITABLE
from cases.disclosure.builders import absence, term, word
from cases.disclosure.policy import Builder, Feed, Policy, desk, feeds
from cases.vocabulary.absence import ABSENCES, Withheld, WithheldReason
from cases.vocabulary.canonical import Json
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun

_A_NAME = _(
    "Shown as a real name only with a consent to the name, or where a public source already shows it."
)


_OF_PUBLIC_FIGURES = _("Shown of public figures only: with a province and a month it would be a name.")


def _of_public_figures(name: str) -> Builder:
    def build(feed: Feed) -> Json:
        value = str(feed.values[name])
        if value in ABSENCES:
            return absence(value)
        return value if feed.values["public_figure"] else Withheld(WithheldReason.SAFETY).as_json()

    return build


def _hidden_name(feed: Feed) -> bool:
    return feed.values["naming"] != Naming.PSEUDONYM and not feed.view.may_name


def _shown_as(feed: Feed) -> Json:
    return Withheld(WithheldReason.CONSENT).as_json() if _hidden_name(feed) else feed.values["shown_as"]


def _naming(feed: Feed) -> Json:
    return Withheld(WithheldReason.CONSENT).as_json() if _hidden_name(feed) else feed.values["naming"]


POLICY = Policy(
    noun=Noun.PERSON,
    fields=EDITABLE
    | {
        "ref": desk(_("Would link the testimonies of one person.")),
        "shown_as": feeds("shown_as", why=_A_NAME),
        "naming": feeds("naming", "shown_as", why=_A_NAME),
        "public_figure": feeds("public_figure", "rank", "unit"),
        "rank": feeds("rank", why=_OF_PUBLIC_FIGURES),
        "unit": feeds("unit", why=_OF_PUBLIC_FIGURES),
        "role": feeds("role"),
        "role_absence": feeds("role"),
        "role_note": feeds("role_note"),
        "affiliation": feeds("affiliation"),
        "affiliation_absence": feeds("affiliation"),
        "age_band": feeds("age_band"),
        "sex": feeds("sex"),
    },
    keys={
        "shown_as": _shown_as,
        "naming": _naming,
        "rank": _of_public_figures("rank"),
        "unit": _of_public_figures("unit"),
        "role": term,
        "affiliation": term,
        "age_band": word,
        "sex": word,
    },
)
