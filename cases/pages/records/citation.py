"""How a page is cited: what it is, which version, and an address that keeps meaning that version."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.records.reading import fingerprints, read_in
from cases.pages.words.address import localised
from cases.pages.words.content import content
from cases.pages.words.date import day_in_words
from cases.pages.words.document import number, text
from cases.pages.words.number import grouped, plain
from cases.vocabulary.canonical import Document


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


def citation(document: Document, title: str) -> Citation:
    """The citation of `document`, which is called `title`."""
    version = number(document, "version") or 1
    words = _("Dossier, %(title)s, %(ref)s. Version %(version)s, %(day)s.") % {
        "title": title,
        "ref": content(document, "ref"),
        "version": plain(version),
        "day": day_in_words(text(document, "updated")),
    }
    path = version_path(document, version)
    here, there = localised(path.rpartition("v")[0]), localised(path)
    edition = grouped(number(document, "edition") or 0)
    return Citation(words, path, here, there, edition, read_in(document), fingerprints(document))


def version_path(document: Document, version: int) -> str:
    """The address of one version: `/testimonies/T-…/v1/`; a case is named by its reference there.

    A statement has the version of its testimony, and stands on that page.
    """
    noun = text(document, "noun")
    if noun == "statement":
        return f"/testimonies/{text(document, 'testimony')}/v{version}/#{text(document, 'ref')}"
    plural = "testimonies" if noun == "testimony" else f"{noun}s"
    return f"/{plural}/{text(document, 'ref')}/v{version}/"
