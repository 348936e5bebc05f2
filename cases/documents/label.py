"""Labels: the names of places, themes, indicators and terms that a document uses."""

from typing import Final

from cases.documents import kinds, lists
from cases.documents.part import Part
from cases.documents.translated import in_other_languages
from cases.vocabulary.canonical import Document
from cases.vocabulary.place_kind import PlaceKind
from cases.vocabulary.term_kind import TermKind

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
SOLDIER: Final[Document] = {"en": "former soldier", "fa-AF": "سرباز پیشین", "ps": "پخوانی سرتېری"}
NAME: Final = kinds.text("The name in the language of this tag (BCP 47).", example="extrajudicial killings")
COUNTRY_ABOVE: Final = kinds.place(
    "The place that this one lies in; null for a country.", example="AF"
).or_null()
KIND: Final = kinds.word("Its level.", PlaceKind, example="country")
UNIT: Final = kinds.text("What a figure of it is a number of.", example="killings")
DEFINITION: Final = kinds.text(
    "What is counted and what is not.",
    example="Killings outside any judicial process, as counted by whoever claims the figure.",
)
TRANSLATED: Final = in_other_languages("unit", example="قتل")
NO_PARENT: Final = kinds.nothing("An indicator lies in no other.")
WIDER: Final = kinds.slug("The wider theme; null at the top.", example="extrajudicial-killing").or_null()


NO_WIDER: Final = kinds.nothing("A term lies in no other.")
USED_FOR: Final = kinds.word("What it says something about.", TermKind, example="role")
WAS: Final = lists.several(
    kinds.slug("", example="ex-soldier"),
    "Codes that were merged into it: who asks for one of them is led here.",
).sometimes()


class PlaceLabel(Part):
    """Names by language tag, and where it stands among others."""

    others = NAME
    example_of_others = AFGHANISTAN

    parent = COUNTRY_ABOVE
    kind = KIND


class ThemeLabel(Part):
    """Names by language tag, and where it stands among others."""

    others = NAME
    example_of_others = KILLING

    parent = WIDER


class IndicatorLabel(Part):
    """Names by language tag, and where it stands among others."""

    others = NAME
    example_of_others = KILLINGS

    parent = NO_PARENT
    unit = UNIT
    definition = DEFINITION
    translated = TRANSLATED


class TermLabel(Part):
    """Names by language tag, and where it stands among others."""

    others = NAME
    example_of_others = SOLDIER

    parent = NO_WIDER
    kind = USED_FOR
    was = WAS


class Labels(Part):
    """The names of every place, theme, indicator and term that the document uses, by code, those above them
    included.
    """

    places = lists.by_key(
        kinds.of(PlaceLabel, ""),
        "Places by their code.",
        example={"AF": {**AFGHANISTAN, "parent": None, "kind": "country"}},
    ).sometimes()
    themes = lists.by_key(
        kinds.of(ThemeLabel, ""),
        "Themes by their code.",
        example={"extrajudicial-killing": {**KILLING, "parent": None}},
    ).sometimes()
    indicators = lists.by_key(
        kinds.of(IndicatorLabel, ""),
        "Indicators by their code.",
        example={"extrajudicial-killings": IndicatorLabel.component.example},
    ).sometimes()
    terms = lists.by_key(
        kinds.of(TermLabel, ""),
        "Terms by kind and code, with a dot between: a code is unique within its kind.",
        example={"role.former-soldier": {**SOLDIER, "parent": None, "kind": "role"}},
    ).sometimes()
