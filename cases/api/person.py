"""People in the API: the name they are shown by, and what may be said of them."""

from typing import Final

from cases.api.openapi.component import Component
from cases.api.openapi.field import flag, text, word
from cases.vocabulary.affiliation import Affiliation
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.naming import Naming
from cases.vocabulary.person_role import PersonRole
from cases.vocabulary.sex import Sex

SHOWN_AS: Final = text(
    "The only name they are shown by; it may be a pseudonym.", example="Sohrab"
).or_absent()

PERSON: Final = Component(
    "Person",
    "Who speaks. There is no reference of a person: it would link their testimonies.",
    {
        "shown_as": SHOWN_AS,
        "naming": word("What kind of name that is.", Naming, example="single_name").or_absent(),
        "public_figure": flag("Whether they are known to the public in their office.", example=False),
        "rank": text("Their rank, shown of public figures only.", example="general").or_absent(),
        "unit": text("Their unit, shown of public figures only.", example="commando battalion").or_absent(),
        "role": word(
            "What they were, as far as it matters here.", PersonRole, example="former-soldier"
        ).or_absent(),
        "role_note": text(
            "The role in the words of the source.", example="former Afghan soldier"
        ).or_absent(),
        "affiliation": word(
            "The force or service they belonged to.", Affiliation, example="special-forces"
        ).or_absent(),
        "age_band": word(
            "How old they were when they testified, years.", AgeBand, example="30-44"
        ).or_absent(),
        "sex": word("As the source states it, never guessed.", Sex, example="male").or_absent(),
    },
)

SPEAKER: Final = Component("Speaker", "Who speaks in a statement.", {"shown_as": SHOWN_AS})
CLAIMANT: Final = Component(
    "Claimant",
    "Someone who testifies and claims a figure, by the name their testimony shows.",
    {
        "shown_as": SHOWN_AS,
        "testimony": text("The reference of the testimony it was claimed in.", example="T-AZAQZS2FYX"),
        "url": text("That testimony's page on the site.", example="/testimonies/T-AZAQZS2FYX/"),
    },
)
