"""An article is read from an HTML page with its own words, and the page says what it is."""

from __future__ import annotations

import pytest

from cases.captures.reading.contents import Detail
from cases.captures.reading.read import read
from cases.vocabulary.text import normalised
from tests.captures.files import SAID, page

_LINKED = """<script type="application/ld+json">
{"@graph": [{"@type": "WebSite", "name": "Elsewhere"}, {"@type": ["NewsArticle"],
 "headline": "Dawn at the border", "datePublished": "2024-05-06T01:00:00+04:30",
 "author": [{"@type": "Person", "name": "A. Writer"}, {"name": "B. Writer"}],
 "publisher": {"@type": "Organization", "name": "The Example"}}]}
</script>"""


def test_the_article_is_read_and_what_stands_around_it_is_not() -> None:
    menu = "<nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Weather</a></li></ul></nav>"
    script = "<script>var said = 'nothing';</script><style>p { color: red }</style>"
    contents = read(page(around=menu + script))
    assert contents.media_type == "text/html"
    assert contents.text == "\n\n".join(SAID)
    assert "trafilatura" in contents.read_by


def test_letters_that_are_not_seen_stay_in_their_words() -> None:
    """A Persian word without its joiner is misspelt; so would be every quotation of it."""
    words = (
        "راننده گفت: «نمی‌دانستیم کجا می‌رویم و هیچ‌کس به ما نمی‌گفت.» او دیروز از مرز برگشته است.",
        "کمیتهٔ امداد می‌گوید دست‌کم چهل خانواده در آن سوی مرز منتظر مانده‌اند و سرپناه ندارند.",
        "“We go nowhere,”\u200f he said, and co\u00adoperated with nobody after that day at the border post.",
    )
    written = [word.replace("\u200c", "&zwnj;", 1) for word in words]
    assert read(page(*written)).text == "\n\n".join(words)


def test_the_text_is_as_a_snapshot_keeps_it() -> None:
    contents = read(
        page(*SAID, "Cafe\u0301 owners of the town were there before us all, he said.\u2028Later more.")
    )
    assert contents.text is not None
    assert contents.text == normalised(contents.text)
    assert "Café owners" in contents.text


def test_a_list_a_quotation_and_broken_lines_are_lines_of_their_own() -> None:
    more = "He names three:<ul><li>the first lorry of the day</li><li>the second lorry of the day</li></ul>"
    text = read(page(*SAID, "One line of a poem<br>another line of the same poem", more)).text
    assert text is not None
    assert "One line of a poem\nanother line of the same poem" in text
    assert "the first lorry of the day\n\nthe second lorry of the day" in text


def test_a_page_that_is_no_article_is_read_whole() -> None:
    assert read(b"<p>Two words</p><p>and three more</p>").text == "Two words\n\nand three more"


def test_spaces_that_hold_stay_what_they_are() -> None:
    """French stands its quotation marks and its colons apart by them."""
    words = (
        "Le chauffeur a dit\u202f: «\xa0Personne ne nous a rien dit\xa0», puis il a quitté la douane à pied.",
        "La route était longue de 1\u2009200 kilomètres, selon le comité de secours de la ville.",
    )
    written = [word.replace("\xa0", "&nbsp;", 1) for word in words]
    assert read(page(*written, "&nbsp;", "\u3000 \u200b")).text == "\n\n".join(words)


def test_short_answers_quotations_headings_and_captions_are_read() -> None:
    article = (
        "<h2>At the gate</h2><p>“No.”</p>"
        "<blockquote><p>We waited for a day.</p><p>Nobody came.</p></blockquote>"
        "<figure><img src=x alt=y><figcaption>The gate at dawn.</figcaption></figure>"
        "<table><tr><td>May</td><td>4,000</td></tr></table><p>“No.”</p>"
    )
    text = read(page(*SAID, article, *SAID)).text
    assert text is not None
    for words in ("At the gate", "“No.”", "We waited for a day.\n\nNobody came.", "May\n\n4,000"):
        assert words in text
    assert text.count("“No.”") == 2, "what is said twice is there twice"
    assert text.count(SAID[0]) == 2


def test_words_of_one_line_stay_on_it() -> None:
    whole = b"<div>A <b>bold</b> and a <a href=x>linked</a> word<br>on two lines</div><div>and one</div>"
    assert read(whole).text == "A bold and a linked word\non two lines\n\nand one"


@pytest.mark.parametrize("empty", [b"<html></html>", b"<p> &nbsp; </p>", b"<html><script>let a = 1</script>"])
def test_a_page_without_words_has_no_text(empty: bytes) -> None:
    assert read(empty).text is None


def test_a_page_says_what_it_is() -> None:
    head = (
        "<title>Dawn | The Example</title><meta property='og:title' content=' Dawn &amp; dusk '>"
        "<meta name=author content='A. Writer'><meta name=author content='https://example.org/writers/b'>"
        "<meta property='article:published_time' content='2024-05-06T23:30:00Z'>"
        "<meta property='og:site_name' content='The Example'><link rel=canonical href='https://example.org/dawn'>"
    )
    details = read(page(head=head, opening="<html lang=en-GB>")).details
    assert details.title == Detail("Dawn & dusk", "og:title")
    assert details.authors == (Detail("A. Writer", "author"),)
    assert details.published == Detail("2024-05-06", "article:published_time")
    assert details.publisher == Detail("The Example", "og:site_name")
    assert details.language == Detail("en-GB", "html lang")
    assert details.address == Detail("https://example.org/dawn", "link canonical")


def test_linked_data_of_an_article_counts_first() -> None:
    details = read(page(head=f"<meta property='og:title' content='Other'>{_LINKED}")).details
    assert details.title == Detail("Dawn at the border", "schema.org headline")
    assert [author.value for author in details.authors] == ["A. Writer", "B. Writer"]
    assert details.published == Detail("2024-05-06", "schema.org datePublished")
    assert details.publisher == Detail("The Example", "schema.org publisher")


@pytest.mark.parametrize(
    "broken", ["{", "[" * 5000, '{"@type": "Article", "headline": 5}', "9" * 5000, "null"]
)
def test_linked_data_that_is_broken_says_nothing(broken: str) -> None:
    head = f"<title>Dawn</title><script type='application/ld+json'>{broken}</script>"
    assert read(page(head=head)).details.title == Detail("Dawn", "title")


def test_what_a_page_does_not_say_is_not_worked_out() -> None:
    """Neither from its text, nor from its address, nor from a date that could be two."""
    head = (
        "<meta name=date content='03/04/2023'><meta name=author content=' '><link rel=canonical href='/dawn'>"
    )
    details = read(page("Published on 6 May 2024 by A. Writer.", *SAID, head=head)).details
    assert (details.published, details.authors, details.publisher) == (None, (), None)
    assert (details.title, details.made, details.address) == (None, None, None)
