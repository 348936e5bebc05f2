"""Labels in the API: the names of places, themes and indicators, alone and inside documents."""

from collections.abc import Mapping
from typing import Final

from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import by_key, of, one_of, place, slug, text, word
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.place_kind import PlaceKind

AFGHANISTAN: Final[Document] = {
    "en": "Afghanistan",
    "fa-AF": "افغانستان",
    "ps": "افغانستان",
    "ur": "افغانستان",
}
KILLING: Final[Document] = {
    "en": "extrajudicial killing",
    "fa-AF": "قتل فراقضایی",
    "ps": "له محکمې پرته وژنه",
}
KILLINGS: Final[Document] = {
    "en": "extrajudicial killings",
    "fa-AF": "قتل فراقضایی",
    "ps": "له محکمې پرته وژنه",
}
NAME: Final = text("The name in the language of this tag (BCP 47).", example="extrajudicial killings")
COUNTRY_ABOVE: Final = place("The place that this one lies in; null for a country.", example="AF").or_null()
KIND: Final = word("Its level.", PlaceKind, example="country")
UNIT: Final = text("What a figure of it is a number of.", example="killings")
DEFINITION: Final = text(
    "What is counted and what is not.",
    example="Killings outside any judicial process, as counted by whoever claims the figure.",
)
NO_PARENT: Final = Field("An indicator lies in no other.", {"type": "null"}, None)
WIDER: Final = slug("The wider theme; null at the top.", example="extrajudicial-killing").or_null()


def named(noun: Noun, code: Field, names: Document, parent: Field, kind: Field) -> Mapping[str, Field]:
    """The fields of a place, a theme or an indicator in its own list."""
    return {
        "code": code,
        "noun": one_of("What kind of label this is.", noun.value, example=noun.value),
        "names": by_key(NAME, "Its name by language tag.", example=names),
        "parent": parent,
        "kind": kind,
    }


_LABEL = "Names by language tag, and where it stands among others."
LABELS: Final = Component(
    "Labels",
    "The names of every place, theme and indicator that the document uses, by code, those above them "
    "included.",
    {
        "places": by_key(
            of(
                Component(
                    "PlaceLabel",
                    _LABEL,
                    {"parent": COUNTRY_ABOVE, "kind": KIND},
                    others=NAME,
                    example_of_others=AFGHANISTAN,
                ),
                _LABEL,
            ),
            "Places by their code.",
            example={"AF": {**AFGHANISTAN, "parent": None, "kind": "country"}},
        ).sometimes(),
        "themes": by_key(
            of(
                Component("ThemeLabel", _LABEL, {"parent": WIDER}, others=NAME, example_of_others=KILLING),
                _LABEL,
            ),
            "Themes by their code.",
            example={"extrajudicial-killing": {**KILLING, "parent": None}},
        ).sometimes(),
        "indicators": by_key(
            of(
                Component(
                    "IndicatorLabel",
                    _LABEL,
                    {"parent": NO_PARENT, "unit": UNIT, "definition": DEFINITION},
                    others=NAME,
                    example_of_others=KILLINGS,
                ),
                _LABEL,
            ),
            "Indicators by their code.",
            example={
                "extrajudicial-killings": {
                    **KILLINGS,
                    "parent": None,
                    "unit": "killings",
                    "definition": str(DEFINITION.example),
                }
            },
        ).sometimes(),
    },
)
