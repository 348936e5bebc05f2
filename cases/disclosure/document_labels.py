"""The labels of a document: names that travel inside it, so that whoever reads it needs no other table."""

from dataclasses import dataclass, field

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.translated import TRANSLATED, fitting


@dataclass(slots=True)
class DocumentLabels:
    """Collects the names of places, themes and indicators a document shows, and of what they are part of."""

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
