"""Fields that the documents of several nouns have."""

from collections.abc import Mapping
from typing import Final

from cases.api.label import LABELS
from cases.api.openapi.component import Field
from cases.api.openapi.field import any_ref, by_key, day, of, one_of, path, place, ref, slug, text, whole
from cases.vocabulary.noun import Noun


def every(noun: Noun, *, example: str, url: str) -> Mapping[str, Field]:
    """The fields of every published document; `example` and `url` are the reference and address of one."""
    return {
        "noun": one_of("What kind of record this is.", noun.value, example=noun.value),
        "ref": ref("Its permanent reference, never used for another record.", noun, example=example),
        "url": path("Its page on the site.", example=url),
        **edition(),
        "labels": of(LABELS, "The names of the codes in this document."),
        "inferred": by_key(
            text("The desk's reason.", example="The text gives it no title; this describes it."),
            "What the desk concluded and no source states: by field of this document, the reason. A date "
            "carries its own.",
            example={"title": "The text gives it no title; this describes it."},
        ).sometimes(),
    }


def edition() -> Mapping[str, Field]:
    """The fields that say which edition of a record this is."""
    return {
        "version": whole(
            "How often this record has been published, this time included.",
            unit="editions of this record",
            example=1,
            least=1,
        ),
        "edition": whole(
            "The number of this edition among everything published.",
            unit="editions of all records",
            example=26,
            least=1,
        ),
        "published": day("When the record was first published.", example="2026-11-22"),
        "updated": day("When this version was published.", example="2026-11-22"),
    }


CASE: Final = slug("The slug of the case it belongs to.", example="former-afghan-soldiers").or_absent()
SLUG: Final = slug("The slug of a case.", example="former-afghan-soldiers")
PLACE: Final = place("A place: ISO 3166-1 or 3166-2.", example="AF")
THEME: Final = slug("A theme's code.", example="extrajudicial-killing")
RECORD: Final = any_ref("The record's reference.", example="N-2KKT1E9Y1J")
