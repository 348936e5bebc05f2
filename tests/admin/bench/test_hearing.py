"""What a form of the bench says: no more than the editor changed, and what is lacking stands at its place."""

import pytest
from django.http import QueryDict

from cases.actions.decide import Choice
from cases.admin.bench.by_hand import chosen_words
from cases.admin.bench.faults import fault_lines, typed_again
from cases.admin.bench.hearing import choices, sure_ones, told
from cases.evidence.occurrence import NotThere
from cases.models import Packet
from cases.vocabulary.verdict import Verdict
from cases.workbench.shown import Bench
from tests.admin.bench.hand_made import COUNT, DARI, GROUP, ROAD, SOLD, THOUSANDS, hand_made

CONTENT = "One two one two."


@pytest.fixture(scope="module")
def bench() -> Bench:
    """A bench of no database."""
    return hand_made(Packet(case_id=1))


def _form(**sent: str | list[str]) -> QueryDict:
    form = QueryDict(mutable=True)
    for name, value in sent.items():
        form.setlist(name.replace("__", "-"), value if isinstance(value, list) else [value])
    return form


def _of(proposal_key: str, form: QueryDict | None = None, **sent: str) -> QueryDict:
    """What is sent of one proposal, beside what ``form`` sends."""
    form = form or QueryDict(mutable=True)
    for name, value in sent.items():
        prefix, _end, field = name.partition("_")
        form[f"{prefix}-{proposal_key}{'-' if field else ''}{field}"] = value
    return form


def test_only_what_was_changed_is_a_decision(bench: Bench) -> None:
    wrong: dict[str, str] = {}
    form = _of(SOLD.key, d="edit", v_speaker="Zarmina Habibi", v_description="teacher")
    _of(COUNT.key, form, d="accept", v_number="218")
    _of(ROAD.key, form, d="refuse", no="not_a_count", nw="")
    _of(THOUSANDS.key, form, d="accept", v_number="changed, but not meant")
    assert choices(form, bench, wrong) == [
        Choice(key=SOLD.key, verdict=Verdict.ACCEPTED, values={"speaker": "Zarmina Habibi"}),
        Choice(key=THOUSANDS.key, verdict=Verdict.ACCEPTED),
    ]
    assert not wrong


def test_where_several_fit_one_is_chosen_first(bench: Bench) -> None:
    wrong: dict[str, str] = {}
    assert choices(_of(GROUP.key, d="accept"), bench, wrong) == []
    assert [*wrong] == [f"p-{GROUP.key}"]
    (chosen,) = choices(_of(GROUP.key, d="accept", c="Zarmina"), bench, {})
    assert chosen.values == {"candidate": "Zarmina"}
    (other,) = choices(_of(GROUP.key, d="edit", v_speaker="Somebody else"), bench, {})
    assert other.values == {"speaker": "Somebody else"}


def test_a_refusal_without_a_reason_stays_at_its_place_with_what_was_typed(bench: Bench) -> None:
    wrong: dict[str, str] = {}
    form = _of(SOLD.key, d="refuse", no="other", nw=" ")
    _of(DARI.key, form, d="refuse", no="")
    _of(COUNT.key, form, d="refuse", no="danger")
    assert [choice.key for choice in choices(form, bench, wrong)] == [COUNT.key]
    assert [*wrong] == [f"nw-{SOLD.key}", f"no-{DARI.key}"]
    again = typed_again(form, wrong)
    assert {name for name in again.form if name.startswith("d-")} == {f"d-{SOLD.key}", f"d-{DARI.key}"}
    lines = fault_lines(bench, wrong | {"j-1-grade": "Say it.", "source-date": "Which day?"})
    assert [(line.anchor, line.label) for line in lines] == [
        (f"nw-{SOLD.key}", "2 Quotation"),
        (f"no-{DARI.key}", "7 Quotation"),
        ("j-1-grade", "218 families"),
        ("source-date", "The source"),
    ]


def test_only_sure_ones_are_taken_unasked(bench: Bench) -> None:
    assert [each.key for each in sure_ones(_form(sure="page"), bench)] == [SOLD.key, DARI.key]
    in_view = _form(sure="view", key=[DARI.key, GROUP.key, THOUSANDS.key, "figure-1-2"])
    assert [each.key for each in sure_ones(in_view, bench)] == [DARI.key]
    assert not sure_ones(_form(sure="view"), bench)


def test_what_is_told_is_what_was_written_otherwise(bench: Bench) -> None:
    assert not told(
        _form(case="1", source__title="The road along the river", source__date="March 2024"), bench
    )
    said = told(_form(case="2", source__date=" 2 March 2024 ", j__1__grade="2", j__1__why=""), bench)
    assert (said.case, said.source, said.judged) == ("2", {"date": "2 March 2024"}, {"1": {"grade": "2"}})


def test_words_are_chosen_by_hand_in_three_ways() -> None:
    assert chosen_words(_form(look="1"), CONTENT) is None
    assert str(chosen_words(_form(take="figure-0-3"), CONTENT)) == "figure-0-3"
    made = _form(make="chosen", hand_start="4", hand_end="7")
    made["as"] = "event"
    assert str(chosen_words(made, CONTENT)) == "event-4-7"
    written = _form(make="words", hand=" two\r\n", nth="2")
    written["as"] = "actor"
    assert str(chosen_words(written, CONTENT)) == "actor-12-15"
    for wrong in (
        _form(take="figure-3"),
        _form(take="person-0-3"),
        _form(make="chosen", hand_start="-1", hand_end="7"),
        _form(make="words", hand="", nth="1"),
        _form(make="words", hand="two", nth="3"),
    ):
        with pytest.raises(NotThere):
            chosen_words(wrong, CONTENT)
