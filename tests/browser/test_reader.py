"""A reader whose browser runs no script finds, opens, checks, cites and takes away."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Download, FloatRect, Page, expect

IN_PAKISTAN = "input[name=residence][value=PK]"
PREFIXES = ["", "/fa-af", "/ps"]


@pytest.mark.parametrize("prefix", PREFIXES, ids=["en", "fa-AF", "ps"])
def test_a_reader_filters_opens_reads_the_passage_cites_and_downloads(reader: Page, prefix: str) -> None:
    reader.goto(f"{prefix}/testimonies/")
    everything = reader.locator(".item").count()
    reader.locator(IN_PAKISTAN).check()
    reader.locator(".facets .btn").click()
    assert "residence=PK" in reader.url
    expect(reader.locator(IN_PAKISTAN)).to_be_checked()
    expect(reader.locator(".chips li")).to_have_count(2)
    found = reader.locator(".item").count()
    assert 0 < found < everything

    with reader.expect_download() as downloading:
        reader.locator(".dl a[href*='export.csv']").click()
    assert len(rows(downloading.value)) == found

    reader.locator(".item h2 a", has_text="Fahim").first.click()
    expect(reader.locator("h1")).to_have_text("Fahim")
    testimony = reader.url
    quoted = reader.locator("blockquote").first.inner_text()
    reader.locator("aside.panel a[href*='#']").click()
    passage = reader.locator(":target")
    expect(passage).to_be_in_viewport()
    assert quoted.strip("“”«»") in passage.inner_text()

    reader.go_back()
    assert reader.url == testimony
    with reader.expect_download() as downloading:
        reader.locator("#cite a[href$='cite.bib']").first.click()
    entry = text(downloading.value)
    assert entry.startswith("@")
    assert testimony.removesuffix("/").rsplit("/", 1)[-1] in entry


@pytest.mark.parametrize("prefix", PREFIXES[1:], ids=["fa-AF", "ps"])
def test_a_page_from_right_to_left_is_one(reader: Page, prefix: str) -> None:
    reader.goto(f"{prefix}/testimonies/")
    assert reader.locator("html").get_attribute("dir") == "rtl"
    brand, filters, first = (
        box(reader, each) for each in (".brand", ".facets fieldset >> nth=0", ".item >> nth=0")
    )
    assert brand["x"] > first["x"]
    assert filters["x"] >= first["x"] + first["width"]


def test_the_language_changes_and_the_page_stays(reader: Page) -> None:
    reader.goto("/testimonies/?residence=PK&sort=oldest")
    found = reader.locator(".item h2 .ref").all_inner_texts()
    for lang, path in (("fa-AF", "/fa-af/testimonies/"), ("ps", "/ps/testimonies/"), ("en", "/testimonies/")):
        reader.locator(f".strip a[lang={lang}]").click()
        assert reader.url.endswith(f"{path}?residence=PK&sort=oldest")
        assert reader.locator("html").get_attribute("lang") == lang
        assert reader.locator(".item h2 .ref").all_inner_texts() == found


def text(download: Download) -> str:
    """What was downloaded."""
    return Path(download.path()).read_text(encoding="utf-8-sig")


def rows(download: Download) -> list[dict[str, str]]:
    """The rows of a downloaded table."""
    return list(csv.DictReader(text(download).splitlines()))


def box(page: Page, selector: str) -> FloatRect:
    """Where an element is, in pixels."""
    found = page.locator(selector).bounding_box()
    assert found, selector
    return found
