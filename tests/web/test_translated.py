"""Words of the desk in other languages: written at the desk, told as what they are, gone with the English."""

import json
from typing import Final

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from cases.actions.strike import strike
from cases.actions.translating import outdated
from cases.actions.writing import Invalid
from cases.ledger.edition import Edition
from cases.ledger.follow import follow
from cases.models import Case, Event, Indicator
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests.admin.page import Page, change_of
from tests.factories import (
    ENTROPY,
    NOW,
    make_actor,
    make_case,
    make_event,
    make_indicator,
    make_passage,
    make_source,
    make_statistic,
    publish,
    publish_whole,
    the_cast,
)

pytestmark = pytest.mark.django_db

ENGLISH: Final = "What happened to people at the border."
DARI: Final = "آنچه بر مردم در سرحد گذشت."
SUMMARY: Final = {"summary": {"fa-AF": {"text": DARI}}}
NOT_CHECKED: Final = "translation not yet checked"
NOT_TRANSLATED: Final = "not yet translated"


def _desk() -> Client:
    client = Client()
    client.force_login(the_cast().writer)
    return client


def _published(*records: Record) -> None:
    publish_whole(*records)
    assert not follow(Audience.PUBLIC, at=NOW).fault


def _page(path: str, language: str = "") -> str:
    return Client().get(f"/{language}/{path}" if language else f"/{path}").content.decode()


def _said(mark: str, language: str) -> str:
    with translation.override(language):
        assert gettext(mark) != mark
        return f'<span class="mark">{gettext(mark)}</span>'


