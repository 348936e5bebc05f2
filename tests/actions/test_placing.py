"""A passage is put where its words stand, whichever door it comes through."""

import pytest

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.placing import Misplaced, place_in
from cases.actions.writing import InlineChange, Invalid
from cases.models import Passage, Shortcoming, SnapshotText, Source
from cases.vocabulary.text_origin import TextOrigin
from tests.factories import (
    NOW,
    Cast,
    make_passage,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
    the_cast,
)

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

TEXT = "Before it. They came\u00a0at night.  We left — “all of us” — in the morning. They came again."


def kept(**values: object) -> Passage:
    """A passage in an excerpt that says TEXT."""
    source = make_source()
    return make_passage(source, snapshot=make_snapshot(source, text=TEXT.encode()), **values)


def edited(passage: Passage, **values: object) -> Passage:
    source = Source.objects.get(pk=passage.source_id)
    part = InlineChange(Passage, pk=passage.pk, values=values)
    by = the_cast().writer
    edit(record=source, changes={}, parts=[part], expected=source.lock_version, by=by, at=NOW)
    return Passage.objects.get(pk=passage.pk)


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("They came at night.", "They came\u00a0at night."),
        ("night. We left", "night.  We left"),
        ('We left - "all of us"', "We left — “all of us”"),
    ],
)
def test_what_is_kept_is_the_snapshots_own_characters(typed: str, there: str) -> None:
    passage = kept(exact=typed)
    assert passage.exact == there
    assert passage.start == TEXT.index(there)
    assert passage.text == SnapshotText.objects.get()


def test_words_before_and_after_keep_their_spaces_and_are_the_snapshots_own() -> None:
    passage = kept(exact="We left", prefix="at night.", suffix='- "all')
    assert (passage.prefix, passage.suffix) == ("at night.  ", " — “all")


def test_words_that_do_not_stand_there_are_refused_with_the_nearest() -> None:
    with pytest.raises(Invalid) as refusal:
        kept(exact="They came by night.")
    assert refusal.value.nearest == {"exact": "They came\u00a0at night."}
    assert refusal.value.nearest["exact"] in str(refusal.value)
    assert list(refusal.value.faults.message_dict) == ["exact"]


@pytest.mark.parametrize(("field", "nearest"), [("prefix", "night.  "), ("suffix", " —")])
def test_what_does_not_stand_beside_them_is_refused(field: str, nearest: str) -> None:
    with pytest.raises(Invalid, match="There stands: “") as refusal:
        kept(**{"exact": "We left", field: "x"})
    assert refusal.value.nearest == {field: nearest}


def test_of_words_that_stand_there_twice_the_words_beside_them_decide() -> None:
    with pytest.raises(Invalid, match="more than once") as refusal:
        kept(exact="They came")
    assert list(refusal.value.faults.message_dict) == ["prefix"]
    again = TEXT.rindex("They came")
    assert kept(exact="They came", suffix="again").start == again
    assert kept(exact="They came", prefix="morning.").start == again
    assert kept(exact="They came", start=again).start == again


def test_where_it_starts_is_a_hint_that_words_beside_it_overrule() -> None:
    assert kept(exact="We left", start=3).start == TEXT.index("We left")
    assert kept(exact="They came", suffix="again", start=11).start == TEXT.rindex("They came")


def test_a_passage_that_is_saved_as_it_was_shown_stays_where_it_is() -> None:
    passage = kept(exact="They came", start=TEXT.rindex("They came"))
    shown = {name: getattr(passage, name) for name in ("exact", "prefix", "suffix", "snapshot")}
    again = edited(passage, **shown, locator="p. 3")
    assert (again.start, again.exact) == (passage.start, passage.exact)


def test_spaces_that_a_browser_leaves_out_change_nothing() -> None:
    passage = kept(exact="We left", prefix="at night.  ")
    assert edited(passage, exact="We left", prefix="at night.").prefix == "at night.  "


def test_other_words_are_placed_anew() -> None:
    passage = kept(exact="We left")
    assert edited(passage, exact="in the morning").start == TEXT.index("in the morning")


def test_a_passage_leaves_its_place_with_its_snapshot() -> None:
    passage = edited(kept(exact="We left"), snapshot=None)
    assert (passage.text, passage.start) == (None, None)


def test_a_passage_is_read_in_a_snapshot_of_its_own_source() -> None:
    with pytest.raises(Invalid, match="another source"):
        make_passage(make_source(), snapshot=make_snapshot(make_source(), text=TEXT.encode()))


def a_scan() -> Passage:
    """Words in a picture, in which nothing can be compared yet."""
    source = make_source()
    scan = make_snapshot(source, text=b"\x89PNG", media_type="image/png")
    return make_passage(source, exact="They came at night.", snapshot=scan, locator="p. 1")


def typed(passage: Passage, content: str, cast: Cast) -> SnapshotText:
    values = {"snapshot": passage.snapshot, "origin": TextOrigin.TRANSCRIBED, "content": content}
    return draft(model=SnapshotText, values=values, by=cast.writer, at=NOW)


def test_in_a_picture_it_stands_nowhere_until_somebody_types_what_it_shows(cast: Cast) -> None:
    passage = a_scan()
    assert (passage.text, passage.start) == (None, None)
    text = typed(passage, TEXT, cast)
    passage.refresh_from_db()
    assert (passage.text, passage.start) == (text, 11)
    assert text.content.startswith(passage.exact, 11)


@pytest.mark.parametrize("content", ["Nothing of it.", "They came at night. They came at night."])
def test_what_stands_there_never_or_twice_is_left_for_somebody_to_look_at(content: str, cast: Cast) -> None:
    passage = a_scan()
    typed(passage, content, cast)
    passage.refresh_from_db()
    assert (passage.text, passage.exact) == (None, "They came at night.")


def test_records_that_read_a_source_are_examined_again_once_something_of_it_is_kept(cast: Cast) -> None:
    testimony, figure = make_testimony(), make_statistic()
    publish_whole(testimony, figure)
    make_snapshot(testimony.statements.get().source)
    assert not Shortcoming.objects.filter(ref=testimony.ref).exists()
    assert Shortcoming.objects.filter(ref=figure.ref).exists()


def test_placing_says_which_words_are_meant() -> None:
    with pytest.raises(Misplaced) as refusal:
        place_in(TEXT, exact="They came never")
    assert (refusal.value.field, bool(refusal.value.nearest)) == ("exact", True)


def test_in_a_long_text_a_place_that_is_known_is_found_as_in_a_short_one() -> None:
    """A hint spares going through all of it, and decides no more than it does anywhere."""
    long = "\n".join([TEXT] * 60)
    line = len(TEXT) + 1
    for exact, prefix, suffix in (("They came", "", " at night"), ("We left", "night.  ", "")):
        short = place_in(TEXT, exact=exact, prefix=prefix, suffix=suffix)
        at = 40 * line + short.start
        there = place_in(long, exact=exact, prefix=prefix, suffix=suffix, hint=at)
        assert (there.start, there.prefix, there.suffix) == (at, short.prefix, short.suffix)
        with pytest.raises(Misplaced):
            place_in(long, exact=exact, prefix=prefix, suffix=suffix, hint=at + 2)
    assert place_in(long + " Gone.", exact="Gone", hint=7).start == len(long) + 1
