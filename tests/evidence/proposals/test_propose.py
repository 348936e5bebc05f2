"""Proposals as a whole: each with a rule that has a sentence, the same for the same text, in time."""

import gc
import json
import random
import subprocess
import sys
import time
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cases.evidence.proposals.as_json import as_json
from cases.evidence.proposals.found import Proposals
from cases.evidence.proposals.propose import propose
from cases.evidence.proposals.rules import RULES

ROOT = Path(__file__).parents[3]

KEYS = {
    "statements": [
        "text",
        "start",
        "end",
        "parts",
        "speaker_mention",
        "speaker",
        "description",
        "rule",
        "level",
    ],
    "figures": [
        *("as_worded", "start", "end", "low", "high", "qualifier", "unit", "counted", "place", "period"),
        *("claimed_by", "attributed_to", "rule", "level"),
    ],
    "rejected": ["text", "start", "end", "why"],
}
STORY = (
    "“The road is closed,” Karim Sabet said.\r\nHe did not respond to requests for comment. “It’s the ‘end’.”"
)


def test_the_command_prints_one_object_with_the_keys_in_order(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(STORY.encode())
    answer = StringIO()
    call_command("propose", str(file), "--format", "json", stdout=answer)
    found = json.loads(answer.getvalue())
    assert list(found) == [
        *("statements", "figures", "dates", "places", "actors", "replies", "sources", "rejected", "events")
    ]
    for kind, keys in KEYS.items():
        for each in found[kind]:
            assert [key for key in each if key in keys] == keys
    assert [STORY[each["start"] : each["end"]] for each in found["statements"]] == [
        each["text"] for each in found["statements"]
    ]


def test_from_a_terminal_it_starts_without_the_record_and_answers_the_same() -> None:
    code = "import manage, sys; manage.main(); sys.exit('cases.models' in sys.modules)"
    text = "“We left at dawn,” said Jana Novak, 34. Forty people died."
    command = [sys.executable, "-c", code, "propose", "-", "--format", "json"]
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True)
    assert done.stdout == as_json(propose(text)) + "\n"


def test_the_command_answers_each_line_under_its_id(tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    items = [{"id": "a", "text": STORY}, {"id": "b", "text": "", "published": "2026-11-30T10:00:00Z"}]
    file.write_text("".join(json.dumps(item) + "\n" for item in items))
    answer = StringIO()
    call_command("propose", "--lines", str(file), stdout=answer)
    found = [json.loads(line) for line in answer.getvalue().splitlines()]
    assert [each["id"] for each in found] == ["a", "b"]
    assert as_json(propose(STORY), item="a") == answer.getvalue().splitlines()[0]


def test_a_line_without_a_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text('{"id": "a", "text": ""}\n{"id": "b"}\n')
    with pytest.raises(CommandError, match="2"):
        call_command("propose", "--lines", str(file), stdout=StringIO())


def test_a_person_at_a_terminal_reads_the_rule_in_words(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY)
    answer = StringIO()
    call_command("propose", str(file), stdout=answer)
    assert str(RULES["speaker-said"]) in answer.getvalue()


def test_the_same_text_gives_the_same_bytes() -> None:
    assert as_json(propose(STORY)) == as_json(propose(STORY, published=None))


def rules_of(found: Proposals) -> set[str]:
    """Every code of a rule in some proposals."""
    kinds = (
        found.statements,
        found.figures,
        found.dates,
        found.places,
        found.actors,
        found.replies,
        found.sources,
        found.events,
    )
    codes = {getattr(each, "rule", "") for kind in kinds for each in kind}
    return codes | {each.why for each in found.rejected}


@pytest.mark.parametrize("seed", range(8))
def test_of_any_text_what_is_proposed_stands_in_it_and_has_a_reason(seed: int) -> None:
    pieces = [
        "said",
        "he",
        "she",
        "Anna",
        "Omar,",
        "the",
        "mayor",
        ",",
        ".",
        "“",
        "”",
        '"',
        "‘",
        "’",
        "«",
        "»",
        "who",
        "told",
        "that",
        "\n\n",
        "a",
        "in",
        "report",
        "and",
        "saying",
        ":",
        "—",
        "(",
        ")",
        "according",
        "to",
        "did",
        "not",
        "respond",
        "to",
        "requests",
        "گفت",
        "کریم",
        "وویل",
        "په",
        "dit-elle",
        "a",
        "déclaré",
        "le",
        "�",
        "\u200f",
        "12",
        "!",
    ]
    shuffled = random.Random(seed)  # noqa: S311  (no secret)
    text = " ".join(shuffled.choice(pieces) for _ in range(1500))
    found = propose(text, published=date(2026, 11, 30))
    for each in (
        *found.statements,
        *found.actors,
        *found.replies,
        *found.sources,
        *found.rejected,
        *found.events,
    ):
        assert text[each.start : each.end] == each.text
    assert rules_of(found) <= set(RULES)
    json.loads(as_json(found))


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        '"',
        "‘a ",
        "saying “a b c d” ",
        "Anna, who said, ",
        "“a b c d e f\n\n",
        "A: I go\nB: I stay\n",
        "گفت: «من می‌روم». ",
        "(Anna said ",
        "Anna, arrested and she sang ",
        "“a ”",
        ".",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def took(size: int) -> float:
        text = (piece * size)[:size]
        gc.collect()
        gc.disable()  # a collection costs what the whole process holds, not what is read here
        try:
            start = time.process_time()
            propose(text)
            return time.process_time() - start
        finally:
            gc.enable()

    took(1000)
    assert took(40_000) < 12 * max(took(10_000), 0.02)


def test_every_rule_has_a_sentence() -> None:
    assert all(str(sentence).endswith((".", "?")) for sentence in RULES.values())


def test_the_short_words_of_the_first_dossier_are_found_as_they_are_quoted() -> None:
    excerpt = Path("fixtures/first-dossier/excerpt.txt").read_text(encoding="utf-8").splitlines()
    [words] = [line for line in excerpt if line.startswith("One hundred percent")]
    [found] = propose(f"“{words},” General Farid Ahmadi told Radio Azadi.").statements
    assert (found.text, found.speaker) == (words, "Farid Ahmadi")


def test_the_command_leaves_the_rest_of_its_process_as_it_was(tmp_path: Path) -> None:
    text, bad = tmp_path / "text", tmp_path / "bad"
    text.write_text("He said: “We left.”", encoding="utf-8")
    bad.write_bytes(b"\xff")
    call_command("propose", str(text), stdout=StringIO())
    assert gc.isenabled()
    with pytest.raises(CommandError):
        call_command("propose", str(bad), stdout=StringIO())
    assert gc.isenabled()
