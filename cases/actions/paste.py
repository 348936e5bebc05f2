"""Paste: words that somebody copied from a page, kept and ready to be worked on."""

from datetime import datetime
from io import BytesIO

from django.utils.translation import gettext as _

from cases.actions.begin_packet import begin_packet
from cases.actions.deed import deed
from cases.actions.held_already import text_of_words
from cases.actions.keep_capture import keep_capture, note_custody
from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.actions.snapshot_text import keep_text
from cases.models import Account, Packet, SnapshotText
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.text import is_blank
from cases.vocabulary.verb import Verb


class NoWords(VerbRefused):
    """Nothing was pasted that could be read."""


@deed()
def paste(*, words: str, kind: SnapshotKind, by: Account, at: datetime) -> Packet:
    """Keep ``words`` and begin a packet on them; the packet that is there where the desk holds them already.

    Lines end with LF, as they did before a browser sent them. Raises ``NotPermitted``, ``NoWords``.
    """
    require_permission(by, Verb.DRAFT)
    if is_blank(words):
        raise NoWords(_("There are no words in it."))
    held = text_of_words(words)
    if held is None:
        return begin_packet(text=_kept(words, kind, by, at), by=by, at=at)
    note_custody(held.snapshot, act=CustodyAct.PASTED, by=by, at=at)
    return begin_packet(text=held, by=by, at=at)


def _kept(words: str, kind: SnapshotKind, by: Account, at: datetime) -> SnapshotText:
    content = BytesIO(words.replace("\r\n", "\n").encode("utf-8", "replace"))
    kept = keep_capture(content=content, act=CustodyAct.PASTED, kind=kind, by=by, at=at)
    text = kept.snapshot.texts.order_by("pk").first() or keep_text(kept.snapshot, by=by, at=at)
    assert text is not None, "words that are seen are a text"
    return text
