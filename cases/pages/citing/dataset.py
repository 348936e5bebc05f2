"""Datasets: what a list's filters find, as schema.org describes data that can be downloaded."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cases.exports.file_format import FORMATS
from cases.filters.address import same
from cases.filters.query import Query
from cases.pages.citing.linked_data import CONTEXT
from cases.pages.citing.linked_parts import site
from cases.pages.records.headline import NOUNS
from cases.vocabulary.canonical import Document, Json


def dataset(query: Query, *, path: str, origin: str, licence: str) -> Document:
    """The data behind the list at `path`, with the filters of `query` in every address.

    `origin` is scheme and host, without a slash at the end; `licence` is empty where none is set.
    """
    noun = query.filterset.noun
    found = same(query.params, known=query.filterset.filters)
    asked = "" if found == "?" else found
    files: list[Json] = [
        {
            "@type": "DataDownload",
            "name": f"{noun.plural}.{extension}",
            "encodingFormat": written.media_type.partition(";")[0],
            "contentUrl": f"{origin}{path}export.{extension}{asked}",
        }
        for extension, written in FORMATS.items()
    ]
    described: Document = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{origin}{path}{asked}",
        "url": f"{origin}{path}{asked}",
        "name": str(NOUNS[noun].list_title),
        "description": _(
            "Documented testimonies of people at risk, statistics with provenance, and their sources."
        ),
        "creator": site(origin),
        "isAccessibleForFree": True,
        "distribution": files,
    }
    return described | ({"license": licence} if licence else {})
