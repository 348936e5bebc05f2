"""What a record must hold before anybody can hand it in or approve it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from cases.actions.refusal import VerbRefused
from cases.models import Statistic, Testimony
from cases.models.record import Record
from cases.vocabulary.shortfall import Shortfall


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps words or numbers of a record from being traced.

    field: where, as ``text`` of the record itself or ``Q-….text`` of a part. rule: what it falls short of.
    sentence: what is wrong, for the editor. nearest: the words of the snapshot that come nearest, if any.
    """

    field: str
    rule: Shortfall
    sentence: str
    nearest: str = ""


class Incomplete(VerbRefused):
    """Something is missing that readers would need to check the records. ``faults``: by reference."""

    def __init__(self, faults: "dict[str, list[Fault]]") -> None:
        super().__init__(
            " ".join(f"{ref}: {fault.sentence}" for ref, missing in faults.items() for fault in missing)
        )
        self.faults = faults

    def beside_its_record(self) -> str:
        """What is missing, without the reference in front of each sentence."""
        sentences = [fault.sentence for missing in self.faults.values() for fault in missing]
        return " ".join([*dict.fromkeys(sentences), *(other.beside_its_record() for other in self.also)])


def require_complete(row: Record) -> None:
    """Raise ``Incomplete`` unless every word and figure of ``row`` can be traced, and the row is sound."""
    faults = faults_of(row)
    if faults:
        raise Incomplete({row.ref: faults})


def faults_of(row: Record) -> list[Fault]:
    """Everything that is missing of ``row``; empty where nothing is."""
    return [*_unsound(row), *_untraced(row)]


def _unsound(row: Record) -> Iterator[Fault]:
    try:
        row.full_clean()
    except ValidationError as found:
        for name, sentences in found.message_dict.items():
            field = "" if name == NON_FIELD_ERRORS else name
            yield from (Fault(field, Shortfall.UNSOUND, sentence) for sentence in sentences)


def _untraced(row: Record) -> Iterator[Fault]:
    if isinstance(row, Testimony):
        statements = list(row.statements.all())
        if not statements:
            yield Fault("statements", Shortfall.NO_QUOTATION, str(Shortfall.NO_QUOTATION.label))
        for statement in statements:
            if statement.passage_id is None:
                yield Fault(f"{statement.ref}.passage", Shortfall.NO_PASSAGE, str(Shortfall.NO_PASSAGE.label))
    if isinstance(row, Statistic) and row.passage_id is None:
        yield Fault("passage", Shortfall.NO_PASSAGE, str(Shortfall.NO_PASSAGE.label))
