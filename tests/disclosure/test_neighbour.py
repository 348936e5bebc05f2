"""Of other records a document says what their own documents say, and of hidden ones nothing."""

import pytest

from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.view import Mention, View
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.relation import Relation
from tests.disclosure.showing import outcome, shown_of, view_of
from tests.factories import (
    TODAY,
    make_actor,
    make_case,
    make_event,
    make_passage,
    make_right_of_reply,
    make_source,
    make_statistic,
    make_testimony,
)

pytestmark = pytest.mark.django_db
PUBLIC = Audience.PUBLIC
NOT_PUBLISHED = {"withheld": "not_published"}


@pytest.mark.parametrize("audience", STREAMS)
def test_a_record_of_one_that_is_not_published_has_no_name(audience: Audience) -> None:
    actor = make_actor("The Hidden Herald")
    source = make_source("An article", publisher=actor)
    assert shown_of(source, view_of(audience), "publisher") == NOT_PUBLISHED
    assert "Herald" not in str(shown_of(source, view_of(audience)))
    assert shown_of(source, view_of(audience, actor), "publisher", "name") == "The Hidden Herald"


def test_lists_hold_those_that_are_published_and_not_even_the_number_of_the_others() -> None:
    shown, hidden = make_source("Shown"), make_source("Hidden")
    source = make_source("An article", cites=[shown, hidden])
    cites = shown_of(source, view_of(PUBLIC, shown), "cites")
    assert isinstance(cites, list)
    assert len(cites) == 1
    assert hidden.ref not in str(shown_of(source, view_of(PUBLIC, shown)))


def test_a_hidden_origin_leaves_no_trace() -> None:
    read_in, hidden = make_source("Read in"), make_source("Hidden")
    passage = make_passage(read_in)
    traced = make_statistic(passage=passage, origins=[hidden])
    plain = make_statistic(passage=passage)
    view = view_of(PUBLIC, read_in)
    for name in ("origins", "independent_origins", "source"):
        assert shown_of(traced, view, name) == shown_of(plain, view, name)
    assert shown_of(traced, view, "origins") == [read_in.ref]


DESK_TITLED = {"inferred": {"title": "It has no title; this describes it."}}


@pytest.mark.parametrize(
    ("story", "about_it", "count"),
    [
        ("a title of its own", {}, 1),
        ("a title that the desk made, and authors", {**DESK_TITLED, "authors": ["A. Reporter"]}, 1),
        ("a title that the desk made, and nothing else", DESK_TITLED, 0),
    ],
)
def test_an_origin_counts_as_one_where_it_has_a_name(
    story: str, about_it: dict[str, object], count: int
) -> None:
    read_in, origin = make_source("Read in"), make_source("By some accounts", **about_it)
    figure = make_statistic(passage=make_passage(read_in), origins=[origin])
    assert shown_of(figure, view_of(PUBLIC, read_in, origin), "independent_origins") == count, story


def test_the_source_it_was_read_in_is_an_origin_where_somebody_claims_it_there() -> None:
    read_in, claimant = make_source("Read in", **DESK_TITLED), make_actor()
    passage = make_passage(read_in)
    claimed, unclaimed = make_statistic(passage=passage, claimed_by=claimant), make_statistic(passage=passage)
    assert shown_of(claimed, view_of(PUBLIC, read_in, claimant), "independent_origins") == 1
    assert shown_of(unclaimed, view_of(PUBLIC, read_in, claimant), "independent_origins") == 0


@pytest.mark.parametrize("relation", [Relation.CONTRADICTS, Relation.OVERLAPS])
def test_a_figure_shows_who_names_it_as_far_as_published(relation: Relation) -> None:
    figure = make_statistic()
    other = make_event(source=figure.source, title="An amnesty")
    mention = Mention(relation, other.ref)
    with_it = view_of(PUBLIC, figure.source, mentions=[mention])
    assert shown_of(figure, with_it, relation.value) == []
    document = outcome(other, view_of(PUBLIC, figure.source))
    assert not isinstance(document, Refusal)
    published = View(PUBLIC, TODAY, published={**with_it.published, other.ref: document}, mentions=(mention,))
    assert shown_of(figure, published, relation.value, 0, "label") == "An amnesty"


def test_a_superseded_figure_says_by_which() -> None:
    figure = make_statistic()
    newer = make_statistic(passage=figure.passage, as_worded="over 230 killings")
    view = view_of(PUBLIC, figure.source)
    document = outcome(newer, view)
    assert not isinstance(document, Refusal)
    view = View(
        PUBLIC,
        TODAY,
        published={**view.published, newer.ref: document},
        mentions=(Mention(Relation.SUPERSEDES, newer.ref),),
    )
    assert shown_of(figure, view, "superseded_by", 0, "label") == "over 230 killings"
    assert shown_of(figure, view, "supersedes") == []


def test_a_reply_read_in_a_hidden_source_is_not_there() -> None:
    case, source = make_case(), make_source()
    make_right_of_reply(case, source=source, outcome="answered", answer="Never.", wording="said never")
    assert shown_of(case, view_of(PUBLIC), "replies") == []
    assert shown_of(case, view_of(PUBLIC, source), "replies", 0, "answer") == "Never."


@pytest.mark.parametrize("make", [make_testimony, make_statistic, make_event])
def test_what_was_read_in_a_hidden_source_is_kept_back(make: object) -> None:
    assert callable(make)
    refused = outcome(make(), view_of(PUBLIC))
    assert isinstance(refused, Refusal)
    assert refused.reason in (RefusalReason.SOURCE_WITHHELD, RefusalReason.NO_PASSAGE)


def test_a_figure_without_a_passage_is_kept_back() -> None:
    figure = make_statistic()
    type(figure).objects.update(passage=None)
    assert outcome(figure, view_of(PUBLIC, figure.source)) == Refusal(RefusalReason.NO_PASSAGE)


def test_a_figure_is_kept_back_with_the_testimony_it_was_claimed_in() -> None:
    source = make_source()
    testimony = make_testimony(passage=make_passage(source))
    figure = make_statistic(passage=make_passage(source), claimed_in=testimony)
    assert outcome(figure, view_of(PUBLIC, source)) == Refusal(RefusalReason.NO_CLAIMANT)


@pytest.mark.parametrize("make", [make_source, make_actor, make_case])
def test_what_is_meant_for_partners_is_kept_from_the_public(make: object) -> None:
    assert callable(make)
    record = make(widest_audience=Audience.PARTNER)
    assert outcome(record, view_of(PUBLIC)) == Refusal(RefusalReason.AUDIENCE)
    assert not isinstance(outcome(record, view_of(Audience.PARTNER)), Refusal)
