"""One page has many addresses."""

import pytest

from cases.vocabulary.same_address import same_address, written_forms


@pytest.mark.parametrize(
    "other",
    [
        "http://www.news.example/a/b?x=1&y=2",
        "https://NEWS.example:443/a/b/?y=2&x=1#top",
        " https://news.example/a/b?utm_source=mail&x=1&fbclid=abc&y=2 ",
        "https://news.example/%61/b?x=1&y=2",
    ],
)
def test_the_same_page(other: str) -> None:
    assert (
        same_address(other) == same_address("https://news.example/a/b?x=1&y=2") == "news.example/a/b?x=1&y=2"
    )


@pytest.mark.parametrize(
    "other",
    [
        "https://news.example/a/b",
        "https://news.example/a/b?x=2&y=2",
        "https://news.example:8443/a/b?x=1&y=2",
        "https://old.news.example/a/b?x=1&y=2",
    ],
)
def test_another_page(other: str) -> None:
    assert same_address(other) != same_address("https://news.example/a/b?x=1&y=2")


@pytest.mark.parametrize(
    "none", ["", "They came at night.", "ftp://news.example/a", "https://[", "https://a:x/"]
)
def test_no_page_of_the_web(none: str) -> None:
    assert same_address(none) == ""
    assert written_forms(none) == []


def test_letters_are_as_people_read_them_and_as_machines_write_them() -> None:
    assert written_forms("https://news.example/%D8%A8%DB%8C") == [
        "news.example/بی",
        "news.example/%D8%A8%DB%8C",
    ]
