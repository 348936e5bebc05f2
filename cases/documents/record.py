"""Records: the keys that every published document has, and those that several have."""

from typing import Any, Final

from cases.documents import kinds, lists
from cases.documents.label import Labels
from cases.documents.part import Part
from cases.documents.translated import in_other_languages
from cases.vocabulary.noun import Noun

VERSION: Final = kinds.whole(
    "How often this record has been published, this time included.",
    unit="editions of this record",
    example=1,
    least=1,
)
EDITION: Final = kinds.whole(
    "The number of this edition among everything published.",
    unit="editions of all records",
    example=26,
    least=1,
)
PUBLISHED: Final = kinds.day("When the record was first published.", example="2026-11-22")
UPDATED: Final = kinds.day("When this version was published.", example="2026-11-22")

CASE: Final = kinds.slug("The slug of the case it belongs to.", example="former-afghan-soldiers").or_absent()
SLUG: Final = kinds.slug("The slug of a case.", example="former-afghan-soldiers")
PLACE: Final = kinds.place("A place: ISO 3166-1 or 3166-2.", example="AF")
THEME: Final = kinds.slug("A theme's code.", example="extrajudicial-killing")


class Record(Part):
    """A published document."""

    cut = True

    noun = kinds.one_of("What kind of record this is.", example="")
    ref = kinds.any_ref("Its permanent reference, never used for another record.", example="")
    url = kinds.path("Its page on the site.", example="")
    version = VERSION
    edition = EDITION
    published = PUBLISHED
    updated = UPDATED
    labels = kinds.of(Labels, "The names of the codes in this document.")
    inferred = lists.by_key(
        kinds.text("The desk's reason.", example="The text gives it no title; this describes it."),
        "What the desk concluded and no source states: by field of this document, the reason. A date "
        "carries its own.",
        example={"title": "The text gives it no title; this describes it."},
    ).sometimes()
    translated = in_other_languages("summary")

    def __init_subclass__(cls, *, noun: Noun, example: str, url: str, **options: Any) -> None:
        """Say which noun it is, with the reference and the address of one as examples."""
        cls.noun = kinds.one_of(Record.noun.says, noun.value, example=noun.value)
        cls.ref = kinds.ref(Record.ref.says, noun, example=example)
        cls.url = kinds.path(Record.url.says, example=url)
        super().__init_subclass__(**options)
