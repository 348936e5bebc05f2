"""Values that a record withholds, found in the words that it shows."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from cases.actions.read_around import read_around
from cases.actions.readings import passages, quoting_rows
from cases.actions.repetitions import fingerprint, texts_of
from cases.actions.struck_words import struck_for
from cases.disclosure.redaction import redacted, spans_for
from cases.disclosure.striking import without_struck
from cases.evidence.quoted_words import places_of
from cases.models import Consent, Finding, Strike, Testimony
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.absence import ABSENCES, is_withheld
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.finding import FindingKind
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun
from cases.vocabulary.precision import DatePrecision, PlacePrecision
from cases.vocabulary.translated import TRANSLATED, fitting
from cases.vocabulary.written_date import WrittenDate, dates_in

_FREE = (
    "title",
    "summary",
    "description",
    "official",
    "office",
    "as_worded",
    "counted",
    "share_of",
    "limitations",
    "method_note",
)
_FREE_OF_PARTS = ("credibility_rationale", "quoted", "wording", "answer", "attribution_quoted")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Words in one field of a record that it withholds, and that nobody has answered for yet."""

    kind: FindingKind
    field: str
    words: str
    text: str

    @property
    def digest(self) -> str:
        """Fingerprint of the text: an answer stands as long as it does."""
        return fingerprint(self.text)

    def context(self) -> tuple[str, str, str]:
        """The words with some of what stands before and after them."""
        found = places_of(self.words, self.text) or places_of(self.words.lower(), self.text.lower())
        start, end = found[0] if found else (0, 0)
        return self.text[max(0, start - 60) : start], self.text[start:end], self.text[end : end + 60]


def unanswered_among(rows: Sequence[Record]) -> dict[str, list[Unanswered]]:
    """By reference, what of ``rows`` waits for an answer.

    Testimonies withhold values; of other records struck words are looked for, once any are struck.
    """
    known = _Known.of(rows)
    asked = [row for row in rows if known.struck or row.noun is Noun.TESTIMONY]
    return {row.ref: found for row in asked if (found := _unanswered(row, known))}


