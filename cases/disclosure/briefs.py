"""What one document says of another: taken from that other's own document, never from the record."""

from collections.abc import Mapping

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.translated import TRANSLATED


def actor(document: Document) -> Document:
    """An organisation in passing."""
    return {"ref": document["ref"], "name": document["name"], **_names("names", document)}


def source(document: Document) -> Document:
    """A source in passing: enough to weigh what was read in it."""
    publisher, concluded = document["publisher"], document.get("inferred")
    made = {"title_made": True} if isinstance(concluded, dict) and "title" in concluded else {}
    return {
        "ref": document["ref"],
        "title": document["title"],
        "publisher_ref": publisher["ref"]
        if isinstance(publisher, dict) and "ref" in publisher
        else publisher,
        "publisher": publisher["name"] if isinstance(publisher, dict) and "name" in publisher else publisher,
        "reliability": document["reliability"],
        "date": document["date"],
        "rights": document["rights"],
        "capture": document["capture"],
        "url": document["url"],
        **_names("publisher_names", publisher if isinstance(publisher, dict) else {}),
        **_title(document, "title"),
        **made,
    }


def _names(key: str, actor: Document) -> Document:
    """What an organisation is called, under ``key``, where that is more than its name in English."""
    names = actor.get("names")
    return {key: names} if isinstance(names, dict) and names.keys() - {"en"} else {}


def _title(document: Document, key: str) -> Document:
    """The title of a record in other languages, as words of ``key``."""
    translated = document.get(TRANSLATED)
    title = translated.get("title") if isinstance(translated, Mapping) else None
    return {TRANSLATED: {key: title}} if title else {}


def case(document: Document) -> Json:
    """A case in passing: its slug, which is also its address."""
    return document["slug"]


def record(document: Document) -> Document:
    """Any record that stands in a relation to this one: what it is called, and where it is."""
    return {
        "ref": document["ref"],
        "noun": document["noun"],
        "label": _label(document),
        "url": document["url"],
        **_title(document, "label"),
    }


def _label(document: Document) -> Json:
    for name in ("title", "as_worded", "name"):
        if name in document:
            return document[name]
    person = document.get("person")
    return person["shown_as"] if isinstance(person, dict) and "shown_as" in person else document["ref"]
