"""The desk's excerpt: each passage stands where it says, and nothing else was copied."""

import hashlib
import json
from pathlib import Path

import pytest
from django.conf import settings

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, values_within

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "first-dossier"
EXCERPT = (FOLDER / "excerpt.txt").read_text(encoding="utf-8")
SOURCES = json.loads((FOLDER / "sources.json").read_text(encoding="utf-8"))
PASSAGES = [passage for source in SOURCES for passage in source.get("passages", [])]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["ref"])
def test_a_passage_stands_at_its_offset(passage: dict[str, str]) -> None:
    start = int(passage["start"])
    line_start = EXCERPT.rfind("\n", 0, start) + 1
    line_end = EXCERPT.index("\n", start)
    assert EXCERPT[start : start + len(passage["exact"])] == passage["exact"]
    assert EXCERPT[line_start:start] == passage["prefix"]
    assert EXCERPT[start + len(passage["exact"]) : line_end] == passage["suffix"]


def test_the_fingerprint_is_that_of_the_excerpt(public: Library) -> None:
    fingerprint = hashlib.sha256(EXCERPT.encode()).hexdigest()
    article = public.source("RFE/RL, Radio Azadi")
    assert part(article, "snapshot")["sha256"] == fingerprint
    published = [
        value["sha256"]
        for document in public.documents
        for value in values_within(document)
        if isinstance(value, dict) and "sha256" in value
    ]
    assert set(published) == {fingerprint}


def test_the_excerpt_is_a_few_short_lines() -> None:
    """The article is not in the project: an excerpt that grows into it would be noticed here."""
    lines = EXCERPT.splitlines()
    assert len(lines) == 28
    assert sum(len(line.split()) for line in lines) < 280


def test_what_was_quoted_is_in_the_excerpt(public: Library) -> None:
    quoted = [statement["text"] for statement in public.quotations()]
    quoted += [figure["as_worded"] for figure in public.all(Noun.STATISTIC)]
    quoted += [event["quoted"] for event in public.all(Noun.EVENT) if event["quoted"]]
    quoted += [
        figure["attribution_quoted"] for figure in public.all(Noun.STATISTIC) if figure["attribution_quoted"]
    ]
    assert len(quoted) > 24
    assert all(str(words) in EXCERPT for words in quoted)
