"""What differs from what is published is shown: in lists, on records, and before anybody decides about it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.actions.edit import edit
from cases.actions.writing import InlineChange
from cases.admin.differences import MOST_COMPARED, Differences, differences
from cases.models import Account, Place, Source, Statement, Testimony
from cases.models.record import EditableModel, Record
from tests.actions.deeds import now
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, list_of, verb_of
from tests.factories import (
    ENTROPY,
    TODAY,
    Cast,
    days,
    handed_in,
    make_case,
    make_passage,
    make_person,
    make_place,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_testimony, a_witness_consents

pytestmark = pytest.mark.django_db

BADGE = "desk-differs"
PILE = "Changed since published"


def written(row: EditableModel, by: Account, *parts: InlineChange, **changes: object) -> Record:
    """`row`, changed by `by` as it is by now."""
    current = type(row)._default_manager.get(pk=row.pk)
    expected = current.lock_version
    edit(record=current, changes=changes, parts=parts, expected=expected, by=by, at=days(1), entropy=ENTROPY)
    return current  # type: ignore[return-value]  # only asked for where it is a record


def shown(page: Page) -> dict[str, list[str]]:
    """What a page says of differences: by what stands over them, each in words."""
    differences = page.shown.context["differences"]
    assert isinstance(differences, Differences)
    found: dict[str, list[str]] = {}
    for compared in differences.records:
        for comparison in compared.comparisons:
            for group in comparison.groups:
                found.setdefault(group.title, []).extend(_in_words(change) for change in group.changes)
    return found


def _in_words(change: object) -> str:
    parts = vars_of(change)
    where = f"{parts['part']}: {parts['field']}" if parts["part"] else parts["field"]
    return f"{where}: {parts['before']} → {parts['after']}"


def vars_of(change: object) -> dict[str, str]:
    """The words of a change, by name."""
    return {name: str(getattr(change, name)) for name in ("part", "field", "before", "after")}


def text_of(page: Page) -> str:
    """What a page says, without its marks, each space once."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text))


def piles_of(client: Client) -> dict[str, list[str]]:
    """The work list of whoever is signed in: titles of piles, and what lies on each."""
    start = client.get(reverse("desk:index"))
    return {pile.title: [item.label for item in pile.items] for pile in start.context["piles"]}


def to_decide(client: Client, row: Record, verb: str = "correct") -> Page:
    """The page that asks before `verb` is done to `row`, handed in as it is by now."""
    (waiting,) = handed_in(row)
    return Page(client, verb_of(waiting, verb))


def test_a_person_made_pseudonymous_is_seen_on_every_testimony_of_theirs(cast: Cast, sign_in: SignIn) -> None:
    person = make_person("Fahim Karimi", naming="full_name")
    testimony, other = a_published_testimony(person), a_published_testimony(make_person("Rahmat"))
    client = sign_in(cast.editor)
    assert BADGE not in _rows(client, Testimony)
    assert piles_of(client)[PILE] == []
    assert "This is not what readers see." not in Page(client, change_of(testimony)).text

    Page(sign_in(cast.writer), change_of(person)).send(
        {"shown_as": "A former soldier", "naming": "pseudonym"}
    )

    assert _rows(client, Testimony).count(BADGE) == 1
    assert _filtered(client, Testimony) == [testimony.ref]
    assert piles_of(client)[PILE] == [testimony.ref]
    assert "This is not what readers see." in text_of(Page(client, change_of(testimony)))
    assert "differences" in Page(client, change_of(testimony)).text
    assert Page(client, change_of(other)).shown.context["differences"] is None
    page = to_decide(client, testimony)
    assert "Shown as Person Fahim Karimi → A former soldier" in text_of(page)
    assert shown(page) == {
        "Changes": [
            "Person: Shown as: Fahim Karimi → A former soldier",
            "Person: Naming: full name → pseudonym",
        ]
    }

    page.send({"public_reason": "safety_or_request"})
    assert _filtered(client, Testimony) == []
    assert piles_of(client)[PILE] == []


def _rows(client: Client, model: type[Record]) -> str:
    page: str = client.get(list_of(model)).content.decode()
    return page.partition('id="result_list"')[2]


def _filtered(client: Client, model: type[Record]) -> list[str]:
    found = client.get(list_of(model), {"differs__exact": "1"})
    assert found.status_code == 200
    return [row.ref for row in found.context["cl"].result_list]


