"""Words are marked by themselves and which occurrence; their places follow, and never move in silence."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation

from cases.admin.mark_fields import InsertionLines, MarkLines, RedactionLines
from cases.models import Statement, Testimony, spans
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import STREAMS, Audience
from tests.admin.conftest import SignIn
from tests.admin.page import Page, Sent, change_of
from tests.factories import Cast, make_passage, make_testimony
from tests.factories.statement import statement_values

WORDS = (
    "Kabul",
    "Kabul (2)",
    "2/3× Kabul",
    "2x",
    "1× ",
    "Kabul — withheld for safety",
    "Kabul — safety — public",
    " — safety",
    "—",
    "two\nlines",
    "\n",
    "\n\n at the ends \t",
    " ",
    "\u00a0",
    "\u200c",
    "C:\\",
    "a\\⏎b␣⇥",
    "\\\\ ",
    "کابل، ۲۰۲۱",
    "👩‍👩‍👧",
    "== ps",
)


def _field(kind: type[MarkLines], text: str) -> MarkLines:
    field = kind(required=False, label="", help_text="")
    field.text = text
    return field


@pytest.mark.parametrize("words", WORDS, ids=ascii)
@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("language", ["en", "fa-AF", "ps"])
def test_any_words_are_written_on_a_line_and_found_again(words: str, times: int, language: str) -> None:
    text = f"<{'><'.join([words] * times)}>"
    start = text.rindex(words)
    span = {"start": start, "end": start + len(words), "words": words}
    kept = span | {"reason": "consent", "audiences": ["public"]}
    with translation.override(language):
        for kind, value in ((InsertionLines, [span]), (RedactionLines, [span | {"reason": "safety"}, kept])):
            field = _field(kind, text)
            written = field.prepare_value(value)
            assert spans.placed(text, field.clean(written)) == value
            assert not field.has_changed(value, written.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Kabul — safety", {"words": "Kabul", "reason": "safety"}),
        ("  Kabul -- Withheld for Safety  ", {"words": "Kabul", "reason": "safety"}),
        ("Kabul - rights | public", {"words": "Kabul", "reason": "rights", "audiences": ["public"]}),
        ("2× Kabul – consent", {"words": "Kabul", "occurrence": 2, "reason": "consent"}),
        ("۲/۳ × کابل — safety", {"words": "کابل", "occurrence": 2, "of": 3, "reason": "safety"}),
        (
            "Kabul — safety — the public، partner organisations",
            {"words": "Kabul", "reason": "safety", "audiences": ["public", "partner"]},
        ),
    ],
)
def test_a_line_is_read_as_people_write_it(line: str, mark: dict[str, object]) -> None:
    assert _field(RedactionLines, "").clean(line) == [mark]


@pytest.mark.parametrize(
    "line", ["Kabul", "Kabul — because", "Kabul — safety — desk", "— safety", "0-5 safety"]
)
def test_a_redaction_without_words_or_reason_is_refused_and_stays(line: str) -> None:
    field = _field(RedactionLines, "Kabul")
    with pytest.raises(ValidationError, match=re.escape(line)):
        field.clean(line)
    assert field.prepare_value(line) == line


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_reasons_and_readers_are_told_apart_by_what_they_are_called(language: str) -> None:
    with translation.override(language):
        reasons = [str(one.label).casefold() for one in WithheldReason]
        readers = [str(Audience(one).label).casefold() for one in STREAMS]
    assert len({*reasons, *readers}) == len([*reasons, *readers])
    assert not [name for name in (*reasons, *readers) if re.search(r"[—–|]|--| - ", name)]
    assert not [name for name in readers if re.search("[,،]", name)]


TEXT = "They came to Kabul at night.\nKabul fell."
MARK = {"words": "Kabul", "reason": "safety"}


@pytest.fixture
def page(db: None, cast: Cast, sign_in: SignIn) -> Page:
    """The page of a testimony in which two words are marked."""
    marks = {"insertions": [{"words": "at night"}], "redactions": [MARK | {"occurrence": 2}]}
    made = make_testimony(statements=[statement_values(make_passage(), text=TEXT, **marks)])
    return Page(sign_in(cast.writer), change_of(made))


def _errors(sent: Sent, field: str) -> str:
    assert sent.status_code == 200
    errors: Any = sent.context["inline_admin_formsets"][0].formset.errors[0]
    return " ".join(errors[field])


def test_marks_are_shown_as_words(page: Page) -> None:
    assert page.fields["statements-0-insertions"] == ["at night"]
    assert page.fields["statements-0-redactions"] == ["2/2× Kabul — withheld for safety"]
    assert "withheld because the person did not agree to it" in page.text


def test_marks_follow_their_words_when_others_are_edited(page: Page) -> None:
    sent = page.send({"statements-0-text": f"At first we stayed. {TEXT}  "})

    assert sent.status_code == 302
    statement = Statement.objects.get()
    assert statement.text == f"At first we stayed. {TEXT}"
    assert statement.redactions == [MARK | {"start": 49, "end": 54}]
    assert statement.insertions == [{"words": "at night", "start": 39, "end": 47}]


def test_a_mark_whose_words_were_changed_is_refused_and_both_are_shown(page: Page) -> None:
    sent = page.send({"statements-0-text": TEXT.replace("at night", "at nite")})

    said = _errors(sent, "insertions")
    assert "“at night” was marked, and now “at nite” stands in its place." in said
    assert "The nearest there: “at nite”." in said
    assert Statement.objects.get().text == TEXT
    again = Page(page.client, page.address, shown=sent)
    assert again.fields["statements-0-text"] == [TEXT.replace("at night", "at nite")]
    assert again.fields["statements-0-redactions"] == ["2/2× Kabul — withheld for safety"]
    assert again.send({"statements-0-insertions": "at nite"}).status_code == 302


@pytest.mark.parametrize(
    ("text", "count"), [(f"Kabul. {TEXT}", "3 times"), (TEXT.replace("to Kabul", "there"), "once")]
)
def test_a_mark_whose_words_stand_there_more_or_less_often_asks_which(
    page: Page, text: str, count: str
) -> None:
    sent = page.send({"statements-0-text": text})

    said = _errors(sent, "redactions")
    assert f"“Kabul” was to stand in this text 2 times, and stands there {count}. Say which is meant" in said
    number = 3 if count == "3 times" else 1
    mended = f"{number}/{number}× Kabul — safety"
    assert (
        Page(page.client, page.address, shown=sent).send({"statements-0-redactions": mended}).status_code
        == 302
    )
    assert Statement.objects.get().redactions == [
        MARK | {"start": text.rindex("Kabul"), "end": text.rindex("Kabul") + 5}
    ]


def test_new_words_that_stand_there_twice_are_asked_which(page: Page) -> None:
    said = _errors(page.send({"statements-0-insertions": "Kabul"}), "insertions")
    assert (
        "“Kabul” stands in this text 2 times. Say which is meant: 1/2 “They came to Kabul at night." in said
    )


def test_every_line_that_has_no_place_is_named_at_once(page: Page) -> None:
    said = _errors(page.send({"statements-0-insertions": "Herat\nGhazni"}), "insertions")
    assert "“Herat”" in said
    assert "“Ghazni”" in said


def test_other_fields_leave_the_marks_alone(page: Page) -> None:
    before = Statement.objects.values().get()

    assert page.send({"summary": "Redacted."}).status_code == 302

    assert Testimony.objects.get().summary == "Redacted."
    assert Statement.objects.values().get() == before


def test_what_the_verb_finds_wrong_in_a_part_stands_at_its_field(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the form is made blind; the verb is not."""
    monkeypatch.setattr("cases.models.Statement.clean", lambda _self: None)
    monkeypatch.setattr(
        "cases.admin.statement.StatementForm.clean_lang", lambda form: form.cleaned_data["lang"]
    )
    monkeypatch.setattr("cases.models.Statement.derive", _refuse)

    sent = page.send({"statements-0-text": f"{TEXT} Other words."})

    assert "Not so." in _errors(sent, "credibility")
    assert "Not so." in " ".join(sent.context["adminform"].form.non_field_errors())
    assert Page(page.client, page.address, shown=sent).fields["statements-0-text"] == [f"{TEXT} Other words."]


def _refuse(_statement: Statement) -> None:
    raise ValidationError({"credibility": "Not so."})
