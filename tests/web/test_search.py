"""Search: everything that is published, the words that were found, and what to try where nothing was."""

import re
from html import unescape

import pytest
from django.test import Client

from cases.filters.everywhere import LENGTH
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

LISTS = ("testimonies", "statistics", "sources", "timeline", "actors", "cases")


def marked(page: str) -> list[str]:
    return re.findall("<mark>([^<]*)</mark>", page)


@pytest.mark.usefixtures("dossier")
def test_one_query_finds_records_of_every_kind_and_leads_to_each_list(
    reader: Client, publish: Publish
) -> None:
    publish(documents.an_actor(3, name="Former office", names={"en": "Former office"}))
    publish(documents.a_source(2, title="Former and present"))
    publish(documents.an_event(2, title="The former deadline"))
    publish(documents.a_testimony(2, summary="A former place."))
    page = reader.get("/search/?q=former")
    text = words(page)
    # The dossier has a testimony of a former soldier besides.
    assert "7 results for “former”" in text
    leading = dict(re.findall(r'href="/(\w+)/\?q=former">[^<]*: (\d+)<', html(page)))
    assert leading == dict.fromkeys(LISTS, "1") | {"testimonies": "2"}
    for name, count in leading.items():
        assert f"{count} of " in words(reader.get(f"/{name}/?q=former"))
    assert {each.lower() for each in marked(html(page))} == {"former"}
    for kind in ("Testimony", "Figure", "Source", "Event", "Actor", "Case"):
        assert f" {kind}" in text


@pytest.mark.usefixtures("dossier")
def test_a_quotation_is_shown_with_its_marks_and_leads_to_its_place(reader: Client, publish: Publish) -> None:
    said = documents.a_quotation(7, text="<b>Threats</b> & threats at «night»", lang="en")
    publish(documents.a_testimony(7, statements=[said]))
    page = html(reader.get("/search/?q=threat+night"))
    assert 'href="/testimonies/T-0000000007/#Q-0000000007"' in page
    assert (
        "&lt;b&gt;<mark>Threats</mark>&lt;/b&gt; &amp; <mark>threats</mark> at «<mark>night</mark>»" in page
    )
    assert page.count('class="prov"') == 1


def test_words_in_another_script_keep_their_language_and_direction(reader: Client, publish: Publish) -> None:
    said = documents.a_quotation(1, text="هیچ تضمینی نیست", lang="fa-AF", dir="rtl")
    publish(documents.a_testimony(1, statements=[said]))
    page = html(reader.get("/search/?q=تضميني"))
    assert '<blockquote class="q q-s" lang="fa-AF" dir="rtl"><p>«هیچ <mark>تضمینی</mark> نیست»</p>' in page
    in_dari = html(reader.get("/fa-af/search/?q=تضميني"))
    assert '<blockquote class="q q-s"><p>«هیچ <mark>تضمینی</mark> نیست»</p>' in in_dari


def test_pages_follow_one_another_and_nothing_comes_twice(reader: Client, publish: Publish) -> None:
    for number in range(1, LENGTH + 6):
        publish(documents.a_testimony(number, statements=[documents.a_quotation(number)]))
    first = html(reader.get("/search/?q=threatened"))
    seen = re.findall(r'class="ref">(T-\d+)<', first)
    following = re.search(r'<a href="([^"]+)" rel="next">', first)
    assert following
    second = html(reader.get(f"/search/{unescape(following[1])}"))
    rest = re.findall(r'class="ref">(T-\d+)<', second)
    assert (len(seen), len(rest)) == (LENGTH, 5)
    assert sorted(seen + rest) == [documents.ref(Noun.TESTIMONY, number) for number in range(1, LENGTH + 6)]
    back = re.search(r'<a href="([^"]+)" rel="prev">', second)
    assert back
    assert re.findall(r'class="ref">(T-\d+)<', html(reader.get(f"/search/{unescape(back[1])}"))) == seen


@pytest.mark.usefixtures("dossier")
def test_nothing_found_says_what_else_finds_something(reader: Client) -> None:
    page = reader.get("/search/?q=threatend+deadline+nonsense")
    assert "0 results" in words(page)
    meant = html(reader.get("/search/?q=threatend"))
    assert re.search(r'Did you mean <a href="\?q=threatened">threatened</a>', meant)
    apart = html(reader.get("/search/?q=threatend+deadlyne"))
    assert re.findall(r'<li><a href="\?q=(\w+)">\w+: 1</a>', apart) == ["deadline", "threatened"]
    fewer = html(reader.get("/search/?q=threatened+deadline"))
    assert re.findall(r'<li><a href="\?q=(\w+)">\w+: 1</a>', fewer) == ["deadline", "threatened"]
    for name in ("testimonies", "statistics", "sources", "timeline"):
        assert f'href="/{name}/"' in fewer


@pytest.mark.usefixtures("dossier")
def test_who_asks_nothing_is_told_how_with_examples_that_find_something(reader: Client) -> None:
    page = html(reader.get("/search/"))
    assert "How to ask" in page
    examples = re.findall(r'<a href="(\?q=[^"]+)"><bdi', page)
    assert len(examples) == 4
    found = [words(reader.get(f"/search/{unescape(each)}")) for each in examples]
    assert all(re.search(r"[1-9]\d* results? for", each) for each in found)


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("q=_", "q"),
        ("q=a*", "q"),
        ("q=%00", "q"),
        ("q=a&colour=red", "colour"),
        ("q=a&cursor=x", "cursor"),
        ("q=a&q=b", "q"),
    ],
)
def test_what_cannot_be_read_is_said(reader: Client, query: str, named: str) -> None:
    response = reader.get(f"/search/?{query}")
    assert response.status_code == 400
    assert re.search(rf'<p class="warn" role="alert"><b[^>]*>{named}</b>:', html(response))


@pytest.mark.usefixtures("dossier")
def test_search_engines_do_not_list_what_somebody_looked_for(reader: Client) -> None:
    assert reader.get("/search/?q=threats").headers["X-Robots-Tag"] == "noindex, noarchive"
    assert "X-Robots-Tag" not in reader.get("/search/").headers
