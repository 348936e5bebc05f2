"""People: the name they are shown by, and what may be said of them."""

from typing import Final

from cases.documents import kinds
from cases.documents.part import Part
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.naming import Naming
from cases.vocabulary.sex import Sex

SHOWN_AS: Final = kinds.text(
    "The only name they are shown by; it may be a pseudonym.", example="Sohrab"
).or_absent()


class Person(Part):
    """Who speaks. There is no reference of a person: it would link their testimonies."""

    shown_as = SHOWN_AS
    naming = kinds.word("What kind of name that is.", Naming, example="single_name").or_absent()
    public_figure = kinds.flag("Whether they are known to the public in their office.", example=False)
    rank = kinds.text("Their rank, shown of public figures only.", example="general").or_absent()
    unit = kinds.text("Their unit, shown of public figures only.", example="commando battalion").or_absent()
    role = kinds.slug(
        "What they were, as far as it matters here: a term of the kind `role`.", example="former-soldier"
    ).or_absent()
    role_note = kinds.text(
        "The role in the words of the source.", example="former Afghan soldier"
    ).or_absent()
    affiliation = kinds.slug(
        "The force or service they belonged to: a term of the kind `affiliation`.", example="special-forces"
    ).or_absent()
    age_band = kinds.word(
        "How old they were when they testified, years.", AgeBand, example="30-44"
    ).or_absent()
    sex = kinds.word("As the source states it, never guessed.", Sex, example="male").or_absent()


class Speaker(Part):
    """Who speaks in a statement: of an organisation's words the official whom the source names, if any."""

    shown_as = SHOWN_AS


class Official(Part):
    """A public official who spoke for an organisation, as the source names them."""

    name = kinds.text("Their name.", example="Ahmad Vahidi")
    office = kinds.text("Their office, as the source gives it.", example="Interior Minister").or_absent()


class Claimant(Part):
    """Someone who testifies and claims a figure, by the name their testimony shows."""

    shown_as = SHOWN_AS
    testimony = kinds.text("The reference of the testimony it was claimed in.", example="T-AZAQZS2FYX")
    url = kinds.text("That testimony's page on the site.", example="/testimonies/T-AZAQZS2FYX/")
