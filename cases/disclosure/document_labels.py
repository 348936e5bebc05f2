"""The labels of a document: names that travel inside it, so that whoever reads it needs no other table."""

from dataclasses import dataclass, field

from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.term_kind import term_key
from cases.vocabulary.translated import TRANSLATED, fitting


@dataclass(slots=True)
class DocumentLabels:
    """Collects the names of places, themes, indicators and terms that a document shows, and of wider ones."""

    entries: dict[str, Document] = field(default_factory=dict)

    def use(self, kind: str, image: Document) -> str:
        """Note that the document shows ``image`` (a place, theme or indicator) and return its code."""
        code = str(image["code"])
        parent = image.get("parent")
        entry: Document = dict(_names(image))
        entry["parent"] = self.use(kind, parent) if isinstance(parent, dict) else None
        for extra in ("kind", "unit", "definition"):
            if extra in image:
                entry[extra] = image[extra]
        if translated := fitting(image):
            entry[TRANSLATED] = {**translated}
        self.entries.setdefault(kind, {})[code] = entry
        return code

    def use_term(self, image: Document, audience: Audience) -> str:
        """Note that the document shows a term and return its code, which is unique within its kind only.

        Codes that were merged into it are told to whoever could read them before.
        """
        kind, code = str(image["kind"]), str(image["code"])
        entry: Document = {**_names(image), "parent": None, "kind": kind}
        if was := _read_before(image.get("was"), audience):
            entry["was"] = was
        self.entries.setdefault("terms", {})[term_key(kind, code)] = entry
        return code

    def carry(self, labels: Document) -> None:
        """Take over labels that another published document already shows."""
        for kind, entries in labels.items():
            if isinstance(entries, dict):
                self.entries.setdefault(kind, {}).update(entries)

    def as_json(self) -> Document:
        """By kind and code: ``{"places": {"PK": {"en": "Pakistan", "parent": null, "kind": "country"}}}``."""
        return {kind: dict(entries) for kind, entries in self.entries.items()}


def _names(image: Document) -> dict[str, Json]:
    names = image["names"]
    return dict(names) if isinstance(names, dict) else {}


def _read_before(was: Json, audience: Audience) -> list[Json]:
    """The earlier codes of a term, in order, that ``audience`` could read."""
    codes = was if isinstance(was, dict) else {}
    return [code for code, widest in sorted(codes.items()) if audience.includes(Audience(str(widest)))]
