"""Documents carry what they need of others, and are told again when that changes."""

import pytest

from cases.actions.edit import edit
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Json
from tests.actions.deeds import now
from tests.factories import (
    Cast,
    days,
    make_actor,
    make_passage,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.scenarios import (
    a_published_dossier,
    everything_said,
    part,
    shown,
    told,
    twelve_copies_of_one_report,
    two_sources_disagree,
)

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def _changed(record: Record, cast: Cast, **changes: object) -> None:
    current = now(record)
    edit(record=current, changes=changes, expected=current.lock_version, by=cast.writer, at=days(1))
    publish(record, at=days(1))


def _refs(record: Record, key: str) -> list[Json]:
    """The references of the briefs that the document of `record` has under `key`."""
    briefs = shown(PUBLIC, record, key)
    assert isinstance(briefs, list)
    return [part(brief, "ref") for brief in briefs]


def test_a_contradiction_is_shown_on_both_sides() -> None:
    story = two_sources_disagree()
    assert _refs(story.later, "contradicts") == [story.earlier.ref]
    assert set(_refs(story.earlier, "contradicts")) == {story.later.ref, story.amnesty.ref}
    assert _refs(story.amnesty, "contradicts") == [story.earlier.ref]
    assert told(PUBLIC, story.earlier) == ["publish", "reproject"]


def test_two_quotations_contradict_each_other_on_both_testimonies() -> None:
    story = two_sources_disagree()
    one, other = story.testimony.statements.get(), story.contradicting.statements.get()
    for testimony, named in ((story.testimony, other), (story.contradicting, one)):
        assert shown(PUBLIC, testimony, "statements", 0, "contradicts", 0, "ref") == named.ref
        assert named.testimony is not None
        address = shown(PUBLIC, testimony, "statements", 0, "contradicts", 0, "url")
        assert address == f"/testimonies/{named.testimony.ref}/#{named.ref}"


def test_a_relation_that_is_taken_back_disappears_on_both_sides(cast: Cast) -> None:
    story = two_sources_disagree()
    _changed(story.later, cast, contradicts=[])
    assert _refs(story.later, "contradicts") == []
    assert _refs(story.earlier, "contradicts") == [story.amnesty.ref]


def test_a_new_name_travels_as_far_as_the_name_is_shown(cast: Cast) -> None:
    dossier = a_published_dossier()
    _changed(dossier.newspaper, cast, name="The Weekly", names={"en": "The Weekly"})
    for record in dossier.records():
        assert "The Daily" not in str(shown(PUBLIC, record))
    assert told(PUBLIC, dossier.article) == ["publish", "reproject"]
    reasons = {ref: reason for _number, ref, _action, reason, _text in everything_said(PUBLIC)}
    assert reasons[dossier.newspaper.ref] == "new"
    assert reasons[dossier.article.ref] == "neighbour_changed"


def test_a_change_that_nobody_shows_travels_nowhere(cast: Cast) -> None:
    dossier = a_published_dossier()
    before = len(everything_said(PUBLIC))
    _changed(dossier.newspaper, cast, description="A daily newspaper of the capital.")
    assert len(everything_said(PUBLIC)) == before + 1


def test_a_neighbour_that_is_published_later_appears(cast: Cast) -> None:
    publisher = make_actor("The Daily")
    testimony = make_testimony(passage=make_passage(make_source(publisher=publisher)))
    publish_whole(testimony)
    assert "The Daily" not in str(everything_said(PUBLIC))
    publish(publisher, at=days(1))
    assert "The Daily" in str(shown(PUBLIC, testimony))
    assert told(PUBLIC, testimony) == ["publish", "reproject"]


def test_who_cites_whom_is_shown_on_both(cast: Cast) -> None:
    dossier = a_published_dossier()
    assert _refs(dossier.article, "cites") == [dossier.report.ref]
    assert _refs(dossier.report, "cited_by") == [dossier.article.ref]


def test_twelve_articles_that_print_one_report_are_one_origin() -> None:
    copies = twelve_copies_of_one_report()
    assert shown(PUBLIC, copies.statistic, "origins") == sorted(article.ref for article in copies.articles)
    assert shown(PUBLIC, copies.statistic, "independent_origins") == 1


def test_the_count_changes_when_a_citation_comes_to_light(cast: Cast) -> None:
    copies = twelve_copies_of_one_report()
    independent = make_source("A report of its own")
    publish(independent)
    _changed(copies.statistic, cast, origins=[*copies.articles, independent])
    assert shown(PUBLIC, copies.statistic, "independent_origins") == 2
    _changed(independent, cast, cites=[copies.articles[5]])
    assert shown(PUBLIC, copies.statistic, "independent_origins") == 1
    assert told(PUBLIC, copies.statistic)[-1] == "reproject"


def test_an_origin_counts_as_soon_as_its_publisher_is_shown() -> None:
    publisher = make_actor("The Mission")
    made = {"title": "It has no title; this describes it."}
    origin, read_in = make_source("A count", publisher=publisher, inferred=made), make_source()
    figure = make_statistic(passage=make_passage(read_in, exact="at least 218 killings"), origins=[origin])
    publish(origin, read_in)
    publish_whole(figure)
    assert shown(PUBLIC, figure, "independent_origins") == 0
    publish(publisher, at=days(1))
    assert shown(PUBLIC, figure, "independent_origins") == 1
