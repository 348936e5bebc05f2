"""What `make bench` says of the proposals: the labels of its articles, and how they are judged by them."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.proposals import score
from benchmarks.proposals.article import LabelError, LabelledArticle, articles_in
from benchmarks.proposals.names import same_mention, same_name
from benchmarks.proposals.score import scored
from benchmarks.proposals.speed import Spent
from benchmarks.proposals.table import ROWS, SURE, missed, rules_table, table
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import Proposals
from tests.synthetic.labelled import as_labelled

ARTICLES = articles_in("known")
APART = articles_in("kept")


def test_the_articles_are_many_in_four_languages_and_many_styles() -> None:
    languages = [article.language for article in ARTICLES]
    assert len(ARTICLES) >= 28
    assert set(languages) == {"en", "fa", "fr", "ps"}
    assert languages.count("en") >= 18
    assert len({article.style for article in ARTICLES}) >= 8


def test_more_than_a_quarter_is_kept_apart_in_every_language() -> None:
    assert len(APART) * 4 > len(APART) + len(ARTICLES)
    assert {article.language for article in APART} == {article.language for article in ARTICLES}
    assert not {article.name for article in APART} & {article.name for article in ARTICLES}


def test_every_label_stands_where_it_says() -> None:
    """Reading them checked that the words stand there once, or which occurrence is meant."""
    for article in (*ARTICLES, *APART):
        kinds = (article.quotations, article.figures, article.dates, article.replies, article.rejected)
        for labels in kinds:
            assert [label.span for label in labels] == sorted(label.span for label in labels), article.name
            for label in labels:
                assert label.span.of(article.text) == label.words


def test_a_label_that_stands_there_twice_or_not_at_all_is_refused(tmp_path: Path) -> None:
    kept = {"language": "en", "style": "note", "published": "2024-01-01", "figures": [], "dates": []}
    kept |= {"replies": [], "names": []}
    for words, trouble in (("two", "more than once"), ("three", "does not stand")):
        (tmp_path / "note.txt").write_text("two and two", encoding="utf-8")
        labels = {"quotations": [], "rejected": [{"words": words, "looks_like": "figure", "why": "age"}]}
        (tmp_path / "note.json").write_text(json.dumps(kept | labels), encoding="utf-8")
        with pytest.raises(LabelError, match=trouble):
            LabelledArticle.read(tmp_path / "note.txt")


def test_who_proposes_what_the_labels_say_is_right_in_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, {article.text: as_labelled(article) for article in (*ARTICLES, *APART)})
    tally = scored((*ARTICLES, *APART))
    assert tally.mistakes == []
    assert [row.name for row in ROWS if row.value(tally) != 1] == []
    assert list(missed(tally)) == []
    assert "speaker-said  1.000 (" in rules_table(tally, Tally())


def test_who_proposes_nothing_is_right_in_nothing_but_leaving_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, {article.text: Proposals() for article in ARTICLES})
    tally = scored(ARTICLES)
    assert [row.name for row in ROWS if row.value(tally)] == ["numbers and terms that are left out"]
    assert len(list(missed(tally))) == sum(row.least is not None for row in ROWS) + 1


def test_what_is_wrong_counts_against_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    article = next(each for each in ARTICLES if each.name == "floods-in-the-valley")
    right = as_labelled(article)
    first, *others = right.statements
    wrong = replace(first, speaker="Sharifa Danesh", rule="guess")
    floor, *figures = right.figures
    exact = replace(floor, qualifier="exactly", rule="guess")
    date_of, *dates = right.dates
    found = replace(
        right,
        statements=(wrong, *others),
        figures=(exact, *figures),
        dates=(replace(date_of, edtf="2024-04-08", rule="guess"), *dates),
    )
    _answers(monkeypatch, {article.text: found})
    tally = scored([article])
    assert tally.precision("guess") == (0, 3)
    assert tally.share("speaker").of - tally.share("speaker").right == 1
    assert tally.share("mention").value == 1
    assert tally.share("figures right").value == 1
    assert tally.share("figures and qualifiers right").value < 1
    assert tally.share("date spans found").value == 1
    assert tally.share("dates found").value < 1
    assert [each.split(":")[0] for each in tally.mistakes] == [
        "speaker",
        "sure speaker",
        "figures and qualifiers right",
        "dates found",
    ]


def test_the_table_of_two_articles_tells_every_measure_with_its_denominator() -> None:
    """What is proposed by the rules as they are: a few seconds' worth of `make bench`."""
    two = [each for each in ARTICLES if each.name in {"visiting-day", "floods-in-three-districts"}]
    tally = scored(two)
    lines = table(tally, Tally()).splitlines()
    assert len(lines) == len(ROWS) + 2
    assert any(line.startswith(SURE) for line in lines)
    labelled = sum(label.long and not label.optional for each in two for label in each.quotations)
    assert tally.share("long quotations found").of == labelled
    assert f" of {labelled})" in next(
        line for line in lines if line.startswith("quotations of 4 words and more, R")
    )


def test_a_name_is_whole_and_one() -> None:
    assert same_name("Latif Omarzai", "Dr Latif Omarzai")
    assert not same_name("Latif Omarzai", "Omarzai")
    assert not same_name("Latif Omarzai", "Latif Omarzai Sharifa Danesh", ["Sharifa Danesh"])
    assert same_mention(["the spokesman"], "a spokesman")
    assert not same_mention(["the spokesman"], "the minister")
    assert same_mention(["او"], "او")


def test_a_long_text_that_takes_too_long_is_a_miss() -> None:
    assert Spent(2.0, 150.0).missed() == []
    assert len(Spent(2.1, 151.0).missed()) == 2


def _answers(monkeypatch: pytest.MonkeyPatch, answers: dict[str, Proposals]) -> None:
    def propose(text: str, *, published: date | None = None) -> Proposals:
        assert published is not None
        return answers[text]

    monkeypatch.setattr(score, "propose", propose)
