"""Words that quotations keep back: whatever else was read at the same place loses them too."""

from collections.abc import Collection, Iterator, Sequence

from cases.actions.records import rows_of
from cases.disclosure.builders import embedded, images
from cases.disclosure.redaction import RedactedSpan, spans_for
from cases.disclosure.struck import Struck
from cases.evidence.repeated import repeats
from cases.ledger.publication_status import PublicationStatus
from cases.models import Dependency, Reading, Revision
from cases.models.image import freeze
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json


def redacting_in(sources: Collection[str]) -> list[Revision]:
    """The revisions in force whose quotations keep words back that were read in ``sources``."""
    if not sources:
        return []
    read = Reading.objects.filter(redacted=True, revision__in_force=True, source_ref__in=sources)
    return [*{row.revision_id: row.revision for row in read.select_related("revision")}.values()]


def redactions_in(revisions: Collection[Revision], audience: Audience) -> list[Struck]:
    """What the quotations of ``revisions`` that ``audience`` was told of keep back.

    One that it was never told of counts for nothing: what is hidden changes no byte of what is not.
    """
    if not revisions:
        return []
    refs = {revision.ref for revision in revisions}
    told = set(
        PublicationStatus.objects.filter(audience=audience, ref__in=refs).values_list("ref", flat=True)
    )
    return [
        struck
        for revision in revisions
        if revision.ref in told
        for statement in images(_statements(revision))
        for struck in _of(statement, revision, audience)
    ]


def affected_by_redactions(refs: Collection[str]) -> set[str]:
    """The records that read in a source of which one of ``refs`` keeps words back, or did."""
    readings = Reading.objects.filter(redacted=True, revision__ref__in=refs)
    sources = set(readings.values_list("source_ref", flat=True))
    if not sources:
        return set()
    naming = Dependency.objects.filter(ref__in=sources, revision__in_force=True)
    return {*sources, *naming.values_list("revision__ref", flat=True)} - {*refs}


def redacted_in(image: Document) -> set[tuple[str, str]]:
    """The words that the quotations of ``image`` keep back from anybody, each with its source."""
    return {
        (str(passage["source"]), str(statement["text"])[span.start : span.end])
        for statement in images(image.get("statements"))
        if (passage := embedded(statement["passage"])) is not None
        for audience in STREAMS
        for span in spans_for(audience, statement["redactions"])
    }


def _statements(revision: Revision) -> Json:
    """The quotations as they were approved; of an erased revision, as they stand in the withdrawn record.

    Nothing comes back elsewhere because the desk forgets.
    """
    if revision.image is not None:
        return revision.approved["statements"]
    row = rows_of([revision.ref]).get(revision.ref)
    return [] if row is None else freeze(row)["statements"]


def _of(statement: Document, revision: Revision, audience: Audience) -> Iterator[Struck]:
    passage = embedded(statement["passage"])
    if passage is None:
        return
    text, exact = str(statement["text"]), str(passage["exact"])
    for span in spans_for(audience, statement["redactions"]):
        words = text[span.start : span.end]
        whole = [(span.start, span.end)]
        places = whole if text == exact else [(start, end) for start, end in repeats(words, exact)]
        yield from _lying(passage, places, span, words, revision.ref)


def _lying(
    passage: Document, places: Sequence[tuple[int, int]], span: RedactedSpan, words: str, by: str
) -> Iterator[Struck]:
    """The words at their places in the kept text; by themselves where they have none."""
    text, snapshot = embedded(passage["text"]), embedded(passage["snapshot"])
    at = passage["start"]
    source, reason = str(passage["source"]), WithheldReason(span.reason)
    if text is None or snapshot is None or not isinstance(at, int) or not places:
        yield Struck(source, "", "", 0, 0, words, reason, by=by)
        return
    for start, end in places:
        yield Struck(
            source,
            str(snapshot["sha256"]),
            str(text["sha256"]),
            at + start,
            at + end,
            words,
            reason,
            by=by,
        )