def test_what_was_handed_in_waits_on_another_pile(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    written(testimony, cast.writer, summary="Shorter.")
    client = sign_in(cast.editor)
    assert piles_of(client)[PILE] == [testimony.ref]

    handed_in(testimony)
    piles = piles_of(client)
    assert (piles[PILE], piles["To review"]) == ([], [testimony.ref])


def test_a_figure_that_changes_stands_first_and_is_marked(cast: Cast, sign_in: SignIn) -> None:
    read = make_passage(exact="first 1,200 killings, then 1,300 killings")
    figure = make_statistic(
        qualifier="exactly", as_worded="1,200 killings", low=1200, high=1200, passage=read
    )
    publish_whole(figure)
    written(figure, cast.writer, counted="soldiers", as_worded="1,300 killings", low=1300, high=1300)

    page = to_decide(sign_in(cast.editor), figure)

    assert list(shown(page)) == ["Numbers that change", "Changes"]
    assert shown(page)["Numbers that change"] == [
        "As worded: 1,200 killings → 1,300 killings",
        "Low: 1,200 → 1,300",
        "High: 1,200 → 1,300",
    ]
    assert "Low 1,200 → 1,300" in text_of(page)
    assert "<del>1,200</del> <ins>1,300</ins> killings" in page.text


def test_words_are_marked_where_they_change(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    written(testimony, cast.writer, summary="A former officer tells of a long night.")

    page = to_decide(sign_in(cast.editor), testimony)

    assert "A former <del>soldier</del> <ins>officer</ins> tells of a <ins>long </ins>night." in page.text


def test_a_text_that_holds_markup_is_shown_as_text(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    written(testimony, cast.writer, summary="A former <script>alert(1)</script> tells of a night.")

    page = to_decide(sign_in(cast.editor), testimony)

    assert "<ins>&lt;script&gt;alert(1)&lt;/script&gt;</ins>" in page.text


def test_what_becomes_visible_what_is_taken_away_and_what_stays_withheld(cast: Cast, sign_in: SignIn) -> None:
    person = make_person("Fahim", rank="colonel")
    province = make_place("AF-KAB")
    source = make_source()
    first, second = make_passage(source), make_passage(source, exact="We left in the morning.")
    testimony = make_testimony(
        person=person,
        origin=province,
        origin_public="country",
        languages=["fa-AF"],
        statements=[statement_values(first), statement_values(second, position=2)],
    )
    publish_whole(testimony)
    gone = InlineChange(Statement, pk=testimony.statements.get(position=2).pk, delete=True)
    added = make_passage(source, exact="Nobody came back.")
    new = InlineChange(Statement, values=statement_values(added, position=3))
    written(testimony, cast.writer, gone, new, origin_public="withheld", languages=[])

    page = to_decide(sign_in(cast.editor), testimony)
    everybody, public = page.shown.context["differences"].records[0].comparisons

    said = {group.title: [_in_words(change) for change in group.changes] for group in everybody.groups}
    assert everybody.audiences == "Everybody"
    quotation = "Quotation “We left in the morning.”: Words: We left in the morning. → "
    assert said["Is taken away"][0] == quotation
    assert "Quotation “Nobody came back.”: Words:  → Nobody came back." in said["Becomes visible"]
    assert said["Changes"] == ["Languages: fa-AF → not stated"]
    assert said["Withheld"] == ["Person: Rank:  → withheld for safety"]
    only = {group.title: [_in_words(change) for change in group.changes] for group in public.groups}
    assert public.audiences == "The public"
    assert only == {"Is taken away": ["Where from: Place AF → withheld because it would be too precise"]}


def test_the_name_of_a_place_below_a_record_is_shown_with_its_code(cast: Cast, sign_in: SignIn) -> None:
    testimony = make_testimony(origin=make_place("AF"))
    publish_whole(testimony)
    written(Place.objects.get(), cast.writer, names={"en": "Afghanistan", "fa-AF": "افغانستان"})

    page = to_decide(sign_in(cast.editor), testimony)

    assert shown(page) == {
        "Changes": [
            "Place AF: Names: en: Place AF → Afghanistan",
            "Place AF: Names: fa-AF: جای AF → افغانستان",
        ]
    }


def test_quotations_in_another_order_are_a_change(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()
    texts = ["They came at night.", "We left in the morning."]
    quoted = [
        statement_values(make_passage(source, exact=text), position=at) for at, text in enumerate(texts)
    ]
    testimony = make_testimony(statements=quoted)
    publish_whole(testimony)
    first, second = testimony.statements.order_by("position")
    written(testimony, cast.writer, InlineChange(Statement, pk=first.pk, values={"position": 9}))

    page = to_decide(sign_in(cast.editor), testimony)

    (line,) = shown(page)["Changes"]
    assert line.endswith(f"{first.ref}, {second.ref} → {second.ref}, {first.ref}")


def test_what_only_the_desk_reads_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    written(testimony, cast.writer, risk_review_on=days(300).date())

    page = to_decide(sign_in(cast.editor), testimony)

    assert "nothing changes for readers" in text_of(page)


def test_a_first_publication_shows_what_becomes_visible(cast: Cast, sign_in: SignIn) -> None:
    testimony = make_testimony(passage=make_passage())
    publish(testimony.case, testimony.statements.get().source)

    page = to_decide(sign_in(cast.editor), testimony, "approve")

    assert "not published yet" in text_of(page)
    assert list(shown(page)) == ["Becomes visible"]
    assert "Person: Shown as:  → Fahim" in shown(page)["Becomes visible"]
    assert not [line for line in shown(page)["Becomes visible"] if "not stated" in line]


def test_records_that_are_published_together_are_compared_together(cast: Cast, sign_in: SignIn) -> None:
    cited = make_source("The report")
    rows = handed_in(make_source("An article", cites=[cited]), cited)
    client = sign_in(cast.editor)

    alone = Page(client, verb_of(rows[0], "approve"))
    together = Page(client, f"{verb_of(rows[0], 'approve')},{rows[1].pk}:{rows[1].lock_version}")

    assert "Cites:  → The report" not in shown(alone)["Becomes visible"]
    assert "Cites:  → The report" in shown(together)["Becomes visible"]


def test_a_testimony_without_its_source_would_not_be_read(cast: Cast, sign_in: SignIn) -> None:
    (row,) = handed_in(make_testimony(passage=make_passage()))
    page = Page(sign_in(cast.editor), verb_of(row, "approve"))
    assert "Everybody Would read nothing of it: nothing in it can be traced" in text_of(page)


def test_why_an_audience_would_lose_it(cast: Cast, sign_in: SignIn) -> None:
    witness = a_witness_consents()
    written(witness.testimony, cast.writer, widest_audience="partner")

    page = to_decide(sign_in(cast.editor), witness.testimony)

    assert "The public Would lose it: it is meant for a narrower audience." in text_of(page)
    assert "Partner organisations Nothing changes." in text_of(page)
    assert "Shown as Person withheld because the person did not agree to it" in text_of(page)


@pytest.mark.parametrize("verb", ["submit", "approve", "correct", "redact", "return", "suspend", "withdraw"])
def test_whoever_brings_something_to_readers_sees_what_it_changes(
    cast: Cast, sign_in: SignIn, verb: str
) -> None:
    testimony = written(a_published_testimony(), cast.writer, summary="Shorter.")

    page = Page(sign_in(cast.editor), verb_of(testimony, verb))

    assert ('id="differences"' in page.text) == (verb in {"submit", "approve", "correct", "redact"})


def test_many_are_folded_and_counted_and_no_more_than_fifty_compared(cast: Cast, sign_in: SignIn) -> None:
    sources = [make_source(f"Source {number}") for number in range(MOST_COMPARED + 2)]
    named = ",".join(f"{source.pk}:{source.lock_version}" for source in sources)
    address = verb_of(sources[0], "submit").partition("?")[0]

    page = Page(sign_in(cast.writer), f"{address}?records={named}")

    assert len(page.shown.context["differences"].records) == MOST_COMPARED
    assert "2 more records are chosen and not compared here." in text_of(page)
    assert page.text.count("<details>") == MOST_COMPARED
    assert "<details open>" not in page.text


def test_a_list_costs_the_same_for_few_and_many(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.editor)
    costs = []
    for count in (5, 50):
        more = [make_source(f"Source {number}") for number in range(Source.objects.count(), count)]
        publish(*more)
        for source in more:
            written(source, cast.writer, title=f"Another {source.title}")
        with CaptureQueriesContext(connection) as asked:
            assert _rows(client, Source).count(BADGE) == count
        with CaptureQueriesContext(connection) as piled:
            assert len(piles_of(client)[PILE]) == count
        costs.append((len(asked), len(piled)))
    assert costs[0] == costs[1]


def test_comparing_many_costs_no_more_for_each_than_comparing_few(cast: Cast) -> None:
    source, case = make_source(), make_case()
    passage = make_passage(source)
    told = [make_testimony(case=case, passage=passage) for _number in range(50)]
    publish(case, source, *told)
    for each in told:
        written(each, cast.writer, summary=f"Shorter {each.pk}.")
    costs = []
    for count in (5, 50):
        rows = [now(row) for row in told[:count]]
        with CaptureQueriesContext(connection) as asked:
            found = differences(rows, today=TODAY)
        assert [compared.count for compared in found.records] == [1] * count
        costs.append(len(asked) / count)
    assert costs[1] <= costs[0]
    assert costs[1] < 40


def test_an_odd_record_takes_the_page_from_nobody(cast: Cast, sign_in: SignIn) -> None:
    sources = [make_source("A"), make_source("B")]
    publish(*sources)
    for source in sources:
        written(source, cast.writer, title=f"Another {source.title}")
    Source.objects.filter(pk=sources[0].pk).update(date="last winter")
    named = ",".join(f"{source.pk}:{now(source).lock_version}" for source in sources)
    address = verb_of(sources[0], "submit").partition("?")[0]

    page = Page(sign_in(cast.writer), f"{address}?records={named}")

    assert "it could not be compared; why is in the log of the program" in text_of(page)
    assert "1 change" in text_of(page)
