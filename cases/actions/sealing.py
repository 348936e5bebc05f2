"""Sealing: rows held against the seals in force, and new seals appended."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import Enum
from hashlib import sha256
from typing import Final, TypeAlias

from django.db.models import Max, Model
from django.utils.translation import gettext, gettext_noop

from cases.actions.content import SEALED, Content, contents, digest_of, form_of, in_runs
from cases.models import AuditEntry, Seal
from cases.vocabulary.canonical import Json, canonical_json
from cases.vocabulary.noun import Noun

Key: TypeAlias = tuple[Noun, int]
"""A row of the record: its kind and its number in the database."""

NONCE_BYTES: Final = 32
BEGINNING: Final = Noun.SEAL
"""What the first seal says it is of: no row, but that sealing began."""

_AGAIN: Final = 2
"""How often a row is read again where it is not as sealed: a colleague may just have saved it."""


class Broken(Enum):
    """How a row can be found not to be as it was sealed."""

    CHANGED = gettext_noop("%(row)s is not what was last saved at the desk.")
    UNSEALED = gettext_noop("%(row)s was put in without the desk.")
    GONE = gettext_noop("%(row)s was taken away without the desk.")
    BACK = gettext_noop("%(row)s was taken away at the desk, and is there again.")
    NO_NONCE = gettext_noop("%(row)s cannot be held against its seal: the nonce of the seal is gone.")
    OTHER_FORM = gettext_noop("%(row)s cannot be held against its seal: it covers columns that are gone.")

    def message_about(self, row: str) -> str:
        """The sentence about ``row``, by its name."""
        return gettext(self.value) % {"row": row}


def has_begun() -> bool:
    """Whether anything is sealed in this database: until then nothing is asked of any row."""
    return Seal.objects.exists()


def seals_in_force(noun: Noun, pks: Collection[int]) -> dict[int, Seal]:
    """The newest seal of each of the rows ``pks`` that has one."""
    found: dict[int, Seal] = {}
    for run in in_runs(pks):
        of_them = Seal.objects.filter(row_noun=noun, row__in=run).order_by()
        newest = of_them.values("row").annotate(newest=Max("number")).values("newest")
        found |= {seal.row: seal for seal in Seal.objects.filter(number__in=newest)}
    return found


def broken_among(noun: Noun, pks: Collection[int]) -> dict[int, Broken]:
    """Those of the rows ``pks`` that are not as they were sealed. Rows that never were are none of them."""
    found = _compared(noun, pks)
    for _time in range(_AGAIN):
        if found:
            found = _compared(noun, list(found))
    return found


def _compared(noun: Noun, pks: Collection[int]) -> dict[int, Broken]:
    rows, seals = contents(SEALED[noun], pks), seals_in_force(noun, pks)
    pairs = {pk: broken(rows.get(pk), seals.get(pk)) for pk in pks}
    return {pk: fault for pk, fault in pairs.items() if fault is not None}


def broken(row: Content | None, seal: Seal | None) -> Broken | None:
    """How ``row`` is not what ``seal`` says; None where it is. Either may be missing."""
    if row is None:
        return Broken.GONE if seal is not None and seal.digest else None
    if seal is None:
        return Broken.UNSEALED
    return _held_against(seal, row) if seal.digest else Broken.BACK


def _held_against(seal: Seal, row: Content) -> Broken | None:
    if seal.nonce is None:
        return Broken.NO_NONCE
    try:
        return None if digest_of(bytes(seal.nonce), seal.form, row) == seal.digest else Broken.CHANGED
    except KeyError:
        return Broken.OTHER_FORM
    except (TypeError, ValueError, AttributeError):  # a forged seal holds what no seal does
        return Broken.CHANGED


def append_seals(
    entries: Mapping[Key, int | None], *, entropy: Callable[[int], bytes], forgetting: Collection[Key] = ()
) -> None:
    """Seal the rows ``entries`` as they are now; their older seals lose their nonces.

    entries: by row the number of its audit entry. forgetting: rows whose nonces go even where nothing new is
    sealed. A row that is what its seal in force says gets no other.
    """
    last, last_entry = _last_locked(), AuditEntry.objects.aggregate(Max("number"))["number__max"]
    made: list[Seal] = []
    superseded: list[Key] = []
    for noun, pks in _by_noun(entries):
        for run in in_runs(pks):
            for seal in _drawn(noun, run, entropy):
                entry = entries[noun, seal.row]
                # An entry that was taken back, with the savepoint it was written in, is none.
                seal.entry = None if entry is None or last_entry is None else min(entry, last_entry)
                last = _chained(seal, last)
                made.append(seal)
                superseded.append((noun, seal.row))
    _forget([*superseded, *forgetting])
    Seal.objects.bulk_create(made, batch_size=2_000)


def _drawn(noun: Noun, pks: Collection[int], entropy: Callable[[int], bytes]) -> Iterator[Seal]:
    """A seal, without its place in the chain, for each row that is not what its seal in force says."""
    model = SEALED[noun]
    rows, seals, form = contents(model, pks), seals_in_force(noun, pks), form_of(model)
    for pk in pks:
        row, seal = rows.get(pk), seals.get(pk)
        if broken(row, seal) is None and (row is None or seal is None or seal.form == form):
            continue
        if row is None:
            yield Seal(row_noun=noun, row=pk)
        else:
            nonce = entropy(NONCE_BYTES)
            yield Seal(row_noun=noun, row=pk, nonce=nonce, form=form, digest=digest_of(nonce, form, row))


def begin(entry: int) -> None:
    """Append the first seal, which is of no row. entry: the audit entry that says so."""
    seal = Seal(row_noun=BEGINNING, row=0, entry=entry)
    _chained(seal, None)
    seal.save(force_insert=True)


def _chained(seal: Seal, last: Seal | None) -> Seal:
    seal.number = last.number + 1 if last else 1
    seal.previous = last.link if last else ""
    seal.link = link_of(seal)
    return seal


def link_of(seal: Seal) -> str:
    """SHA-256 in hexadecimal of the canonical JSON of everything in ``seal`` that is never erased."""
    content: list[Json] = [
        seal.previous,
        seal.number,
        str(seal.row_noun),
        seal.row,
        seal.digest,
        seal.form,
        seal.entry,
    ]
    return sha256(canonical_json(content)).hexdigest()


def _last_locked() -> Seal | None:
    """The last seal, while nobody else can append: whoever appends holds the first seal's row."""
    Seal.objects.select_for_update().filter(number=1).first()
    return Seal.objects.order_by("-number").first()


def _forget(keys: Iterable[Key]) -> None:
    for noun, pks in _by_noun(keys):
        for run in in_runs(pks):
            Seal.objects.filter(row_noun=noun, row__in=run, nonce__isnull=False).update(nonce=None)


def _by_noun(keys: Iterable[Key]) -> Iterator[tuple[Noun, list[int]]]:
    found: dict[Noun, list[int]] = {}
    for noun, pk in keys:
        found.setdefault(noun, []).append(pk)
    yield from found.items()


def noun_of(model: type[Model]) -> Noun | None:
    """The kind of row that ``model`` holds, where seals cover it."""
    noun: Noun | None = getattr(model, "noun", None)
    return noun if noun in SEALED else None
