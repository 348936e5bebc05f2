"""Words that are right in a dictionary and wrong beside a living person: none of them comes back."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain

import pytest
from babel.messages.pofile import read_po
from django.db.models import TextChoices
from django.test import Client
from django.utils import translation

from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.state import State
from cases.vocabulary.verification import Verification
from dossier.develop.messages import catalogues
from dossier.start.folders import ROOT
from tests.i18n.reading import own_words
from tests.web.reading import html
from tests.web.test_pages import PAGES

DARI, PASHTO = "fa_AF", "ps"
MARTYRDOM = "شهادت"
PERPETRATOR = {DARI: r"\bعامل(?:ان|ین)?\b|\bعوامل\b", PASHTO: r"\bفاعل(?:ان|ین)?\b"}
RECANTED = {DARI: r"پس[ \u200c]?گرفت", PASHTO: r"بېرته (?:وا|ا)خیست"}
FINGER = {DARI: "انگشت", PASHTO: r"ګوتو|ګوتې"}
FURNITURE = {DARI: r"\bمیز\b", PASHTO: r"\bمېز\b"}
PERHAPS = {DARI: "شاید|ممکن", PASHTO: "شاید|ممکن|ښايي|کېدای شي"}
DETAILS = "Details that are not needed are left out"
HELD_BACK = "A testimony given to the desk is held back"


def test_no_testimony_in_dari_announces_the_martyrdom_of_whoever_gave_it() -> None:
    assert _holding(DARI, MARTYRDOM) == []
    assert _said(DARI)["Testimony of %(name)s, %(role)s"] == ("گواهی %(name)s، %(role)s",)


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_nobody_who_acts_speaks_or_pays_is_called_a_perpetrator(language: str) -> None:
    assert _holding(language, PERPETRATOR[language]) == []
    names = chain.from_iterable(names.values() for names in _names_in_the_first_dossier())
    assert [name for name in names if re.search(PERPETRATOR[language], name)] == []


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_what_the_desk_takes_down_never_reads_as_a_witness_who_recants(language: str) -> None:
    """Only consent is taken back by the person who gave it."""
    found = _holding(language, RECANTED[language])
    assert [message for message in found if "consent" not in message.lower()] == []


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_the_fingerprint_of_a_file_is_not_that_of_a_persons_hand(language: str) -> None:
    assert _holding(language, FINGER[language]) == []


def test_a_copy_that_is_kept_was_neither_confiscated_nor_brought_to_safety() -> None:
    assert _holding(DARI, r"\bضبط") == []
    kept = [message for message in _holding(PASHTO, "خوندي") if re.search("(?i)captur|snapshot", message)]
    assert kept == []


def test_the_bounds_of_a_figure_are_not_attacks_in_pashto() -> None:
    assert _holding(PASHTO, "بریدون") == []


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_the_desk_is_people_and_not_a_piece_of_furniture(language: str) -> None:
    assert _holding(language, FURNITURE[language]) == []


def test_an_inference_with_its_reason_is_not_a_guess_in_pashto() -> None:
    found = [
        message for message in _holding(PASHTO, "اټکل") if re.search("(?i)infer|conclud|editor", message)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "few", "not_published", "reversed_rule"),
    [
        (DARI, "اندک باشند", "نشر نمی‌شود", "تا وقتی که"),
        (PASHTO, "ډېر لږ وي", "نه خپرېږي", "تر هغې"),
    ],
)
def test_a_testimony_that_too_few_others_resemble_is_held_back_and_never_kept_until_few_do(
    language: str, few: str, not_published: str, reversed_rule: str
) -> None:
    (rule,) = [said for message, said in _said(language).items() if message.startswith(DETAILS)]
    assert HELD_BACK in next(message for message in _said(language) if message.startswith(DETAILS))
    condition, outcome = rule[0].index(few), rule[0].index(not_published)
    assert condition < outcome
    assert reversed_rule not in rule[0]


@pytest.mark.parametrize("language", [DARI, PASHTO])
@pytest.mark.parametrize(
    "steps",
    [Reliability, Credibility, Verification, Qualifier, CaptureState, State],
    ids=lambda kind: kind.__name__,
)
def test_no_two_steps_of_a_scale_read_the_same(language: str, steps: type[TextChoices]) -> None:
    with translation.override(translation.to_language(language)):
        said = [str(step.label) for step in steps]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_only_one_grade_of_information_is_a_bare_perhaps(language: str) -> None:
    grades = [
        _said(language)[message][0]
        for message in ("probably true", "possibly true", "doubtful", "improbable")
    ]
    assert len([grade for grade in grades if re.search(PERHAPS[language], grade)]) <= 1


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_no_word_for_proof_stands_for_two_grades_of_it(language: str) -> None:
    """Whether a figure was verified, a record approved and a claim confirmed are three things."""
    said = _said(language)
    assert (
        len({said[message] for message in ("verified", "approved", "confirmed by other independent sources")})
        == 3
    )


@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_a_sentence_that_names_a_label_names_it_as_the_label_reads(language: str) -> None:
    quoting = [
        (message, said, label[0])
        for message, said in _said(language).items()
        for quoted in re.findall("“([^”%]+)”", message)
        for name, label in _said(language).items()
        if name.lower() == quoted.lower()
    ]
    assert len(quoting) > 5
    assert [(message, label) for message, said, label in quoting if f"«{label}»" not in said[0]] == []


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", [DARI, PASHTO])
def test_no_page_says_in_its_own_words_what_the_catalogue_no_longer_says(
    reader: Client, language: str, address: str
) -> None:
    code = translation.to_language(language)
    words = own_words(html(reader.get(f"/{code}{address}")), "fa-AF" if language == DARI else code)
    harmful = [each[language] for each in (PERPETRATOR, RECANTED, FINGER, FURNITURE)]
    assert [found[0] for pattern in (MARTYRDOM, *harmful) if (found := re.search(pattern, words))] == []


@cache
def _said(language: str) -> dict[str, tuple[str, ...]]:
    """What a catalogue says, all plural forms, by the English words."""
    (file,) = [file for file in catalogues() if file.parts[-3] == language]
    with file.open("rb") as stored:
        messages = [
            message for message in read_po(stored, domain="django") if message.id and not message.context
        ]
    return {_forms(message.id)[0]: _forms(message.string) for message in messages}


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _holding(language: str, pattern: str) -> list[str]:
    """The English of every message whose translation holds `pattern`."""
    said = _said(language).items()
    return [message for message, forms in said if any(re.search(pattern, form) for form in forms)]


def _names_in_the_first_dossier() -> list[dict[str, str]]:
    files = (ROOT / "fixtures/first-dossier").glob("*.json")
    return [row["names"] for file in files for row in json.loads(file.read_text()) if "names" in row]
