"""What stands on the bench: a text letter by letter, what was found in it, and what was decided of it."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.actions.choose import choose
from cases.models import Actor, Packet, Statistic
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.verdict import Verdict
from cases.workbench.bench import bench
from cases.workbench.lookups import Lookups
from cases.workbench.parties import KnownActor
from cases.workbench.shown import Bench, BenchProposal
from cases.workbench.spec import OF_PROPOSALS
from cases.workbench.stretch import PAGE
from cases.workbench.typed import read
from cases.workbench.work import Work
from tests.factories import NOW, make_actor, make_passage, make_place, make_statistic, the_cast
from tests.workbench.article import ARTICLE, begun
from tests.workbench.editor import decided, told

pytestmark = pytest.mark.django_db


def proposals(shown: Bench) -> Iterator[BenchProposal]:
    """All of the page, in reading order."""
    return (each for paragraph in shown.paragraphs for each in paragraph.proposals)


def one(packet: Packet, words: str) -> BenchProposal:
    """The proposal whose words hold `words`."""
    text = packet.text.content
    return next(each for each in proposals(bench(packet)) if words in text[each.start : each.end])


def facts(proposal: BenchProposal) -> dict[str, str]:
    """What would be recorded, by its label; empty for what the text does not state."""
    return {fact.label: "" if fact.unstated else fact.value for fact in proposal.facts}


def test_a_text_is_shown_letter_by_letter_with_what_was_found_in_reading_order() -> None:
    packet = begun()
    shown = bench(packet)
    lines = [line for line in ARTICLE.splitlines() if line]
    assert ["".join(piece.text for piece in each.pieces) for each in shown.paragraphs] == lines
    found = list(proposals(shown))
    assert [each.number for each in found] == [*range(1, 7)]
    assert {each.kind.value for each in found} == {"statement", "figure", "event", "reply"}
    for paragraph in shown.paragraphs:
        for each in paragraph.proposals:
            marked = "".join(piece.text for piece in paragraph.pieces if each.key in piece.keys)
            assert marked == ARTICLE[each.start : each.end], each.key
    assert (shown.total, shown.decided, shown.sure, shown.check) == (6, 0, 5, 1)
    assert not shown.last.ready
    assert shown.title == "Families leave the valley of Karsa", "a line that is no sentence is a headline"


def test_each_says_who_where_and_when_in_the_words_of_the_text_and_what_it_does_not_say() -> None:
    make_place("AF")
    relief = make_actor("Flood Relief", names={"en": "Flood Relief", "fr": "Office for Flood Relief"})
    packet = begun()
    said = one(packet, "no road")
    assert [(each.text, each.inserted) for each in said.said] == [
        ("There is no road ", False),
        ("[to the valley]", True),
        (" any more.", False),
    ]
    speaker = said.facts[0]
    assert (speaker.value, speaker.as_written) == ("Zarmina, a former teacher living in Pakistan", "she")
    assert facts(said)["Where now"] == "", "a country that is not kept here"
    houses = one(packet, "at least 218 houses")
    figure = next(each for each in proposals(bench(packet)) if each.key == "figure-259-278")
    assert figure.figure is not None
    assert (figure.figure.before, figure.figure.number) == ("at least", "218")
    assert facts(figure) == {
        "Bounds": "218 or more, no upper bound",
        "Counted": "houses",
        "Where": "Afghanistan",
        "When": "2024-03-03",
        "Claimed by": relief.name,
    }
    claimant = figure.facts[-1]
    assert claimant.as_written == "The Office for Flood Relief"
    assert claimant.address.endswith(f"/{relief.pk}/change/")
    assert facts(one(packet, "About 4,500"))["Where"] == "", "a place that is not kept here is none"
    assert facts(houses)["Kind"] == ""


def test_what_was_decided_stays_and_what_was_refused_does_not_come_back() -> None:
    packet = begun()
    refused, accepted = one(packet, "About 4,500"), one(packet, "took the school")
    decided(packet, refused.key, verdict=Verdict.REFUSED)
    decided(packet, accepted.key, speaker="Zarmina Gul")
    again = {each.key: each for each in proposals(bench(packet))}
    assert (again[refused.key].state, again[refused.key].verdict) == (
        "refused",
        "refused: could endanger somebody",
    )
    assert again[refused.key].note == "Refused by writer. It does not come back for this text."
    assert again[accepted.key].state == "accepted"
    assert again[accepted.key].gist.startswith("Zarmina Gul: ")


def test_where_two_fit_nobody_is_chosen_and_one_choice_is_one_for_the_same_words() -> None:
    packet = begun(
        "Rahim Karimi met Karim Rahimi in the valley of Karsa on Monday morning.\n\n"
        '"We lost the bridge and the mill," he said. The road was closed.\n\n'
        "Karim Rahimi and Rahim Karimi left the valley together.\n\n"
        '"Nobody came to help us that night," he said.\n'
    )
    first = next(each for each in proposals(bench(packet)) if each.candidates)
    assert not first.chosen
    assert first.candidates[-1].value == "not_stated"
    decided(packet, first.key, candidate=first.candidates[0].value)
    chosen = [each for each in proposals(bench(packet)) if each.candidates]
    assert chosen[0].gist.startswith(first.candidates[0].label)


def test_words_that_are_chosen_by_hand_are_read_as_what_they_are_chosen_for() -> None:
    packet = begun()
    start = ARTICLE.index("218 houses were destroyed")
    key = choose(
        packet=packet,
        kind=ProposalKind.FIGURE,
        start=start,
        end=start + len("218 houses"),
        among=(),
        by=the_cast().writer,
        at=NOW,
    )
    by_hand = next(each for each in proposals(bench(packet)) if each.key == str(key))
    assert by_hand.by_hand
    assert by_hand.state == "accepted"
    assert by_hand.figure is not None
    assert by_hand.figure.number == "218"
    assert facts(by_hand)["Counted"] == "houses"


def test_what_the_same_organisation_claims_in_the_same_words_is_on_record_and_linked() -> None:
    relief = make_actor("Office for Flood Relief")
    words = make_passage(exact="at least 218 houses")
    known = make_statistic(
        passage=words,
        claimed_by=relief,
        claimed_by_absence="",
        as_worded="at least 218 houses",
        qualifier="at_least",
        low=218,
        high=None,
    )
    packet = begun()
    shown = next(each for each in proposals(bench(packet)) if each.key == "figure-259-278")
    assert shown.state == "on_record"
    assert shown.record_address.endswith(f"/statistic/{known.pk}/change/")
    assert one(packet, "About 4,500").state == "open"
    decided(packet, shown.key)
    again = next(each for each in proposals(bench(packet)) if each.key == shown.key)
    assert again.state == "accepted", "it is another one"
    assert Statistic.objects.count() == 1


def test_an_organisation_is_known_by_any_name_its_initials_and_a_part_of_its_name() -> None:
    names = {"en": "UNAMA", "fa-AF": "هیئت معاونت ملل متحد (یوناما)"}
    known = {
        "the UN Assistance Mission in Afghanistan": make_actor("UNAMA", names=names),
        "Radio Karsa's Valley Desk": make_actor("Radio Karsa, Valley Desk"),
        "یوناما": Actor.objects.get(name="UNAMA"),
        "The Rivermen": make_actor("Rivermen administration"),
        "Valley Desk": Actor.objects.get(name="Radio Karsa, Valley Desk"),
    }
    make_actor("Ministry of Roads, North")
    make_actor("Ministry of Roads, South")
    work = Work.on(begun(), lookups=Lookups())
    assert {name: work.parties.body(name).actor for name in known} == {
        name: KnownActor(actor.pk, actor.ref, actor.name) for name, actor in known.items()
    }
    assert work.parties.body("Ministry of Roads").actor is None, "two could be meant"
    assert work.parties.body("North").actor is None, "one word of a name is none"
    assert len(work.parties.like("Ministry of Roads")) == 2


def test_a_bare_number_in_a_list_that_opens_with_a_qualifier_is_to_be_checked() -> None:
    packet = begun("The office said at least 20 people were killed, 3 people were hurt and 40 people fled.\n")
    levels = {each.gist: each.level for each in proposals(bench(packet)) if each.kind == "figure"}
    assert list(levels.values()) == ["sure", "check", "check"]


def test_a_part_of_a_whole_is_a_share_in_per_cent() -> None:
    packet = begun("Nearly half of the houses are empty, and 68 per cent have no roof.\n")
    figures = [each for each in proposals(bench(packet)) if each.figure]
    assert [each.figure.number for each in figures if each.figure] == ["50 %", "68 %"]
    decided(packet, figures[0].key)
    decided(packet, figures[1].key, low="40", high="40", counted="houses", share_of="houses")
    said = {each.anchor: each.sentence for each in bench(packet).last.missing}
    assert said[f"p-{figures[0].key}"].startswith("no number can be read in these words")
    assert said[f"p-{figures[1].key}"] == "the words say another number, or say it otherwise"


def test_a_date_that_cannot_be_read_is_said_at_its_field() -> None:
    packet = begun()
    figure = one(packet, "About 4,500")
    decided(packet, figure.key, period="03/04/2023", low="many")
    wrong = {each.name: each.error for each in one(packet, "About 4,500").fields if each.error}
    assert set(wrong) == {"period", "low"}
    last = bench(packet).last
    assert {f"v-{figure.key}-period", f"v-{figure.key}-low"} <= {each.anchor for each in last.missing}
    decided(packet, figure.key, period="4 April 2023 to May 2023", low="۴٬۶۰۰")
    fields = {each.name: each for each in one(packet, "About 4,500").fields}
    assert (fields["period"].reads_as, fields["low"].error) == ("2023-04-04/2023-05", "")
    told(packet, source={"date": "sometime"})
    assert next(each for each in bench(packet).source if each.name == "date").error


def test_a_long_text_is_read_in_pages_that_hold_every_letter_once() -> None:
    packet = begun("\n".join(f"{number}. {ARTICLE}" for number in range(120)))
    text = packet.text.content
    first = bench(packet)
    assert first.pages == round(len(text) / PAGE)
    shown = [bench(packet, page=page) for page in range(1, first.pages + 1)]
    joined = "".join(piece.text for each in shown for line in each.paragraphs for piece in line.pieces)
    assert joined == text.replace("\n", "")
    assert bench(packet, page=99).page == first.pages
    assert len({each.total for each in shown}) == 1, "counts are of the whole text"


def test_it_costs_the_same_questions_whatever_stands_there() -> None:
    packet, longer = begun(), begun(ARTICLE + ARTICLE.replace("Karsa", "Dara"))
    decided(longer, *(each.key for each in proposals(bench(longer))))
    costs = []
    for each in (packet, longer):
        with CaptureQueriesContext(connection) as asked:
            bench(Packet.objects.select_related("text__snapshot", "source").get(pk=each.pk))
        costs.append(len(asked))
    assert costs[1] <= costs[0] + 3, "what is to be judged has its own words, and people their namesakes"


def test_who_is_named_otherwise_once_is_so_where_the_same_words_are_undecided() -> None:
    packet = begun("“The trucks came,” Farhad Noori says. “I hid,” says Noori. “They left,” Noori says. "
                   "“It was dark,” Noori says.\n")  # fmt: skip
    whole, said, later, settled = (each.key for each in proposals(bench(packet)))
    decided(packet, settled)
    decided(packet, said, speaker="Farhad Ali Noori")
    named = {each.key: facts(each)["Speaker"] for each in proposals(bench(packet))}
    assert named == {
        whole: "Farhad Noori", said: "Farhad Ali Noori", later: "Farhad Ali Noori", settled: "Farhad Noori",
    }  # fmt: skip
    assert one(packet, "They left").note == "“Noori” is Farhad Ali Noori here too: one decision."


def test_who_claims_a_figure_is_somebody_of_the_text_or_nobody_that_it_names() -> None:
    packet = begun(
        "“We wait,” Hina Barlas, a lawyer, said. Barlas believes that 71 cooks went. "
        "By her account, four buses with about 50 people left.\n"
    )
    assert facts(one(packet, "71 cooks"))["Claimed by"] == "Hina Barlas"
    buses = one(packet, "four buses")
    assert (facts(buses)["Counted"], facts(buses)["Claimed by"]) == ("buses", "unnamed")


def test_what_is_so_when_the_text_appears_is_as_of_that_day() -> None:
    packet = begun(
        "Over 4,000 people live in tents. The flood has left 70 people without a roof. Some 300 fled.\n"
        "In a report issued in May, the Office for Relief in Karsa said 900 people have no water.\n"
    )
    told(packet, source={"date": "2024-05"})
    days = {each.start: facts(each).get("As of") for each in proposals(bench(packet)) if each.figure}
    assert list(days.values()) == ["2024-05", "2024-05", None, None]
    events = [each for each in Work.on(packet, lookups=Lookups()).items if each.proposal.kind == "event"]
    assert [each.values["actors"] for each in events] == ["Office for Relief in Karsa"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1 200", "1200"),
        ("٢١٨", "218"),
        (".5", "0.5"),
        ("12.5 %", "12.5"),
        ("+3.", "3"),
        ("9e999999", ""),
        ("12,5", "12.5"),
        ("1,700,000", "1700000"),
        ("1.700.000", "1700000"),
        ("1.500", ""),
        ("12,5,6", ""),
    ]
    + [(odd, "") for odd in ("1e-99999", "sNaN", "Infinity", "9" * 17, ".", "-1", "1_0")],
)
def test_a_number_is_written_in_digits_or_the_field_says_that_it_is_none(written: str, kept: str) -> None:
    """What stands in a field stays there, and the page can be opened again."""
    (low,) = (spec for spec in OF_PROPOSALS[ProposalKind.FIGURE] if spec.name == "low")
    found = read(low, written, Lookups())
    assert (found.typed, found.value) == (written, kept)
    assert bool(found.error) is not bool(kept)


def test_a_point_before_three_digits_is_asked_after() -> None:
    (low,) = (spec for spec in OF_PROPOSALS[ProposalKind.FIGURE] if spec.name == "low")
    assert read(low, "1.500", Lookups()).error == "“1.500” may be 1500 or 1.5: write one of these."
    assert read(low, "1.125", Lookups()).error == "“1.125” may be 1125 or 1.1250: write one of these."
    assert [read(low, each, Lookups()).value for each in ("1500", "1.5", "1.1250")] == [
        "1500",
        "1.5",
        "1.125",
    ]


def test_what_is_said_is_kept_without_what_is_no_letter() -> None:
    packet = begun()
    decided(packet, "figure-326-344", counted="p\x00eople\u202e")
    told(packet, source={"title": "Fam\x00ilies"})
    assert packet.decisions.get().values == {"counted": "people"}
    assert packet.told["source"] == {"title": "Families"}


def test_who_was_asked_is_no_pronoun_and_who_asked_may_have_been_the_publisher() -> None:
    packet = begun("The mayor came to the gate. He declined to comment.\n")
    told(packet, source={"publisher": "The Valley Paper"})
    (reply,) = (each for each in proposals(bench(packet)) if each.kind == "reply")
    shown = {each.name: (each.value, each.offered) for each in reply.fields}
    assert (shown["asked"], shown["asked_by"]) == (("", ""), ("", "The Valley Paper"))
    assert reply.level == "check"
    decided(packet, reply.key)
    lacking = {each.anchor for each in bench(packet).last.missing}
    assert {f"v-{reply.key}-asked", f"v-{reply.key}-asked_by"} <= lacking, "what is offered is not said"
