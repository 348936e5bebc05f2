"""Cards: what a picture says of a record where somebody shares its address. Only its words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.person import Claimant
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.pages.charts.figure import statistic_item
from cases.pages.records.case import case_item
from cases.pages.records.headline import NOUNS
from cases.pages.records.quotation import Quotation, foremost, quotation
from cases.pages.records.testimony import Speaker, speaker
from cases.pages.words.content import BEGIN, END, bare
from cases.pages.words.date import when
from cases.pages.words.provenance import Provenance
from cases.pages.words.rendering import written
from cases.pages.words.told import translation_marks
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a picture, from the largest to the smallest; each but `kind` and `words` may be empty.

    `words` run in the direction `dir`, whatever that of the page is; `lead` is a number that stands before
    them, larger; `attributed` is whole or left out; `ref` is a reference, which is always Latin.
    """

    kind: str
    words: str
    dir: str
    lead: str = ""
    below: str = ""
    attributed: str = ""
    line: str = ""
    ref: str = ""


def home_card() -> Card:
    """The site."""
    words = _("Testimonies of people at risk, the figures about them, and the place where each can be read.")
    return Card("", words, _page())


def testimony_card(document: Document) -> Card | None:
    """The foremost quotation and who spoke; None where nothing but the speaker's consent lets it be shown.

    Consent to publish words is no consent to have them passed around as a picture.
    """
    testimony = Testimony(document)
    who = speaker(testimony)
    if who.on_consent:
        return None
    kind, by = str(NOUNS[Noun.TESTIMONY].one), _attribution(who)
    statement = foremost(testimony.statements)
    if statement is None:
        return Card(kind, who.shown, _page(), below=by, ref=who.ref)
    shown = quotation(statement, reported=when(testimony.reported))
    words, runs = _quoted(shown)
    return Card(
        kind, words, runs, below=f"{who.shown}{_(', ')}{by}", line=_provenance(shown.provenance), ref=who.ref
    )


def statistic_card(document: Document) -> Card:
    """The number with its qualifier and what is counted. A person who claims it is not named on a picture."""
    item = statistic_item(Statistic(document))
    dates = tuple(f"{each.prefix} {each.when.value}".strip() for each in item.timings)
    where = [*(place.text for place in item.places), *dates]
    named = item.claimant.known and not isinstance(Statistic(document).claimed_by, Claimant)
    return Card(
        kind=_kind(Noun.STATISTIC, item.what),
        words=item.what,
        dir=_page(),
        lead=item.figure.sentence,
        below=_(", ").join(where),
        attributed=item.attribution.on_a_picture if item.attribution else "",
        line=_provenance(item.provenance, item.claimant.text if named else ""),
        ref=item.ref,
    )


def case_card(document: Document) -> Card:
    """What the case is called and when it is set."""
    item = case_item(document)
    below = [*(place.text for place in item.places), *([item.period.value.text] if item.period else [])]
    return Card(
        _kind(Noun.CASE, item.title, item.summary),
        item.title,
        _page(),
        below=_(", ").join(below),
        line=item.summary,
        ref=item.ref,
    )


def _kind(noun: Noun, *words: str) -> str:
    """What kind of record it is, and whether its words are not translated yet or not checked."""
    return " · ".join([str(NOUNS[noun].one), *translation_marks(words)])


def _quoted(shown: Quotation) -> tuple[str, str]:
    """The words in their marks, and the direction they run in."""
    original = shown.original
    assert original is not None, "there are words"
    return f"{original.opening}{written(original)}{original.closing}", original.dir or _page()


def _attribution(who: Speaker) -> str:
    place = _("now in %(place)s") % {"place": who.place.text} if who.place.known else ""
    return _(", ").join(each for each in (who.role.text, place) if each)


def _provenance(line: Provenance, claimant: str = "") -> str:
    """Where it comes from: the line of the page without its marks."""
    source = line.source.text
    told = [
        claimant if claimant != source else "",
        source,
        line.date.value.text if line.date else "",
        line.grade.code if line.grade else "",
        line.independence.words if line.independence else "",
    ]
    return " · ".join(f"{BEGIN}{bare(each)}{END}" for each in told if each)


def _page() -> str:
    return direction(current_language())
