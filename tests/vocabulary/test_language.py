"""Language tags: customary letter case, and the way text runs."""

import pytest

from cases.vocabulary.language import BadLanguage, direction, known_language, language_tag


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("en", "en"),
        ("FA-af", "fa-AF"),
        ("ps", "ps"),
        ("uz-arab-af", "uz-Arab-AF"),
        ("PRS", "prs"),
        ("es-419", "es-419"),
        ("sl-Rozaj", "sl-rozaj"),
        ("de-ch-1996", "de-CH-1996"),
    ],
)
def test_tags_are_written_in_one_way(given: str, tag: str) -> None:
    assert language_tag(given) == tag
    assert language_tag(tag) == tag


@pytest.mark.parametrize(
    "text",
    ["", "e", "english", "fa_AF", "fa-", "-AF", "fa-AFG", "en\n", "фа", "en-x-private", "en-AF-Arab", "12"],
)
def test_refuses_what_is_no_tag(text: str) -> None:
    with pytest.raises(BadLanguage):
        language_tag(text)


@pytest.mark.parametrize(
    "tag", ["fa-AF", "fa", "ps", "ar", "ur-PK", "prs", "uz-Arab-AF", "az-Arab", "HE", "fa-1996"]
)
def test_runs_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "de-CH-1996", "uz", "uz-Latn", "fa-Latn", "tg-Cyrl-TJ", "ar-Latn-EG"])
def test_runs_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"


def test_the_direction_of_no_language_is_refused() -> None:
    with pytest.raises(BadLanguage):
        direction("not stated")


@pytest.mark.parametrize("tag", ["en", "FA-af", "ps", "prs", "zh-Hant-TW", "sh"])
def test_a_language_that_there_is(tag: str) -> None:
    assert known_language(tag) == language_tag(tag)


@pytest.mark.parametrize("tag", ["xx", "qq-AF", "klingon!!", "Dari", "not_stated", ""])
def test_a_language_that_there_is_not(tag: str) -> None:
    with pytest.raises(BadLanguage):
        known_language(tag)
