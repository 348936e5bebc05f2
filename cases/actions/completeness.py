"""What a record must hold before anybody can hand it in or approve it."""

from collections.abc import Iterator, Sequence

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from cases.actions.fault import Fault
from cases.actions.figure_tracing import concluded, judgement_of
from cases.actions.holdings import Holdings
from cases.actions.refusal import VerbRefused
from cases.actions.responsible import check_responsible
from cases.actions.sketch import sketches
from cases.actions.tracing import traced
from cases.actions.withheld_words import Unanswered, unanswered_among
from cases.evidence.figure import Outcome
from cases.models.record import Record
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.shortfall import Shortfall

__all__ = ["Fault", "Incomplete", "faults_among", "faults_of", "incomplete", "notes_among", "notes_of"]


class Incomplete(VerbRefused):
    """Something is missing that readers would need to check the records. ``faults``: by reference."""

    def __init__(self, faults: "dict[str, list[Fault]]") -> None:
        super().__init__(
            " ".join(f"{ref}: {fault.sentence}" for ref, missing in faults.items() for fault in missing)
        )
        self.faults = faults

    def short_message(self) -> str:
        """What is missing, without the reference in front of each sentence."""
        sentences = [fault.sentence for missing in self.faults.values() for fault in missing]
        return " ".join([*dict.fromkeys(sentences), *(other.short_message() for other in self.also)])


def incomplete(rows: Sequence[Record]) -> dict[str, Incomplete]:
    """By reference, the refusal of each of ``rows`` whose words and figures cannot all be traced."""
    return {ref: Incomplete({ref: faults}) for ref, faults in faults_among(rows).items()}


def faults_of(row: Record) -> list[Fault]:
    """Everything that is missing of ``row``; empty where nothing is."""
    return faults_among([row]).get(row.ref, [])


def faults_among(rows: Sequence[Record]) -> dict[str, list[Fault]]:
    """Everything that is missing of ``rows`` by reference, of those alone of which something is.

    Words are compared for all of them at once, in a fixed number of queries for each kind of record.
    """
    images = sketches(rows)
    held = Holdings(images.values())
    kept_back = unanswered_among(rows)
    found = {
        row.ref: [
            *_unsound(row),
            *traced(row.noun, images[row.ref], held),
            *map(_unanswered, kept_back.get(row.ref, [])),
        ]
        for row in rows
    }
    return {ref: faults for ref, faults in found.items() if faults}


def notes_of(row: Record) -> list[str]:
    """What a second person should look at before they approve ``row``: see ``notes_among``."""
    return notes_among([row]).get(row.ref, [])


def notes_among(rows: Sequence[Record]) -> dict[str, list[str]]:
    """What a second person should look at before they approve ``rows``: sentences by reference.

    They say of which numbers the machine could read nothing, and why the desk gives them all the same.
    """
    figures = [row for row in rows if row.noun is Noun.STATISTIC]
    images = sketches(figures)
    held = Holdings(images.values())
    return {
        ref: [_unread(image)]
        for ref, image in images.items()
        if concluded(image) and judgement_of(image, held).outcome is Outcome.UNREAD
    }


def _unanswered(words: Unanswered) -> Fault:
    sentence = _("“%(words)s” is kept back, and stands in %(field)s: take it out, or say why it may stand.")
    where = {"words": words.words, "field": words.field}
    return Fault(words.field, Shortfall.UNANSWERED, sentence % where)


def _unread(image: Document) -> str:
    return _("No number can be read in the words “%(words)s”. The reason given: %(reasons)s") % {
        "words": image["as_worded"],
        "reasons": " ".join(concluded(image).values()),
    }


def _unsound(row: Record) -> Iterator[Fault]:
    """What is wrong in the row itself. What the database refuses to hold is not asked of it again."""
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
        check_responsible(row)
    except ValidationError as found:
        for name, sentences in found.message_dict.items():
            field = "" if name == NON_FIELD_ERRORS else name
            yield from (Fault(field, Shortfall.UNSOUND, sentence) for sentence in sentences)
