"""Seals, verified: what was changed, put in or taken away behind the desk."""

from collections.abc import Iterator

from django.db.models import Max, Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.content import AT_ONCE, SEALED, form_of
from cases.actions.deed import erase_nonces
from cases.actions.sealing import BEGINNING, broken_among, has_begun, link_of
from cases.models import AuditEntry, Seal
from cases.vocabulary.noun import Noun

__all__ = [
    "SEALED",
    "SEAL_ALL",
    "erase_nonces",
    "has_begun",
    "head_of_seals",
    "name_of_row",
    "seal_faults",
    "uncovered",
]

SEAL_ALL = "seal_all"
"""What the trail calls the beginning of sealing."""


def seal_faults() -> Iterator[str]:
    """A sentence for each fault of the chain of seals, and for each row that is not as it was sealed.

    It names kinds, numbers and references, never values. Tables are read a run of rows at a time. Nothing
    where sealing never began: ``has_begun`` says whether it did.
    """
    if has_begun():
        yield from _chain_faults()
        for noun, model in SEALED.items():
            yield from _faults_among(noun, _rows_of(model))
            yield from _faults_among(noun, _rows_missing(noun, model))
    elif AuditEntry.objects.filter(verb=SEAL_ALL).exists():
        yield _("The trail says that the record was sealed, and there is no seal.")


def uncovered() -> Iterator[str]:
    """A sentence for each kind of row of which some seals are older than some columns, and cover them not."""
    for noun, model in SEALED.items():
        in_force = Seal.objects.filter(row_noun=noun, nonce__isnull=False)
        if count := in_force.exclude(form=form_of(model)).count():
            yield ngettext(
                "%(noun)s: %(n)d row was sealed before some of its columns were there.",
                "%(noun)s: %(n)d rows were sealed before some of their columns were there.",
                count,
            ) % {"noun": noun.value, "n": count}


def head_of_seals() -> tuple[int, str]:
    """Number and link of the last seal, to be noted elsewhere; 0 and nothing where there is none."""
    last = Seal.objects.order_by("-number").values_list("number", "link").first()
    return last or (0, "")


def name_of_row(noun: Noun, pk: int) -> str:
    """What a row is called in a sentence, and accepted by: its kind and number, and what else it goes by."""
    model = SEALED[noun]
    columns = {field.name for field in model._meta.concrete_fields}
    for name in ("ref", "code", "username"):
        if name in columns:
            found = model._default_manager.filter(pk=pk).values_list(name, flat=True).first()
            if isinstance(found, str) and found.isprintable() and found:
                return f"{noun.value}:{pk} ({found})"
    return f"{noun.value}:{pk}"


def _chain_faults() -> Iterator[str]:
    number, link, last_entry = 0, "", AuditEntry.objects.aggregate(Max("number"))["number__max"] or 0
    for seal in Seal.objects.order_by("number").iterator(chunk_size=2_000):
        named = {"number": number + 1 if seal.number != number + 1 else seal.number}
        if seal.number != number + 1:
            yield _("Seal %(number)s is missing.") % named
        elif seal.previous != link:
            yield _("Seal %(number)s does not follow the one before it.") % named
        if not _is_sound(seal):
            yield _("Seal %(number)s was changed.") % {"number": seal.number}
        elif seal.entry is not None and seal.entry > last_entry:
            yield _("Seal %(number)s came with entry %(entry)s of the trail, which is not there.") % {
                "number": seal.number,
                "entry": seal.entry,
            }
        number, link = seal.number if isinstance(seal.number, int) else number + 1, seal.link


def _is_sound(seal: Seal) -> bool:
    """Whether the seal says what its link does, of a kind of row that there is."""
    if seal.row_noun not in SEALED and not (seal.row_noun == BEGINNING and seal.number == 1):
        return False
    try:
        return link_of(seal) == seal.link
    except (TypeError, UnicodeError):
        return False


def _faults_among(noun: Noun, runs: Iterator[list[int]]) -> Iterator[str]:
    for pks in runs:
        for pk, fault in sorted(broken_among(noun, pks).items()):
            yield fault.message_about(name_of_row(noun, pk))


def _rows_of(model: type[Model]) -> Iterator[list[int]]:
    last = -1
    rows = model._default_manager.order_by("pk").values_list("pk", flat=True)
    while pks := list(rows.filter(pk__gt=last)[:AT_ONCE]):
        yield pks
        last = pks[-1]


def _rows_missing(noun: Noun, model: type[Model]) -> Iterator[list[int]]:
    """Rows that were sealed once and are not there; those that verbs took away among them."""
    last = -1
    sealed = Seal.objects.filter(row_noun=noun).order_by("row").values_list("row", flat=True).distinct()
    while pks := list(sealed.filter(row__gt=last)[:AT_ONCE]):
        there = {*model._default_manager.filter(pk__in=pks).values_list("pk", flat=True)}
        yield [pk for pk in pks if pk not in there]
        last = pks[-1]
