"""The way a figure came, from its first origin."""

from cases.pages.records.chain import chain
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_source, a_statistic, ref, source_brief

NOBODY = Value("not stated", unstated=True)


def a_link(number: int, *cites: int, lineage: tuple[int, ...] = ()) -> Document:
    cited: list[Json] = [{"ref": ref(Noun.SOURCE, each)} for each in cites]
    behind: list[Json] = [ref(Noun.SOURCE, each) for each in lineage or cites]
    named: Json = {"ref": ref(Noun.ACTOR, number), "name": f"Publisher {number}"}
    return a_source(number, publisher=named, cites=cited, lineage=behind)


def steps(*sources: Document, origins: list[int], read_in: int = 1) -> list[list[str]]:
    figure = a_statistic(source=source_brief(read_in), origins=[ref(Noun.SOURCE, each) for each in origins])
    return [[str(each) for each in step.sources] for step in chain(figure, sources, claimant=NOBODY)]


def test_every_source_between_the_first_origin_and_the_reading_is_a_step() -> None:
    read, between, origin = a_link(1, 2, lineage=(2, 3)), a_link(2, 3), a_link(3)
    assert steps(read, between, origin, origins=[3]) == [["Publisher 3"], ["Publisher 2"]]


def test_what_an_origin_itself_goes_back_to_comes_first() -> None:
    assert steps(a_link(1, 2, lineage=(2, 3)), a_link(2, 3), a_link(3), origins=[2]) == [
        ["Publisher 3"],
        ["Publisher 2"],
    ]


def test_copies_of_one_report_stand_together_behind_it() -> None:
    copies = [a_link(number, 9) for number in (1, 2, 3)]
    assert steps(*copies, a_link(9), origins=[1, 2, 3]) == [["Publisher 9"], ["Publisher 2", "Publisher 3"]]


def test_other_sources_that_the_article_cites_are_no_part_of_it() -> None:
    assert steps(a_link(1, 2, 3), a_link(2), a_link(3), origins=[2]) == [["Publisher 2"]]


def test_a_claim_made_where_it_was_read_begins_with_whoever_makes_it() -> None:
    assert steps(a_link(1), origins=[1]) == [["not stated"]]
    assert steps(origins=[5]) == [["not stated"]]


def test_a_circle_of_citations_ends() -> None:
    one, other = a_link(1, 2, lineage=(2,)), a_link(2, 1, lineage=(1,))
    assert steps(one, other, origins=[2]) == [["Publisher 2"]]
