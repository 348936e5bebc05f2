"""How a page is cited: what it is, which version, and an address that keeps meaning that version."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.record import Record
from cases.documents.statement import Statement
from cases.pages.records.reading import fingerprints, read_in
from cases.pages.words.address import localised
from cases.pages.words.content import content
from cases.pages.words.date import day_in_words
from cases.pages.words.number import grouped, plain
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Citation:
    """The citation of one version: the words before the address, and the path of that version.

    `edition` is the number under which it was published, in the reader's digits;
    `here` and `version` are where the record is now and where that version stays, in the reader's language.
    `read_in` says in which sources, `fingerprints` are the SHA-256 of what is kept of them.
    """

    words: str
    path: str
    here: str
    version: str
    edition: str
    read_in: str
    fingerprints: tuple[str, ...]


def citation(record: Record | Statement, title: str) -> Citation:
    """The citation of `record`, which is called `title`."""
    words = _("Dossier, %(title)s, %(ref)s. Version %(version)s, %(day)s.") % {
        "title": title,
        "ref": content(record.ref),
        "version": plain(record.version),
        "day": day_in_words(record.updated.isoformat()),
    }
    path = version_path(record, record.version)
    here, there = localised(path.rpartition("v")[0]), localised(path)
    edition = grouped(record.edition)
    return Citation(words, path, here, there, edition, read_in(record), fingerprints(record))


def version_path(record: Record | Statement, version: int) -> str:
    """The address of one version: `/testimonies/T-…/v1/`; a case is named by its reference there.

    A statement has the version of the record that it is part of, and stands on that page.
    """
    if isinstance(record, Statement):
        page, _hash, anchor = record.url.partition("#")
        return f"{page}v{version}/#{anchor}"
    return f"/{Noun(record.noun).plural}/{record.ref}/v{version}/"
