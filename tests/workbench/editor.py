"""An editor at the bench: accepts, and says what only a person can say."""

from collections.abc import Iterable, Mapping
from typing import Final

from cases.actions.decide import Choice, decide
from cases.actions.tell import tell
from cases.models import Case, Packet
from cases.vocabulary.verdict import Verdict
from cases.workbench.asked import BenchField
from cases.workbench.bench import bench
from cases.workbench.shown import Bench
from tests.factories import NOW, days, make_case, make_indicator, make_term, the_cast

SOURCE: Final = {
    "title": "Families leave the valley",
    "kind": "news_report",
    "publisher": "Valley Observer",
    "date": "5 March 2024",
    "language": "en",
}
_SAID: Final = {
    "risk_review_on": days(200).date().isoformat(),
    "scope": "international",
    "basis": "public_source",
    **dict.fromkeys(("country", "role", "is", "residence", "collected_by", "date"), ""),
}


def decided(packet: Packet, *keys: str, verdict: Verdict = Verdict.ACCEPTED, **values: str) -> None:
    """Decide on proposals by their keys, with what is said otherwise."""
    shown = {each.key for paragraph in bench(packet).paragraphs for each in paragraph.proposals}
    because = "danger" if verdict is Verdict.REFUSED else ""
    choices = [Choice(key=key, verdict=verdict, because=because, values=values) for key in keys]
    left = decide(packet=packet, choices=choices, among=shown, by=the_cast().writer, at=NOW)
    assert left == {}


def accept_all(packet: Packet, *, but: Iterable[str] = ()) -> None:
    """Accept whatever is open, but for the keys ``but``."""
    proposals = (each for paragraph in bench(packet).paragraphs for each in paragraph.proposals)
    decided(packet, *(each.key for each in proposals if each.state == "open" and each.key not in but))


def answer_all(packet: Packet, *, source: Mapping[str, str] = SOURCE) -> Bench:
    """Say of the source, of the case and of every record to come what is missing, and look once more."""
    make_term("news_report", "source_kind")
    make_term("company", "actor_kind")
    make_indicator()
    told(packet, source=source, case=True)
    fields = {each.key: each.fields for each in bench(packet).last.judgements}
    told(packet, judged={key: {each.name: _answer(each) for each in asked} for key, asked in fields.items()})
    return bench(packet)


def told(packet: Packet, *, case: bool = False, **said: object) -> None:
    """Tell something of the text, over what the packet is now."""
    packet.refresh_from_db()
    tell(
        packet=packet,
        expected=packet.lock_version,
        by=the_cast().writer,
        at=NOW,
        case=(Case.objects.first() or make_case()) if case else None,
        **said,  # type: ignore[arg-type]  # as tell takes it
    )
    packet.refresh_from_db()


def _answer(asked: BenchField) -> str:
    if asked.name in _SAID:
        return asked.value or _SAID[asked.name]
    if asked.value or not asked.options:
        return asked.value or "Said by the desk."
    return next(each.value for each in asked.options if each.value)
