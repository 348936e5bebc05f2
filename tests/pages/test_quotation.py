"""Quotations as pages show them."""

import pytest
from django.utils.translation import override

from cases.documents.statement import Quotation as QuotationPart
from cases.pages.records.quotation import foremost, quotation, spoken_text
from cases.pages.words.rendering import Segment
from cases.vocabulary.absence import Withheld, WithheldReason
from cases.vocabulary.canonical import Document, Json
from tests.catalog.documents import a_quotation, source_brief


def a_statement(number: int = 1, /, **overrides: Json) -> QuotationPart:
    return QuotationPart(a_quotation(number, **overrides))


def test_the_publishers_words_are_marked_and_a_cut_says_why() -> None:
    shown = quotation(
        a_statement(
            text="No guarantee [of safety] in […] for us.",
            insertions=[[13, 24]],
            redactions=[{"start": 28, "end": 31, "reason": "safety"}],
        )
    )
    assert shown.original is not None
    assert shown.original.segments == (
        Segment("said", "No guarantee "),
        Segment("added", "[of safety]"),
        Segment("said", " in "),
        Segment("cut", "withheld for safety"),
        Segment("said", " for us."),
    )
    assert spoken_text(shown) == "No guarantee [of safety] in … for us."


def test_words_in_another_language_than_the_page_are_marked_as_such() -> None:
    own = quotation(a_statement(lang="en"))
    other = quotation(a_statement(lang="fa-AF", dir="rtl", text="تهدید شدیم"))
    assert own.original is not None
    assert (own.original.lang, own.pending) == ("", False)
    assert other.original is not None
    assert (other.original.lang, other.original.dir, other.pending) == ("fa-AF", "rtl", True)
    with override("fa-af"):
        assert quotation(a_statement(lang="en")).pending


def test_a_translation_is_shown_where_it_is_in_the_readers_language() -> None:
    translated = a_statement(
        lang="ps",
        text="…",
        translations=[{"lang": "en", "dir": "ltr", "text": "We were warned.", "status": "checked"}],
    )
    shown = quotation(translated)
    assert [each.status for each in shown.translations] == ["checked"]
    assert not shown.pending


@pytest.mark.parametrize(
    ("reader", "tags", "pending"),
    [("fa-af", ["fa-AF"], False), ("ps", ["en"], True), ("ur", ["ur"], False), ("uz", ["en"], True)],
)
def test_where_no_translation_is_the_readers_own_the_english_one_stands_beside_the_original(
    reader: str, tags: list[str], pending: bool
) -> None:
    made: list[Json] = [{"lang": tag, "text": tag} for tag in ("en", "fa-AF", "ur")]
    with override(reader):
        shown = quotation(a_statement(lang="uz-Arab", text="…", translations=made))
    assert shown.original is not None
    assert shown.original.lang == "uz-Arab"
    assert [each.segments[0].text for each in shown.translations] == tags
    assert shown.pending is pending


def test_a_quotation_whose_source_is_gone_leaves_only_that() -> None:
    shown = quotation(Withheld(WithheldReason.SOURCE_WITHDRAWN))
    assert shown.original is None
    assert shown.absent is not None
    assert shown.absent.withheld


def test_the_foremost_quotation_is_the_longest_that_fits_large_type() -> None:
    short, fitting, long = (a_statement(text="word " * count) for count in (2, 20, 90))
    assert foremost([short, long, fitting]) is fitting
    assert foremost([long]) is long
    assert foremost([Withheld(WithheldReason.SOURCE_WITHDRAWN)]) is foremost([]) is None


def test_the_line_leads_to_the_passage_and_says_what_is_kept() -> None:
    snapshot: Json = {"kind": "excerpt", "sha256": "e723" + "0" * 56 + "5a2d"}
    passage: Document = {"ref": "G-0000000001", "exact": "There were threats.", "snapshot": snapshot}
    line = quotation(a_statement(passage=passage)).provenance
    assert line.passage == f"{source_brief()['url']}#G-0000000001"
    assert line.capture is not None
    assert (line.capture.words, line.capture.short) == ("excerpt made by the desk", "e723…5a2d")
    assert line.grade is not None
    assert (line.grade.code, line.grade.words) == (
        "B3",
        "source: usually reliable, information: possibly true",
    )
    uncaptured = quotation(a_statement(passage={**passage, "snapshot": None})).provenance.capture
    assert uncaptured is not None
    assert (uncaptured.words, uncaptured.short) == ("cited, not captured", "")


def test_a_paraphrase_is_never_foremost_however_well_it_fits() -> None:
    told = a_statement(1, wording="paraphrase", text="He was threatened at several addresses.")
    said = a_statement(2, wording="verbatim", text="They came.")
    assert foremost([told, said]) is said
    assert foremost([told]) is None
    assert foremost([a_statement(3, wording="translation", text="They came.")]) is not None


@pytest.mark.parametrize(("reader", "pending"), [("en", False), ("fa-af", False), ("ps", True)])
def test_a_reader_of_the_original_waits_for_no_translation(reader: str, pending: bool) -> None:
    passage: Json = {"exact": "تهدید شدیم"}
    with override(reader):
        shown = quotation(
            a_statement(wording="translation", text="We were warned.", original_lang="fa-AF", passage=passage)
        )
        assert shown.pending is pending


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("at[…]gate", "at … gate"),
        ("at […] gate", "at … gate"),
        ("[…]gate.", "… gate."),
        ("gate[…].", "gate …."),
    ],
)
def test_what_is_cut_touches_no_word(text: str, shown: str) -> None:
    start = text.index("[")
    cut = quotation(
        a_statement(text=text, redactions=[{"start": start, "end": start + 3, "reason": "safety"}])
    )
    assert spoken_text(cut) == shown


def test_a_language_that_is_none_does_not_take_the_words_away() -> None:
    shown = quotation(a_statement(lang="klingon!!", text="تهدید شدیم", dir=None))
    assert shown.original is not None
    assert (shown.original.dir, shown.original.opening) == ("rtl", "«")
