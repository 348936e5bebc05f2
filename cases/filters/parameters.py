"""The parameters that lists have in common, each declared once."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from cases.documents.attribution import NOBODY
from cases.filters.group import Open
from cases.filters.option_labels import Names
from cases.filters.parameter import Day, Label
from cases.filters.selection import Field, facet_value
from cases.vocabulary.code import PLACE, WORD
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern

_LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


def _first_day(when: Edtf) -> date | None:
    return when.earliest


def _last_day(when: Edtf) -> date | None:
    return when.latest


def after() -> Day:
    """The records whose date may lie on or after the first day of an EDTF date."""
    return Day("latest", "gte", label=_("Not before"), bound=_first_day, example="2023-11")


def before() -> Day:
    """The records whose date may lie on or before the last day of an EDTF date."""
    return Day("earliest", "lte", label=_("Not after"), bound=_last_day, example="2023")


def references(noun: Noun, held: Field, *, label: Label, names: Names) -> Open:
    """Values that are references of one noun."""
    pattern = ref_pattern(noun)
    return Open(held, label=label, names=names, pattern=pattern, example=f"{pattern[0]}-7K3M9Q2XAB")


def slugs(held: Field, *, label: Label, names: Names, example: str) -> Open:
    """Values that are words in lower case joined by hyphens."""
    return Open(held, label=label, names=names, pattern=WORD, example=example)


def kinds(names: Names, *, example: str) -> Open:
    """What kind of thing something is: codes of terms."""
    return slugs(facet_value("kind"), label=_("Kind"), names=names, example=example)


def places(held: Field, *, label: Label) -> Open:
    """Values that are codes of ISO 3166: a country finds its provinces too."""
    return Open(held, label=label, names=Names.PLACES, pattern=PLACE, example="AF-KAB")


def languages(held: Field, *, label: Label) -> Open:
    """Values that are language tags (BCP 47)."""
    return Open(held, label=label, names=Names.LANGUAGES, pattern=_LANGUAGE, example="fa-AF")


def publishers(held: Field) -> Open:
    """Who published: an actor's reference."""
    return Open(
        held,
        label=_("Publisher"),
        names=Names.ACTORS,
        pattern=ref_pattern(Noun.ACTOR),
        example="A-7K3M9Q2XAB",
    )


def claimants(held: Field) -> Open:
    """Who makes a claim: an actor's reference, or "person" for someone who is shown by name."""
    pattern = f"person|{ref_pattern(Noun.ACTOR)}"
    return Open(held, label=_("Claimed by"), names=Names.CLAIMANTS, pattern=pattern, example="A-7K3M9Q2XAB")


def responsible() -> Open:
    """Who is said to be responsible: an actor's reference, or "nobody" where a source says that nobody is."""
    pattern = f"{NOBODY}|{ref_pattern(Noun.ACTOR)}"
    held = facet_value("attributed_to")
    return Open(
        held, label=_("Attributed to"), names=Names.RESPONSIBLE, pattern=pattern, example="A-7K3M9Q2XAB"
    )
