"""Heads and counts outside the database: a history cut off or written anew as a whole is found."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from pytest_django.fixtures import Settings

from cases.actions.anchor import CHAINS, COUNTED
from cases.actions.anchors import anchor_faults, anchor_summary, note_anchors
from cases.actions.audit import audit_faults, digest_of
from cases.actions.derived import derivation_faults
from cases.ledger.models import Derivation, Edition, PublicationStatus, Stream
from cases.ledger.verify import verify
from cases.models import AuditEntry, Review, Revision
from cases.vocabulary.audience import STREAMS, Audience
from tests.factories import NOW, days, make_actor, publish

pytestmark = pytest.mark.django_db

PUBLIC: Final = Audience.PUBLIC


@pytest.fixture(autouse=True)
def file(settings: Settings, tmp_path: Path) -> Path:
    """Where anchors are noted; nothing is, yet."""
    path = tmp_path / "elsewhere" / "anchors.jsonl"
    settings.ANCHORS_FILE = str(path)
    return path


def _publish(times: int = 1) -> None:
    for _time in range(times):
        publish(make_actor())


def _noted(times: int = 2) -> None:
    """A history with its anchors, one for each publication."""
    for _time in range(times):
        _publish()
        assert note_anchors(NOW) == []


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


def test_nothing_is_noted_before_anything_was_done(file: Path) -> None:
    assert note_anchors(NOW) == []
    assert list(anchor_faults()) == []
    assert anchor_summary() == (0, "")


def test_a_line_says_the_heads_and_the_counts_and_is_for_its_owner_alone(file: Path) -> None:
    _noted(1)
    (line,) = _lines(file)
    edition, entry = Edition.objects.of(PUBLIC).get(), AuditEntry.objects.order_by("number").last()
    assert entry is not None
    assert line["at"] == "2026-11-22T09:00Z"
    assert line["streams"]["public"] == [1, edition.link]
    assert line["derivations"]["public"] == [1, Derivation.objects.of(PUBLIC).get().link]
    assert line["trail"] == [entry.number, entry.digest]
    assert line["counts"] == {model._meta.db_table: model._default_manager.count() for model in COUNTED}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_line_is_added_only_where_a_head_has_moved(file: Path, django_assert_num_queries: Any) -> None:
    _noted(1)
    with django_assert_num_queries(len(CHAINS)):
        assert note_anchors(days(1)) == []
    assert len(_lines(file)) == 1
    _publish()
    assert note_anchors(days(1)) == []
    assert [line["at"][:10] for line in _lines(file)] == ["2026-11-22", "2026-11-23"]
    assert anchor_summary() == (2, "2026-11-23T09:00Z")
    assert list(anchor_faults()) == []


def _without_trail() -> None:
    AuditEntry.objects.all()._raw_delete("default")


def _trail_cut_off() -> None:
    last = AuditEntry.objects.order_by("number").last()
    assert last is not None
    AuditEntry.objects.filter(number=last.number)._raw_delete("default")


def _trail_rewritten() -> None:
    previous = ""
    for entry in AuditEntry.objects.order_by("number"):
        entry.why, entry.previous = "Another reason.", previous
        entry.digest = previous = digest_of(entry)
        entry.save()


def _stream_cut_off() -> None:
    for audience in STREAMS:
        last = Stream.objects.get(audience=audience).number
        for model in (Edition, Derivation, PublicationStatus):
            model._default_manager.filter(audience=audience, number=last)._raw_delete("default")
        link = Edition.objects.of(audience).get(number=last - 1).link
        Stream.objects.filter(audience=audience).update(number=last - 1, digest=link)


def _without_derivations() -> None:
    Derivation.objects.all()._raw_delete("default")


TAMPERINGS: Final[dict[str, tuple[Callable[[], None], str]]] = {
    "the whole trail": (_without_trail, "trail "),
    "the end of the trail": (_trail_cut_off, "trail "),
    "a trail written anew": (_trail_rewritten, "trail "),
    "the end of the streams": (_stream_cut_off, "streams public "),
    "all derivations": (_without_derivations, "derivations public "),
}


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_what_no_chain_can_show_is_found_and_never_becomes_an_anchor(tampering: str, file: Path) -> None:
    _noted()
    before = file.read_bytes()
    tamper, said = TAMPERINGS[tampering]
    tamper()
    inside = [*audit_faults(), *derivation_faults(), *(str(each) for one in STREAMS for each in verify(one))]
    assert inside == [], "the database alone shows nothing"
    assert any(fault.startswith(said) for fault in anchor_faults())
    assert any(fault.startswith(said) for fault in note_anchors(NOW))
    assert file.read_bytes() == before
    _publish()
    assert note_anchors(NOW) != [], "what is done since does not hide it"
    assert file.read_bytes() == before


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize("model", [Revision, Review])
def test_rows_that_are_in_no_chain_are_counted(model: Any) -> None:
    _noted()
    row = model.objects.order_by("pk")[0]
    for dependent in ("depends_on", "readings"):
        getattr(row, dependent, model.objects.none()).all().delete()
    model.objects.filter(pk=row.pk)._raw_delete("default")
    assert any(f"{model._meta.db_table} has" in fault for fault in anchor_faults())


def test_a_line_that_a_crash_tore_is_left_out_and_written_over(file: Path) -> None:
    _noted()
    whole = file.read_bytes()
    file.write_bytes(whole + b'{"at":"2026-11-2')
    assert list(anchor_faults()) == []
    assert anchor_summary()[0] == 2
    _publish()
    assert note_anchors(NOW) == []
    assert file.read_bytes().startswith(whole)
    assert len(_lines(file)) == 3
    assert list(anchor_faults()) == []


def test_a_file_that_was_torn_in_its_first_line_begins_again(file: Path) -> None:
    _publish()
    file.parent.mkdir()
    file.write_bytes(b'{"at":"2026')
    assert note_anchors(NOW) == []
    assert len(_lines(file)) == 1


@pytest.mark.parametrize("line", [b"nothing", b"{}", b"[]", b'{"at":"x","trail":["one"],"counts":{}}'])
def test_a_line_that_is_no_anchor_is_a_fault(file: Path, line: bytes) -> None:
    _noted(1)
    file.write_bytes(line + b"\n" + file.read_bytes())
    assert list(anchor_faults()) == ["Line 1 of the anchors cannot be read."]
    with file.open("ab") as held:
        held.write(line + b"\n")
    _publish()
    assert note_anchors(NOW) == ["The last line of the anchors cannot be read."]


def test_a_file_is_read_some_lines_at_a_time(
    file: Path, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Any
) -> None:
    _noted(5)
    file.write_bytes(file.read_bytes() * 20)
    monkeypatch.setattr("cases.actions.anchors.AT_ONCE", 50)
    begun = [chain for chain in CHAINS if chain.head()[0]]
    with django_assert_num_queries(2 * len(begun) + len(COUNTED)):
        assert list(anchor_faults()) == []


def test_a_chain_that_older_lines_do_not_know_is_not_missed_in_them(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later, known = CHAINS[-1], CHAINS[:-1]
    monkeypatch.setattr("cases.actions.anchor.CHAINS", known)
    monkeypatch.setattr("cases.actions.anchors.CHAINS", known)
    _noted(1)
    assert later.name not in _lines(file)[0]
    monkeypatch.undo()
    assert list(anchor_faults()) == []


def test_where_no_file_is_named_nothing_is_noted(settings: Settings, file: Path) -> None:
    settings.ANCHORS_FILE = ""
    _publish()
    assert note_anchors(NOW) == []
    assert list(anchor_faults()) == []
    assert not file.exists()
