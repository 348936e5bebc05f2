"""Making what all else stands on: organisations, the source of the text, and its passages."""

from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.actions.writing import InlineChange
from cases.models import Actor, Passage, Source
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.term_kind import TermKind
from cases.workbench.making import Making, or_absent, stated
from cases.workbench.planned import Planned
from cases.workbench.stretch import Stretch, window_of

_AROUND = 60
"""Characters of the text that are kept before and after a passage."""


class Altered(VerbRefused):
    """Words would not be kept as they stand in the text."""


def make_actors(making: Making) -> None:
    """Draft the organisations that are new."""
    kinds = making.lookups.terms(TermKind.ACTOR_KIND)
    for planned in making.plan.actors:
        if planned.became:
            making.decided(planned, planned.became)
            continue
        name, lang = planned.value("name"), making.parties.reading.lang
        country = making.places(planned, "country")
        values = {
            "name": name,
            "names": {lang: planned.title, "en": name},
            "kind": kinds[planned.value("kind")],
            "scope": planned.value("scope"),
            "country": country[0] if country else None,
        }
        actor = making.draft(Actor, values)
        making.actors[planned.key] = actor
        making.decided(planned, actor.ref)
        making.note(planned.key, actor.ref, -1)


def make_source(making: Making) -> None:
    """Draft the source, or take the one that is there, and put the snapshot and the passages into it."""
    planned, packet = making.plan.source, making.packet
    source = packet.source or making.draft(Source, _values(making, planned))
    making.snapshot = packet.text.snapshot
    if making.snapshot.source_id is None:
        making.snapshot = making.edit(making.snapshot, {"source": source})
    making.refs.append((-2, source.ref))
    making.source = _with_passages(making, source)


def _values(making: Making, planned: Planned) -> dict[str, object]:
    whole = making.packet.text.snapshot.kind == SnapshotKind.CAPTURE
    publisher = planned.value("publisher")
    return {
        "title": planned.value("title"),
        "kind": making.lookups.terms(TermKind.SOURCE_KIND)[planned.value("kind")],
        **or_absent("publisher", making.actor(publisher) if publisher else None),
        "authors": planned.value("authors").splitlines(),
        "date": stated(planned.value("date")),
        "address": planned.value("address"),
        "language": planned.value("language"),
        "capture": CaptureState.CAPTURED if whole else CaptureState.EXCERPTED,
        **{name: planned.value(name) for name in ("rights", "reliability", "reliability_rationale")},
    }


def _with_passages(making: Making, source: Source) -> Source:
    """The source with a passage for the words of each proposal; one that is there already is taken."""
    text = making.packet.text
    there = Passage.objects.filter(source=source, text=text)
    making.passages = {(each.start or 0, (each.start or 0) + len(each.exact)): each for each in there}
    wanted = {(each.proposal.start, each.proposal.end): each.proposal.text for each in making.plan.items}
    new = {place: words for place, words in wanted.items() if place not in making.passages}
    if not new:
        return source
    parts = [_passage(making, start, end) for start, end in sorted(new)]
    edited = making.edit(Source.objects.get(pk=source.pk), {}, parts)
    for passage in Passage.objects.filter(ref__in=[str(part.ref) for part in parts]):
        place = (passage.start or 0, (passage.start or 0) + len(passage.exact))
        if new.get(place) != passage.exact:
            raise Altered(_("“%(words)s” would not be kept as it stands.") % {"words": passage.exact})
        making.passages[place] = passage
    return edited


def _passage(making: Making, start: int, end: int) -> InlineChange:
    around: Stretch = window_of(making.packet.text_id, max(0, start - _AROUND), end + _AROUND)
    values = {
        "exact": around.words(start, end),
        "prefix": _from_word(around.words(around.start, start)),
        "suffix": _to_word(around.words(end, around.end)),
        "snapshot": making.snapshot,
        "start": start,
    }
    return InlineChange(Passage, values=values, ref=str(Reference.new(Noun.PASSAGE, making.entropy)))


def _from_word(before: str) -> str:
    """The end of `before` from the beginning of a word in its last paragraph on."""
    line = before.rpartition("\n")[2]
    return line if len(line) < len(before) or len(before) < _AROUND else line.partition(" ")[2]


def _to_word(after: str) -> str:
    """The beginning of `after` to the end of a word in its first paragraph."""
    line = after.partition("\n")[0]
    return line if len(line) < len(after) or len(after) < _AROUND else line.rpartition(" ")[0]