def unanswered(row: Record) -> list[Unanswered]:
    """What ``row`` would show of what it withholds, as it stands now, without an answer that still holds."""
    return _unanswered(row, _Known.of([row]))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked once for many records: whether any words are struck, and who may be named."""

    struck: bool
    named: frozenset[str]

    @classmethod
    def of(cls, rows: Sequence[Record]) -> Self:
        people = [row.person_id for row in rows if isinstance(row, Testimony)]
        agreed = Consent.objects.filter(
            person__in=people, purpose=Purpose.PUBLISH_NAME, withdrawn_on__isnull=True
        )
        named = agreed.values_list("person__ref", flat=True) if people else ()
        return cls(Strike.objects.in_force().exists(), frozenset(named))


def _unanswered(row: Record, known: _Known) -> list[Unanswered]:
    found = {(each.field, each.words): each for each in _found(row, known)}
    if not found:
        return []
    answers = Finding.objects.filter(ref=row.ref, answered_at__isnull=False)
    answered = set(answers.values_list("words", "digest"))
    return [each for each in found.values() if (each.words, each.digest) not in answered]


def _found(row: Record, known: _Known) -> Iterator[Unanswered]:
    image, audience = freeze(row), Audience(row.widest_audience)
    values = [
        *((FindingKind.WITHHELD, words) for words in _withheld(row, image, audience, known.named)),
        *((FindingKind.STRUCK, words) for words in (_struck(image) if known.struck else ())),
    ]
    if next(_standing(image, image, values, audience), None) is None:
        return  # where nothing stands, nobody asks what was struck there
    strikes = struck_for(image, read_around(Noun(row.noun), image), audience, lambda refs: refs)
    yield from _standing(image, without_struck(image, strikes), values, audience)


def _standing(
    image: Document, shown: Document, values: Sequence[tuple[FindingKind, str]], audience: Audience
) -> Iterator[Unanswered]:
    """Which of ``values``, and of the day of ``image``, stand in the texts of ``shown``."""
    if not values and "date_precision" not in image:
        return
    for field, text in _free_texts(shown, audience):
        for kind, words in values:
            if places_of(words, text) or places_of(words.lower(), text.lower()):
                yield Unanswered(kind, field, words, text)
        for words in _days_in(image, text):
            yield Unanswered(FindingKind.WITHHELD, field, words, text)


def _free_texts(image: Document, audience: Audience) -> Iterator[tuple[str, str]]:
    """Every text of ``image`` that an editor wrote or chose and the audience gets, with where it stands."""
    for name in _FREE:
        yield from texts_of(image.get(name), name)
    yield from texts_of(image.get("inferred"), "inferred")
    yield from texts_of({**fitting(image)}, TRANSLATED)
    person = image.get("person")
    if isinstance(person, dict):
        yield from texts_of(person.get("role_note"), "person.role_note")
    for part in quoting_rows(image):
        yield from _of_part(part, "" if part is image else f"{part['ref']}.", audience)


def _of_part(part: Document, path: str, audience: Audience) -> Iterator[tuple[str, str]]:
    """The texts of one quotation, reply, figure or event, and of its passage, as far as they are shown."""
    spans = spans_for(audience, part.get("redactions"))
    if part.get("text"):
        yield f"{path}text", redacted(str(part["text"]), spans)
    for name in _FREE_OF_PARTS:
        yield from texts_of(part.get(name), f"{path}{name}")
    if path:
        yield from texts_of({**fitting(part)}, f"{path}{TRANSLATED}")
    yield from _of_passage(part, "attribution_passage", path)
    if spans or not _of_passage(part, "passage", path):
        return
    yield from _of_passage(part, "passage", path)
    yield from texts_of(part.get("translations"), f"{path}translations")


def _of_passage(part: Document, read_in: str, path: str) -> list[tuple[str, str]]:
    """The texts of the passage that ``part`` was read in; none where there is none to read."""
    passage = part.get(read_in)
    if not isinstance(passage, dict) or is_withheld(passage):
        return []
    around = ("exact", "prefix", "suffix")
    return [found for name in around for found in texts_of(passage.get(name), f"{path}{read_in}.{name}")]


def _withheld(row: Record, image: Document, audience: Audience, named: Collection[str]) -> Iterator[str]:
    """The values of a testimony that its widest audience does not get. named: who agreed to be."""
    if row.noun is not Noun.TESTIMONY:
        return
    for name in ("residence", "origin", "interview"):
        chosen = image[f"{name}_{audience.value}"]
        yield from _hidden_places(image[name], PlacePrecision(str(chosen)))
    person = image["person"]
    if isinstance(person, dict):
        yield from _of_person(image, person, named)


def _hidden_places(place: Json, precision: PlacePrecision) -> Iterator[str]:
    """Names, in every language, of a place and of those around it that say more than may be shown."""
    while isinstance(place, dict):
        kind = place["kind"]
        exact = PlacePrecision(str(kind)) if kind in PlacePrecision.values else PlacePrecision.EXACT
        names = place["names"]
        if exact.rank > precision.rank and isinstance(names, dict):
            yield from (str(name) for name in names.values())
        place = place["parent"]


def _of_person(image: Document, person: Document, named: Collection[str]) -> Iterator[str]:
    if not person["public_figure"]:
        yield from (str(person[name]) for name in ("rank", "unit") if person[name] not in ABSENCES)
    hidden = image["basis"] == Basis.CONSENT and person["naming"] != Naming.PSEUDONYM
    if hidden and person["ref"] not in named:
        yield str(person["shown_as"])


def _days_in(image: Document, text: str) -> list[str]:
    """What ``text`` tells of the day of a testimony that is shown less exactly."""
    if "date_precision" not in image:
        return []
    return _days(str(image["date"]), DatePrecision(str(image["date_precision"])), text)


def _days(date: str, precision: DatePrecision, text: str) -> list[str]:
    """How ``text`` writes something of ``date`` that is more exact than ``precision``."""
    if date in ABSENCES:
        return []
    known = Edtf.parse(date)
    return [text[each.start : each.end] for each in dates_in(text) if _tells_more(each, known, precision)]


def _tells_more(written: WrittenDate, known: Edtf, precision: DatePrecision) -> bool:
    readings = written.possible if written.edtf is None else (written.edtf,)
    if not readings and written.day is not None and known.earliest is not None:
        # The year is missing: the day and the month are enough to know it again.
        return (written.month, written.day) == (known.earliest.month, known.earliest.day)
    return any(
        each.precision.rank > precision.rank and each.overlaps(known.earliest, known.latest)
        for each in readings
    )


def _struck(image: Document) -> list[str]:
    """What was struck in the sources that the record reads."""
    sources = {str(passage["source"]) for passage in passages(image)}
    if image.get("source"):
        sources.add(str(image["source"]))
    standing = Strike.objects.in_force().filter(source__ref__in=sources)
    return [*standing.values_list("words", flat=True).distinct()] if sources else []
