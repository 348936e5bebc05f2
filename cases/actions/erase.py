"""Erase: what was approved of a withdrawn record goes. Asked for by one guardian, done by another."""

from datetime import datetime
from functools import partial
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.audit import erase_reasons, record_audit
from cases.actions.deed import deed, erase_nonces
from cases.actions.permission import require_permission, require_second_person
from cases.actions.redacted_words import redacted_in
from cases.actions.refusal import VerbRefused
from cases.actions.review import erasure_request, keep_reviews
from cases.actions.state import Gone, require_state
from cases.catalog.scrub import scrub
from cases.ledger.append import DATABASE
from cases.ledger.derivation import forget_images
from cases.models import Account, Review, Revision, Strike
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.verb import Verb

R = TypeVar("R", bound=Record)


class NothingLeft(VerbRefused):
    """Nothing that could be erased is kept of the record any more."""


class StillKeepsBack(VerbRefused):
    """Words that only its approved revision keeps back would come back elsewhere."""


class EraseNotAsked(VerbRefused):
    """Nobody said why it should be erased."""


@deed()
def ask_to_erase(*, record: Record, by: Account, at: datetime, why: str) -> None:
    """Ask that what was approved of ``record`` be erased; nothing goes until another guardian agrees.

    why: stays on the audit trail for good. Raises ``NotPermitted``, ``WrongState`` unless it is withdrawn,
    ``NothingLeft``, ``EraseNotAsked`` where no reason is given.
    """
    require_permission(by, Verb.ASK_ERASE)
    row = _held(record, Verb.ASK_ERASE)
    if not why.strip():
        raise EraseNotAsked(_("Say why it should be erased: a second person decides by it."))
    if not has_erasable(row.ref):
        raise NothingLeft(_("Nothing that was approved of %(record)s is left to erase.") % {"record": row})
    keep_reviews([row], step=Verb.ASK_ERASE, by=by, at=at, notes=why)
    record_audit(by=by, at=at, verb=Verb.ASK_ERASE, about=row, why=why)


@deed()
def erase(*, record: Record, by: Account, at: datetime) -> None:
    """Erase what was approved of ``record``, as it was asked: no copy of it stays in this database's files.

    Every approved revision loses its image, every edition the nonce that would confirm a guess at it, and
    every step in the thread and on the trail its reason, but for why it was to be erased. Numbers, days,
    names of colleagues and digests stay, so that the rest can still be verified. Readers see no difference:
    the record was withdrawn before.
    Raises ``NotPermitted``, ``WrongState`` unless it is withdrawn, ``EraseNotAsked``, ``SecondPersonNeeded``
    where ``by`` is not independent of whoever asked, ``StillKeepsBack`` where words of its source have to be
    struck first.
    """
    require_permission(by, Verb.ERASE)
    row = _held(record, Verb.ERASE)
    asked = erasure_request(row.ref)
    if asked is None or asked.by is None:
        raise EraseNotAsked(_("Another guardian has to ask for it first, with a reason."))
    require_second_person(by, [asked.by], at=at)
    _require_nothing_comes_back(record)
    images = Revision.objects.filter(ref=row.ref, image__isnull=False)
    notes = Review.objects.filter(ref=row.ref).exclude(note="")
    for erased in (images, notes):
        erase_nonces(erased)
    images.update(image=None)
    forget_images(row.ref)
    notes.update(note="")
    keep_reviews([row], step=Verb.ERASE, by=by, at=at)
    erase_reasons(row.ref, but_for=[Verb.ASK_ERASE])
    record_audit(by=by, at=at, verb=Verb.ERASE, about=row, fields=["revisions", "reviews", "reasons"])
    transaction.on_commit(partial(scrub, DATABASE), using=DATABASE, robust=True)


def has_erasable(ref: str) -> bool:
    """Whether an approved revision, or a reason in the thread, of ``ref`` could still be erased."""
    kept = Revision.objects.filter(ref=ref, image__isnull=False).exists()
    return kept or Review.objects.filter(ref=ref).exclude(note="").exists()


def _require_nothing_comes_back(record: Record) -> None:
    """Raise ``StillKeepsBack`` for words that neither the row keeps back any more, nor a strike."""
    approved = Revision.objects.filter(ref=record.ref, in_force=True, image__isnull=False).first()
    if approved is None or not (words := redacted_in(approved.approved)):
        return
    struck = Strike.objects.in_force().filter(source__ref__in={source for source, _words in words})
    words -= redacted_in(freeze(record)) | {*struck.values_list("source__ref", "words")}
    if words:
        raise StillKeepsBack(
            _("Words that %(record)s kept back are marked in it no more. Strike them in their source first.")
            % {"record": record}
        )


def _held(record: R, verb: Verb) -> R:
    """The row now, held until the transaction ends; an old edit of the page is no reason to refuse."""
    rows = type(record)._default_manager.select_for_update()
    row = rows.only("ref", "state", "lock_version").filter(pk=record.pk).first()
    if row is None:
        raise Gone(_("%(record)s is not there any more.") % {"record": record})
    require_state(row, verb)
    return row
