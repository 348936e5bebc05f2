"""What an editor may not write: refused in a sentence, through the verb, before it reaches the database."""

import pytest
from django.core.exceptions import ValidationError

from cases.actions.writing import Invalid
from cases.models.json_validators import validate_names, validate_reasons
from cases.models.validators import validate_edtf, validate_language
from tests.factories import make_actor, make_case, make_source, make_theme

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["2023-11", "2021~", "2021-08/..", "198X/2023", "not_stated", "withheld"])
def test_a_date_is_edtf_or_the_word_for_its_absence(text: str) -> None:
    validate_edtf(text)


@pytest.mark.parametrize("text", ["last winter", "2022-13", "2021-21", "November 2023", "2023/2021"])
def test_a_date_that_would_be_guessed_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        validate_edtf(text)
    with pytest.raises(Invalid) as refused:
        make_source(date=text)
    assert list(refused.value.faults.message_dict) == ["date"]


def test_an_empty_date_is_refused_where_one_applies() -> None:
    with pytest.raises(Invalid):
        make_case(period="")


def test_a_language_is_a_tag_or_the_word_for_its_absence() -> None:
    for text in ("en", "fa-AF", "ps", "not_stated"):
        validate_language(text)
    for text in ("Dari", "fa_AF", ""):
        with pytest.raises(ValidationError):
            validate_language(text)


@pytest.mark.parametrize("names", [{}, {"fa-AF": "ایران"}, {"en": ""}, {"en": "Iran", "ps": " "}, ["Iran"]])
def test_names_hold_an_english_one_and_no_empty_one(names: object) -> None:
    with pytest.raises(ValidationError):
        validate_names(names)
    with pytest.raises(Invalid):
        make_actor(names=names)


def test_a_name_in_no_language_is_refused() -> None:
    with pytest.raises(Invalid):
        make_theme(names={"en": "Return", "Dari": "بازگشت"})


@pytest.mark.parametrize("reasons", [[], "guessed", {"period": ""}, {"period": None}])
def test_an_inference_has_a_reason(reasons: object) -> None:
    with pytest.raises(ValidationError):
        validate_reasons(reasons)


def test_an_inference_with_its_reason_is_kept() -> None:
    source = make_source(inferred={"title": "the page has none"})
    assert source.inferred == {"title": "the page has none"}
