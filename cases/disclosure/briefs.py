"""What one document says of another: taken from that other's own document, never from the record."""

from cases.vocabulary.canonical import Document, Json


def actor(document: Document) -> Document:
    """An organisation in passing."""
    return {"ref": document["ref"], "name": document["name"]}


def source(document: Document) -> Document:
    """A source in passing: enough to weigh what was read in it."""
    publisher = document["publisher"]
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
    }


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
    }


def _label(document: Document) -> Json:
    for name in ("title", "as_worded", "name"):
        if name in document:
            return document[name]
    person = document.get("person")
    return person["shown_as"] if isinstance(person, dict) and "shown_as" in person else document["ref"]