def _document(path: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(Client().get(f"/api/v1/{path}/").content)
    return found


def test_an_editor_writes_dari_at_the_desk_and_it_goes_with_the_english_it_was_made_of() -> None:
    case = make_case(title="At the border", summary=ENGLISH)
    sent = Page(_desk(), change_of(case)).send({"translated.summary.fa-AF": DARI})
    assert sent.status_code == 302
    _published(case)
    here = f"cases/{case.slug}/"
    assert _document(f"cases/{case.ref}")["translated"] == {
        "summary": {"fa-AF": {"text": DARI, "checked": False}}
    }

    dari, pashto, english = _page(here, "fa-af"), _page(here, "ps"), _page(here)
    assert DARI in dari
    assert _said(NOT_CHECKED, "fa-af") in dari
    assert ENGLISH not in dari
    assert DARI not in pashto + english
    assert ENGLISH in pashto
    assert _said(NOT_TRANSLATED, "ps") in pashto
    assert _said(NOT_CHECKED, "ps") not in pashto
    assert case.ref in _page("search/?q=سرحد", "fa-af")

    case.refresh_from_db()
    Page(_desk(), change_of(case)).send({"summary": "What happened to people in the town."})
    _published(case)

    for document in (_page(here, "fa-af"), json.dumps(_document(f"cases/{case.ref}"), ensure_ascii=False)):
        assert DARI not in document
    assert "translated" not in _document(f"cases/{case.ref}")
    assert case.ref not in _page("search/?q=سرحد", "fa-af")


def test_the_desk_tells_of_a_translation_whose_english_was_changed_and_may_say_that_it_fits() -> None:
    case = make_case(summary=ENGLISH, translated=SUMMARY)
    page = Page(_desk(), change_of(case))
    assert "readers do not get it" not in page.text
    page.send({"summary": f"{ENGLISH} Really."})
    case.refresh_from_db()
    assert outdated(case) == [("summary", "fa-AF")]

    page = Page(_desk(), change_of(case))
    assert "readers do not get it" in page.text
    assert page.send({"translated.summary.fa-AF.fits": "on"}).status_code == 302

    case.refresh_from_db()
    assert outdated(case) == []
    assert case.translated["summary"]["fa-AF"]["text"] == DARI


def test_a_checked_translation_stands_without_a_mark() -> None:
    case = make_case(summary=ENGLISH, title="A case", translated=SUMMARY)
    Page(_desk(), change_of(case)).send({"translated.summary.fa-AF.checked": "on"})
    _published(case)
    page = _page(f"cases/{case.slug}/", "fa-af")
    assert DARI in page
    assert _said(NOT_CHECKED, "fa-af") not in page
    assert _said(NOT_TRANSLATED, "fa-af") in page, "the title has no words in Dari"


def test_a_page_saved_untouched_keeps_every_translation_as_it_was() -> None:
    case = make_case(summary="One.\n\nTwo.", translated={"summary": {"ps": {"text": "یو.\n\nدوه."}}})
    Page(_desk(), change_of(case)).send({"notes": "Seen."})
    before = case.translated
    case.refresh_from_db()
    assert case.translated == before


def test_words_of_the_desk_in_another_language_do_not_outlive_what_was_struck() -> None:
    passage = make_passage(make_source(), exact="Karim was let go on Friday.")
    event = make_event(
        title="Karim is let go",
        description="He was held for a month.",
        source=passage.source,
        passage=passage,
        quoted="was let go",
        translated={
            "title": {"fa-AF": {"text": "کریم رها شد"}, "ps": {"text": "کریم خوشې شو"}},
            "description": {"fa-AF": {"text": "یک ماه در بند بود."}},
        },
    )
    _published(event)
    assert "کریم رها شد" in _page("timeline/", "fa-af")

    strike(source=passage.source, words="Karim", by=the_cast().guardian, at=NOW, entropy=ENTROPY)
    assert not follow(Audience.PUBLIC, at=NOW).fault

    told = _document(f"events/{event.ref}")
    assert told["translated"] == {"description": {"fa-AF": {"text": "یک ماه در بند بود.", "checked": False}}}
    readable = Edition.objects.of(Audience.PUBLIC).readable().filter(ref=event.ref)
    assert not any("کریم" in (text or "") for text in readable.values_list("document", flat=True))


def test_names_and_labels_reach_a_reader_in_their_language() -> None:
    agency = make_actor("An agency", names={"en": "An agency", "ps": "یوه اداره"})
    counted = make_indicator(
        "killings-there",
        unit="killings",
        definition="Killed there.",
        translated={"unit": {"ps": {"text": "وژنې"}}, "definition": {"ps": {"text": "هلته وژل شوي."}}},
    )
    figure = make_statistic(
        indicator=counted,
        claimed_by=agency,
        counted="men of the village",
        limitations="A floor.",
        translated={"counted": {"ps": {"text": "د کلي سړي"}}, "limitations": {"ps": {"text": "لږ تر لږه."}}},
    )
    publish(agency)
    _published(figure)
    pashto = _page(f"statistics/{figure.ref}/", "ps")
    for words in ("یوه اداره", "وژنې", "هلته وژل شوي.", "د کلي سړي", "لږ تر لږه."):
        assert words in pashto, words
    assert "د کلي سړي" in _page("statistics/", "ps")
    assert figure.ref in _page("search/?q=یوه+اداره", "ps")
    label = _document("indicators/killings-there")
    assert label["translated"] == {
        "unit": {"ps": {"text": "وژنې", "checked": False}},
        "definition": {"ps": {"text": "هلته وژل شوي.", "checked": False}},
    }


def test_the_whole_that_a_share_is_a_part_of_is_told_in_the_readers_language() -> None:
    figure = make_statistic(
        as_worded="one in five of those who returned",
        qualifier="exactly",
        low=None,
        high=None,
        measure="share",
        share_low="20",
        share_high="20",
        share_one_in=5,
        share_of="returnees",
        translated={"share_of": {"fa-AF": {"text": "بازگشت‌کنندگان"}}},
    )
    _published(figure)
    assert _document(f"statistics/{figure.ref}")["translated"] == {
        "share.of": {"fa-AF": {"text": "بازگشت‌کنندگان", "checked": False}}
    }
    assert "بازگشت‌کنندگان" in _page(f"statistics/{figure.ref}/", "fa-af")


def test_the_reason_of_an_inference_is_told_in_the_readers_language_and_only_with_the_value() -> None:
    event = make_event(
        date="2021-08",
        inferred={"date": "The text names no year.", "title": "It has none."},
        translated={
            "inferred.date": {"fa-AF": {"text": "متن سال را نمی‌گوید."}},
            "inferred.title": {"fa-AF": {"text": "عنوانی ندارد."}},
        },
    )
    _published(event)
    told = _document(f"events/{event.ref}")
    assert told["translated"] == {"inferred.title": {"fa-AF": {"text": "عنوانی ندارد.", "checked": False}}}
    assert "متن سال را نمی‌گوید." in json.dumps(told["date"], ensure_ascii=False)
    assert "متن سال را نمی‌گوید." in _page("timeline/", "fa-af")


def test_a_feed_says_which_of_its_words_are_english() -> None:
    _published(make_case(title="A case", summary=ENGLISH, translated=SUMMARY))
    told = _page("cases/feed.atom", "fa-af")
    assert 'xml:lang="en"' in told
    assert DARI in told
    item = json.loads(_page("cases/feed.json", "ps"))["items"][0]
    assert (item["language"], item["content_text"]) == ("en", ENGLISH)


def test_what_a_source_calls_itself_is_not_translated_as_words_of_the_desk() -> None:
    told = {"title": {"fa-AF": {"text": "گزارش"}}}
    with pytest.raises(Invalid, match="own"):
        make_source("A report", translated=told)
    source = make_source("A report", translated=told, inferred={"title": "It has none."})
    _published(source)
    assert "گزارش" in _page(f"sources/{source.ref}/", "fa-af")
    assert "گزارش" not in _page(f"sources/{source.ref}/")


@pytest.mark.parametrize(
    ("model", "told"),
    [
        (Case, {"summary": {"en": {"text": "Words."}}}),
        (Case, {"summary": {"ur": {"text": "الفاظ"}}}),
        (Case, {"period": {"ps": {"text": "یو"}}}),
        (Case, {"inferred.notes": {"ps": {"text": "یو"}}}),
        (Case, {"summary": {"ps": {"text": " "}}}),
        (Case, {"summary": {"ps": {"text": "یو", "by": "me"}}}),
        (Case, {"summary": {"ps": {"text": "یو", "checked": "yes"}}}),
        (Case, {"summary": {"ps": {"text": "یو", "of": "no fingerprint"}}}),
        (Case, {"summary": ["ps"]}),
        (Case, ["summary"]),
        (Indicator, {"names": {"ps": {"text": "یو"}}}),
    ],
)
def test_what_is_no_translation_of_words_of_the_desk_is_refused(model: type[object], told: object) -> None:
    make = make_case if model is Case else make_indicator
    with pytest.raises(Invalid):
        make("made-up", translated=told)


def test_an_old_revision_without_translations_is_read_as_one_that_has_none() -> None:
    event = make_event()
    _published(event)
    assert not Event.objects.get(pk=event.pk).differs
    assert "translated" not in _document(f"events/{event.ref}")
