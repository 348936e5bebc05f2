"""Keep what was read in a kept file: its text, and what it says of itself."""

from dataclasses import asdict
from datetime import datetime

from cases.actions.audit import record_audit
from cases.actions.begin_packet import begin_packet
from cases.actions.deed import deed
from cases.actions.differences import note_differences
from cases.actions.draft import draft
from cases.actions.held_already import digest_of_words, source_of
from cases.actions.permission import require_permission
from cases.actions.shortcoming import forget_shortcomings
from cases.captures.reading.contents import Contents
from cases.captures.reading.fault import Fault, FileFault
from cases.models import Account, Packet, Snapshot, SnapshotText
from cases.vocabulary.canonical import Document
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.text import is_blank
from cases.vocabulary.text_origin import TextOrigin
from cases.vocabulary.verb import Verb


@deed()
def keep_reading(
    *, snapshot: Snapshot, contents: Contents, by: Account, at: datetime, address: str = ""
) -> Packet:
    """Keep ``contents``, as they were read in ``snapshot``, and begin a packet on the text.

    A copy of what is on record as a source is put there: the source that has the address it came from.
    address: where the editor says that the file is from. Raises ``FileFault`` where it holds no text,
    ``NotPermitted``, ``Invalid``.
    """
    require_permission(by, Verb.DRAFT)
    if contents.text is None or is_blank(contents.text):
        raise FileFault(Fault.NO_TEXT)
    snapshot.told = _told(contents)
    snapshot.save(update_fields=["told"])
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=snapshot, fields=["told"])
    _note_where_it_led(snapshot, contents)
    _put_with_its_source(snapshot, address)
    text = _text_of(snapshot, contents.text, made_by=contents.read_by, by=by, at=at)
    return begin_packet(text=text, by=by, at=at, address=address)


def _told(contents: Contents) -> Document:
    """What the file says of itself, each with the mark that says it; and where its pages begin."""
    said = {name: value for name, value in asdict(contents.details).items() if value}
    said["authors"] = list(said.get("authors", ()))
    return {**said, "page_starts": list(contents.page_starts)}


def _note_where_it_led(snapshot: Snapshot, contents: Contents) -> None:
    """What was fetched came from where the last redirection led."""
    fetched = snapshot.custody.filter(act=CustodyAct.FETCHED).last()
    if fetched is not None and contents.details.address is not None:
        fetched.address = contents.details.address.value
        fetched.save(update_fields=["address"])


def _put_with_its_source(snapshot: Snapshot, address: str) -> None:
    """The record of what it is a copy of, where its address is that of one."""
    fetched = snapshot.custody.filter(act=CustodyAct.FETCHED).last()
    known = (fetched.address if fetched else "", address)
    source = next(filter(None, map(source_of, filter(None, known))), None)
    if snapshot.source is None and source is not None:
        snapshot.source = source
        snapshot.save(update_fields=["source"])
        note_differences(snapshot)
        forget_shortcomings(source.ref)


def _text_of(snapshot: Snapshot, content: str, *, made_by: str, by: Account, at: datetime) -> SnapshotText:
    """The text of ``snapshot`` that is ``content``: it may have been read before."""
    read = snapshot.texts.filter(sha256=digest_of_words(content)).first()
    values = {"snapshot": snapshot, "origin": TextOrigin.EXTRACTED, "content": content, "made_by": made_by}
    return read or draft(model=SnapshotText, values=values, by=by, at=at)
