"""What was accepted becomes drafts: all of it in one deed, with what the text gives and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection, transaction

from cases.actions.approve import approve
from cases.actions.completeness import faults_among
from cases.actions.permission import NotPermitted
from cases.actions.records import rows_of
from cases.actions.refusal import VerbRefused
from cases.models import (
    Actor,
    Case,
    Decision,
    Declaration,
    Event,
    Packet,
    Passage,
    Person,
    RightOfReply,
    Source,
    Statement,
    Statistic,
    Testimony,
)
from cases.vocabulary.state import State
from cases.workbench.bench import bench
from cases.workbench.keeping import Made, NotHandedIn, NotReady, keep_packet
from tests.contracts.trust import FACTOR, reached
from tests.factories import ENTROPY, NOW, make_actor, make_person, make_place, make_term, the_cast
from tests.workbench.article import ARTICLE, begun
from tests.workbench.editor import SOURCE, accept_all, answer_all, decided, told

pytestmark = pytest.mark.django_db

QUOTED = "statement-136-162"
EVENT = "event-259-324"


def kept(packet: Packet, *, hand_in: bool = False) -> Made:
    """The packet kept by the writer."""
    return keep_packet(packet=packet, by=the_cast().writer, at=NOW, hand_in=hand_in, entropy=ENTROPY)


def ready(*, but: tuple[str, ...] = ()) -> Packet:
    """The packet of the article, all of it accepted and answered for, but for some keys."""
    make_place("AF")
    make_place("PK")
    make_term("flood", "event_kind")
    packet = begun()
    accept_all(packet, but=but)
    if EVENT not in but:
        decided(packet, EVENT, kind="flood")
    assert answer_all(packet).last.missing == []
    return packet


def test_an_article_becomes_drafts_with_all_that_its_words_give() -> None:
    packet = ready()
    made = kept(packet)
    source, testimony, case = Source.objects.get(), Testimony.objects.get(), Case.objects.get()
    assert (source.title, source.date, source.language) == ("Families leave the valley", "2024-03-05", "en")
    assert source.publisher == Actor.objects.get(name="Valley Observer")
    assert packet.text.snapshot.__class__.objects.get().source == source
    person = testimony.person
    assert (person.shown_as, person.naming, person.role_note) == ("Zarmina", "single_name", "former teacher")
    assert (testimony.reported, testimony.case) == ("2024-03-05", case)
    assert testimony.residence is not None
    assert testimony.residence.code == "PK"
    assert testimony.collected_by == source.publisher, "the outlet that was told is the one that publishes"
    first, second = testimony.statements.order_by("position")
    assert (first.text, first.lang, first.original_lang) == ("They took the school first", "en", "not_stated")
    assert second.insertions == [{"start": 17, "end": 32, "words": "[to the valley]"}]
    houses, fled = Statistic.objects.order_by("passage__start")
    assert (houses.qualifier, houses.low, houses.high, houses.period) == ("at_least", 218, None, "2024-03-03")
    assert houses.claimed_by == Actor.objects.get(name="Office for Flood Relief")
    assert (fled.qualifier, fled.claimed_by_absence) == ("about", "not_stated")
    assert [place.code for place in fled.places.all()] == ["PK"]
    assert Event.objects.get().date == "2024-03-03"
    reply = RightOfReply.objects.get()
    assert (reply.asked.name, reply.asked_by, reply.outcome) == (
        "Bridge Company",
        source.publisher,
        "no_response",
    )
    assert list(packet.members.values_list("ref", flat=True)) == list(made.refs)
    assert case.ref in made.refs


def test_not_one_letter_is_another_and_what_became_a_record_is_on_record() -> None:
    packet = ready()
    kept(packet)
    for passage in Passage.objects.all():
        start = passage.start or 0
        assert ARTICLE[start : start + len(passage.exact)] == passage.exact
    quoted = {
        *Statement.objects.values_list("text", flat=True),
        *Statistic.objects.values_list("as_worded", flat=True),
    }
    assert all(words in ARTICLE for words in quoted)
    assert not Decision.objects.filter(ref="").exists()
    shown = bench(packet)
    states = {each.state for line in shown.paragraphs for each in line.proposals}
    assert states == {"on_record"}
    assert all(each.record_address for line in shown.paragraphs for each in line.proposals)
    assert len(shown.last.kept) == packet.members.count()
    with pytest.raises(NotReady):
        kept(packet)


def test_what_only_a_person_can_say_is_asked_for_and_never_filled_in() -> None:
    packet = begun()
    accept_all(packet)
    last = bench(packet).last
    asked = {each.name: each.value for judgement in last.judgements for each in judgement.fields}
    judged = ("credibility", "credibility_rationale", "limitations", "summary", "basis", "risk_assessment")
    assert [asked[name] for name in (*judged, "indicator", "verification", "reliability")] == [""] * 9
    anchors = {each.anchor for each in last.missing}
    assert {"case", "source-kind", "j-source-reliability", f"j-{QUOTED}-credibility"} <= anchors
    with pytest.raises(NotReady, match="case"):
        kept(packet)
    assert not Source.objects.exists()


def test_the_last_look_says_what_is_left_out_and_what_nobody_states() -> None:
    make_place("AF")
    packet = begun()
    accept_all(packet)
    notes = " ".join(bench(packet).last.notes)
    assert "Who claims it is not stated: 5." in notes
    assert "Places that are not kept here are left out: Pakistan." in notes
    assert "6 passages stand in the text letter by letter" in notes


def test_more_is_kept_later_into_the_same_packet_and_the_same_testimony() -> None:
    packet = ready(but=("statement-176-218", "figure-326-344", EVENT))
    kept(packet)
    testimony = Testimony.objects.get()
    before = list(packet.members.values_list("ref", flat=True))
    decided(packet, "statement-176-218")
    last = bench(packet).last
    assert [each.words for each in last.tally] == ["quotation"], "nobody is made twice"
    assert {each.key for each in last.judgements} == {"statement-176-218"}
    said = {"credibility": "3", "credibility_rationale": "First-hand."}
    told(packet, judged={"statement-176-218": said})
    kept(packet)
    assert [each.position for each in testimony.statements.order_by("position")] == [1, 2]
    assert list(packet.members.values_list("ref", flat=True)) == before
    assert (Person.objects.count(), Source.objects.count()) == (1, 1)


def test_words_of_an_organisation_and_of_its_official_are_declarations() -> None:
    packet = begun(
        "The Bridge Company said: “We will close the bridge in May.”\n\n"
        "“The road is not ours,” Salim Noori, a spokesman for the Road Office, said on Monday.\n"
    )
    accept_all(packet)
    official = next(
        each for line in bench(packet).paragraphs for each in line.proposals if "Salim" in each.gist
    )
    assert any("organisation" in each.said for each in bench(packet).last.missing)
    decided(packet, official.key, body="Road Office", office="spokesman")
    answer_all(packet)
    kept(packet)
    said = {each.actor.name: (each.official, each.office) for each in Declaration.objects.all()}
    assert said == {"Bridge Company": ("", ""), "Road Office": ("Salim Noori", "spokesman")}
    assert not Person.objects.exists()


def test_a_text_in_dari_becomes_drafts_in_dari() -> None:
    packet = begun(
        "زرمینه، آموزگار پیشین، گفت: «آنان نخست مکتب را گرفتند.»\n\n"
        "ادارهٔ سیلاب گفت که دست‌کم ۲۱۸ خانه ویران شد.\n"
    )
    shown = bench(packet)
    assert {(each.lang, each.dir) for each in shown.paragraphs} == {("fa", "rtl")}
    accept_all(packet)
    assert any("Name in English" in each.said for each in bench(packet).last.missing)
    answer_all(packet, source={**SOURCE, "language": "fa", "title": "سیلاب"})
    kept(packet)
    said, figure = Statement.objects.get(), Statistic.objects.get()
    assert (said.text, said.lang) == ("آنان نخست مکتب را گرفتند.", "fa")
    assert said.testimony is not None
    assert said.testimony.person.shown_as == "زرمینه"
    assert (figure.qualifier, figure.low, figure.as_worded) == ("at_least", 218, "دست‌کم ۲۱۸ خانه")


def test_one_choice_says_which_organisation_is_meant_everywhere_in_the_text() -> None:
    known = make_actor("Flood Relief Authority")
    packet = ready(but=(EVENT,))
    group = next(each for each in bench(packet).last.judgements if "Flood Relief" in each.title)
    which = next(each for each in group.fields if each.name == "is")
    assert known.ref in {each.value for each in which.options}
    told(packet, judged={group.key: {"is": known.ref}})
    kept(packet)
    assert Statistic.objects.get(low=218).claimed_by == known
    assert not Actor.objects.filter(name="Office for Flood Relief").exists()


def test_a_person_is_one_of_another_text_only_where_the_editor_says_so() -> None:
    known = make_person("Zarmina")
    packet = ready(but=(EVENT,))
    group = next(each for each in bench(packet).last.judgements if each.key.startswith("testimony"))
    which = next(each for each in group.fields if each.name == "is")
    assert (which.value, which.options[1].value) == ("", known.ref)
    told(packet, judged={group.key: {"is": known.ref}})
    kept(packet)
    assert Testimony.objects.get().person == known


def test_a_figure_of_a_person_is_claimed_in_their_testimony() -> None:
    packet = begun('"There were about 300 families on the road," Zarmina Gul, a teacher, said.\n')
    figure = next(
        each.key for line in bench(packet).paragraphs for each in line.proposals if each.kind == "figure"
    )
    decided(packet, figure)
    assert any("no quotation of theirs" in each.sentence for each in answer_all(packet).last.missing)
    accept_all(packet)
    answer_all(packet)
    kept(packet)
    assert Statistic.objects.get().claimed_in == Testimony.objects.get()


def test_all_of_it_is_handed_in_and_another_person_can_approve_it() -> None:
    packet = ready()
    made = kept(packet, hand_in=True)
    records = list(rows_of(made.refs).values())
    assert {record.state for record in records} == {State.IN_REVIEW}
    assert faults_among(records) == {}
    outcome = approve(records=records, by=the_cast().editor, at=NOW, entropy=ENTROPY)
    assert set(made.refs) <= set(outcome.affected())


def test_what_cannot_be_handed_in_is_kept_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    packet = ready()

    def refusing(**_said: object) -> None:
        raise VerbRefused("Somebody is at it.")

    monkeypatch.setattr("cases.workbench.keeping.hand_in_packet", refusing)
    with pytest.raises(NotHandedIn, match="kept as drafts"):
        kept(packet, hand_in=True)
    assert {record.state for record in rows_of(_refs(packet)).values()} == {State.DRAFT}


def test_a_number_that_its_words_do_not_say_is_told_before_anything_is_kept() -> None:
    packet = ready()
    decided(packet, "figure-326-344", qualifier="at_least")
    with pytest.raises(NotReady, match="say it otherwise"):
        kept(packet)


def test_only_who_may_draft_keeps_anything() -> None:
    packet = ready()
    with pytest.raises(NotPermitted):
        keep_packet(packet=packet, by=the_cast().administrator, at=NOW)
    assert not Source.objects.exists()


class CutOff(Exception):
    """The power went."""


@contextmanager
def cut_off_at(step: int) -> Iterator[list[str]]:
    """Let the database refuse the write of this number, from 0; what was written before it."""
    written: list[str] = []

    def writing(execute: Callable[..., object], sql: str, *rest: object) -> object:
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            if len(written) == step:
                raise CutOff
            written.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(writing):
        yield written


@pytest.mark.trust
def test_a_packet_that_is_cut_off_is_as_it_was_or_whole() -> None:
    """Never between: cut off at every kind of write, and where all is tried at every single one."""
    packet = ready(but=("statement-176-218", "figure-326-344"))
    before = _everything()
    with transaction.atomic(), cut_off_at(-1) as written:
        kept(packet)
        transaction.set_rollback(True)
    kinds = {sql.partition(" (")[0].partition(" SET")[0]: number for number, sql in enumerate(written)}
    assert len(kinds) > 15
    for step in kinds.values() if FACTOR == 1 else range(len(written)):
        with pytest.raises(CutOff), cut_off_at(step):
            kept(Packet.objects.get(pk=packet.pk))
        assert _everything() == before, written[step]
        reached("kept_cut_off")
    kept(Packet.objects.get(pk=packet.pk))
    assert Testimony.objects.count() == 1


def _everything() -> dict[str, int]:
    """How many rows there are of every model, and what was told of the packet."""
    models = apps.get_app_config("cases").get_models()
    open_decisions = Decision.objects.filter(ref="").count()
    return {model.__name__: model._default_manager.count() for model in models} | {"open": open_decisions}


def _refs(packet: Packet) -> list[str]:
    return list(packet.members.values_list("ref", flat=True))
