"""One change: what an edition did to a record, without saying more than the public reason."""

from typing import Final

import orjson

from cases.api.head import HEAD
from cases.api.openapi.shaping import page_size
from cases.api.since import written
from cases.catalog.position import BEGINNING
from cases.catalog.version import Version
from cases.documents.key import Component
from cases.documents.kinds import any_document, any_ref, day, noun, of, path, text, uri, whole, word
from cases.documents.lists import several
from cases.documents.nouns import DOCUMENTS
from cases.filters.parameter_object import ParameterObject
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import EDITIONED, Noun
from cases.vocabulary.reference import public_path

USUAL: Final = 100
"""Changes of a page that does not say how many."""
KNOWN: Final = ("since", "page_size", "expand", "format")
_PLACE: Final = written(0, head=BEGINNING)

SINCE: Final = ParameterObject(
    "since",
    "The changes after this place: `since` of an earlier answer. From the beginning where it is not given. "
    "It names the history that it is a place in.",
    {"type": "string"},
    _PLACE,
)
PAGE_SIZE: Final = page_size(USUAL, of="changes")
EXPAND: Final = ParameterObject(
    "expand",
    "`document` sends with each change what that edition said.",
    {"type": "array", "items": {"type": "string", "enum": ["document"]}},
    ["document"],
    comma=True,
)

_PUBLISHED: Final = tuple(
    DOCUMENTS[noun].component for noun in dict.fromkeys((Noun.STATISTIC, *DOCUMENTS)) if noun in EDITIONED
)
"""What an edition may hold; the example is that of a figure, as those of the other fields are."""

CHANGE: Final = Component(
    "Change",
    "What one edition did to one record. After `suspend` the record may return, after `withdraw` it never "
    "does: both are tombstones, and whoever keeps a copy erases what they have of the record.",
    {
        "action": word("What was done.", Action, example=Action.PUBLISH.value),
        "ref": any_ref("The record's reference.", example="N-2KKT1E9Y1J"),
        "noun": noun("What kind of record it is.", example=Noun.STATISTIC.value),
        "version": whole("How often it had been published then.", unit="editions of this record", example=1),
        "reason": word("The public reason.", PublicReason, example=PublicReason.NEW.value),
        "day": day("When.", example="2026-11-22"),
        "url": path("Its page on the site, by its reference.", example="/statistics/N-2KKT1E9Y1J/"),
        "document": any_document(
            "With `expand=document`: what this edition said; null where that is not shown any more, or "
            "there was nothing to say.",
            *_PUBLISHED,
        )
        .or_null()
        .sometimes(),
    },
)
CHANGES: Final = Component(
    "ChangeList",
    "Some changes in their order.",
    {
        "next": uri(
            "The changes that follow; null where there are none yet.",
            example=f"https://dossier.example/api/v1/changes/?since={_PLACE}",
        ).or_null(),
        "since": text(
            "The place behind the last of these changes. Keep it, and go on from there.", example=_PLACE
        ),
        "edition": whole(
            "The last edition that this answer knows of.", unit="editions of all records", example=38
        ),
        "head": of(HEAD, "The last edition that this answer knows of, and what it chains to."),
        "results": several(of(CHANGE, ""), "The changes, oldest first."),
    },
)


def change_of(version: Version, *, whole: bool) -> dict[str, object]:
    """What is told of one edition; `whole` sends its document, as it is stored, too."""
    noun = Noun(version.noun)
    change: dict[str, object] = {
        "action": Action(version.action).value,
        "ref": version.ref,
        "noun": noun.value,
        "version": version.version,
        "reason": PublicReason(version.reason).value,
        "day": version.day.isoformat(),
        "url": public_path(noun, version.ref),
    }
    if whole:
        change["document"] = None if version.document is None else orjson.Fragment(version.document)
    return change
