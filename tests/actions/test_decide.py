"""What an editor makes of words of a text is kept, replaced and taken back; nothing of it is a record."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.choose import NotWordsOfText, choose
from cases.actions.decide import Choice, decide
from cases.actions.permission import NotPermitted
from cases.actions.proposal_key import ProposalKey
from cases.actions.take_back import NothingToTakeBack, take_back
from cases.actions.tell import LONGEST, ToldMeanwhile, TooMuch, tell
from cases.models import Decision, Packet
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.verdict import Verdict
from tests.factories import NOW, Cast, days, make_case, make_packet, make_snapshot
from tests.taken_back import made_once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("db")]

TEXT = "“We sold the goats first,” Zarmina said. At least 218 families left the valley, officials said."
QUOTED, COUNTED = AMONG = ("statement-1-24", "figure-41-62")


@pytest.fixture(scope="module")
def packet(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Packet]:
    """A packet of a text with a quotation and a figure."""
    with made_once(django_db_blocker):
        yield make_packet(make_snapshot(text=TEXT.encode()))


def _decided(packet: Packet) -> dict[str, Decision]:
    return {f"{row.kind}-{row.start}-{row.end}": row for row in Decision.objects.filter(packet=packet)}


def test_what_is_decided_is_kept_and_what_is_no_proposal_is_not(packet: Packet, cast: Cast) -> None:
    choices = [
        Choice(key=QUOTED, verdict=Verdict.ACCEPTED, values={"speaker": "Zarmina"}),
        Choice(key=COUNTED, verdict=Verdict.REFUSED, because="not_a_count"),
        Choice(key="statement-3-9", verdict=Verdict.ACCEPTED),
        Choice(key="figure-01-2", verdict=Verdict.ACCEPTED),
        Choice(key="statement-1-249", verdict=Verdict.REFUSED, because="other"),
    ]
    left = decide(packet=packet, choices=choices, among=AMONG, by=cast.writer, at=NOW)
    assert [*left] == ["statement-3-9", "figure-01-2", "statement-1-249"]
    kept = _decided(packet)
    assert {key: row.verdict for key, row in kept.items()} == {QUOTED: "accepted", COUNTED: "refused"}

    later = Choice(key=QUOTED, verdict=Verdict.ACCEPTED, values={"description": "teacher"})
    assert decide(packet=packet, choices=[later], among=AMONG, by=cast.editor, at=days(1)) == {}
    assert _decided(packet)[QUOTED].values == {"speaker": "Zarmina", "description": "teacher"}


@pytest.mark.parametrize(("because", "words"), [("", ""), ("other", ""), ("danger", "x" * 301)])
def test_a_refusal_says_why(packet: Packet, cast: Cast, because: str, words: str) -> None:
    choice = Choice(key=QUOTED, verdict=Verdict.REFUSED, because=because, words=words)
    assert [*decide(packet=packet, choices=[choice], among=AMONG, by=cast.writer, at=NOW)] == [QUOTED]
    assert not _decided(packet)


def test_undo_takes_back_what_was_decided_together_and_no_record(packet: Packet, cast: Cast) -> None:
    first = Choice(key=QUOTED, verdict=Verdict.ACCEPTED)
    decide(packet=packet, choices=[first], among=AMONG, by=cast.writer, at=NOW)
    both = [first, Choice(key=COUNTED, verdict=Verdict.ACCEPTED)]
    decide(packet=packet, choices=both, among=AMONG, by=cast.writer, at=days(1))
    assert str(take_back(packet=packet, by=cast.writer, at=days(1))) == QUOTED
    assert not _decided(packet)

    decide(packet=packet, choices=both, among=AMONG, by=cast.writer, at=NOW)
    Decision.objects.filter(kind="statement").update(ref="Q-ABCDEFGH23")
    assert str(take_back(packet=packet, by=cast.writer, at=NOW)) == COUNTED
    with pytest.raises(NothingToTakeBack):
        take_back(packet=packet, key=QUOTED, by=cast.writer, at=NOW)
    assert [*decide(packet=packet, choices=[first], among=AMONG, by=cast.writer, at=NOW)] == [QUOTED]


def test_words_chosen_by_hand_stand_in_the_text(packet: Packet, cast: Cast) -> None:
    start = TEXT.index(" Zarmina")
    key = choose(
        packet=packet,
        among=AMONG,
        kind=ProposalKind.ACTOR,
        start=start,
        end=start + 9,
        by=cast.writer,
        at=NOW,
    )
    assert key == ProposalKey(ProposalKind.ACTOR, start + 1, start + 8)
    quoted = ProposalKey.read(QUOTED)
    assert quoted
    choose(packet=packet, among=AMONG, by=cast.writer, at=NOW, **quoted._asdict())
    kept = _decided(packet)
    assert not kept[QUOTED].by_hand
    assert [row.by_hand for name, row in kept.items() if name != QUOTED] == [True]
    for words in ((5, 5), (9, 5), (0, len(TEXT) + 1), (start, start + 1)):
        with pytest.raises(NotWordsOfText):
            choose(
                packet=packet,
                among=AMONG,
                kind=ProposalKind.EVENT,
                start=words[0],
                end=words[1],
                by=cast.writer,
                at=NOW,
            )


def test_what_is_told_is_added_over_the_edit_that_was_seen(packet: Packet, cast: Cast) -> None:
    case = make_case()
    tell(packet=packet, expected=1, source={"title": "The road"}, case=case, by=cast.writer, at=NOW)
    tell(packet=packet, expected=2, judged={"1": {"grade": "2"}}, by=cast.editor, at=NOW)
    tell(
        packet=packet,
        expected=3,
        source={"date": "2024"},
        named={"she": "Zarmina"},
        judged={"1": {"why": "Two saw it."}},
        by=cast.writer,
        at=NOW,
    )
    with pytest.raises(ToldMeanwhile):
        tell(packet=packet, expected=3, source={"title": "Mine"}, by=cast.editor, at=NOW)
    with pytest.raises(TooMuch):
        tell(packet=packet, expected=4, source={"title": "x" * (LONGEST + 1)}, by=cast.editor, at=NOW)
    now = Packet.objects.get(pk=packet.pk)
    assert now.case == case
    assert now.told == {
        "source": {"title": "The road", "date": "2024"},
        "named": {"she": "Zarmina"},
        "judged": {"1": {"grade": "2", "why": "Two saw it."}},
    }


def test_only_who_may_draft_decides(packet: Packet, cast: Cast) -> None:
    quoted = ProposalKey.read(QUOTED)
    assert quoted
    with pytest.raises(NotPermitted):
        decide(packet=packet, choices=[], among=AMONG, by=cast.guardian, at=NOW)
    with pytest.raises(NotPermitted):
        choose(packet=packet, among=AMONG, by=cast.guardian, at=NOW, **quoted._asdict())
    with pytest.raises(NotPermitted):
        take_back(packet=packet, by=cast.guardian, at=NOW)
    with pytest.raises(NotPermitted):
        tell(packet=packet, expected=1, by=cast.guardian, at=NOW)
