"""Positions in text cannot drift: whatever is edited beside them, marked words stay the ones marked.

Each story is one testimony, edited again and again through its page at the desk, in posts as browsers send
them. After every save that is taken, each mark covers its words, and every name that was to be kept back is;
a save that is refused changes nothing. At the end an editor approves, and no name is in what readers get.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.forms import CheckboxInput, Widget
from django.test import Client, RequestFactory
from django.utils import timezone

from cases.admin.site import desk
from cases.admin.translation_fields import Collected, WithTranslations
from cases.ledger.published import published_documents
from cases.models import Statement, Testimony
from cases.models.record import Snapshotted
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.text import normalised
from tests.admin.page import Page, as_sent, change_of, controls
from tests.contracts.trust import reached, rounds, whole
from tests.factories import NOW, make_case, make_passage, make_testimony, publish_whole, the_cast
from tests.factories.statement import statement_values

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.trust]

POSTS: Final = 50
"""How often the page of one story is posted."""
STORIES: Final = whole(4, suite=2)
"""How many stories a round tells."""

PIECES: Final = (
    "They came at night.",
    "\n",
    "\r\n\r\n",
    "\r",
    " ",
    "\t",
    "e\u0301te\u0301",
    "क्षि",
    "👩‍👩‍👧 ",
    "می\u200cروم ",
    "\u200fشب\u200e ",
    "\u202eleft\u202c",
    "2/3× Kabul — withheld for safety",
    "== ps",
    "Kabul ",
    "a\\⏎b ␣ ",
    "\x00\x07",
    "\u2028",
    "\ufeff",
    "q̃̂",
)
NAMES: Final = ("Ne\u0301da", "Fahi\u0323m B.", "نادیه\u200cجان", "A.\nB. Karimi", "👤R")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still; what the database refuses anyway is not asked of it field by field, and what
    each audience would see is not worked out for each post."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    monkeypatch.setattr("cases.admin.record.who_sees", lambda *_args, **_kwargs: [])
    monkeypatch.setattr(Snapshotted, "validate_constraints", lambda *_args, **_kwargs: None)


@rounds
def test_marks_cover_their_words_whatever_is_edited_beside_them(round_: int) -> None:
    for number in range(STORIES):
        chance = random.Random(f"drift {round_} {number}")  # noqa: S311 - a test that can be run again
        story = Story.begun(chance, f"{round_}-{number}")
        taken = sum(story.step() for _post in range(POSTS))
        assert taken > POSTS / 4, "most posts were refused: nothing was tried"
        story.published_without_the_names()
        reached("drift", POSTS)


@dataclass
class Story:
    """One testimony on the screen of its writer. ``names``: what is to be kept back, as it was typed."""

    chance: random.Random
    testimony: Testimony
    names: list[str]
    shown: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def begun(cls, chance: random.Random, told_apart: str) -> "Story":
        """Two quotations, each with a name in it that is kept back."""
        names = [f"{name}{told_apart}" for name in chance.sample(NAMES, 2)]
        passage = make_passage()
        values = [statement_values(passage, wording="paraphrase", position=place + 1) for place in range(2)]
        testimony = make_testimony(case=make_case(slug=f"story-{told_apart}"), statements=values)
        story = cls(chance, testimony, names)
        client = Client()
        client.force_login(the_cast().writer)
        page = Page(client, change_of(testimony))
        for place, name in enumerate(names):
            words = f"{story.piece()}{name}{story.piece()}Kabul{story.piece()}"
            page.fields[f"statements-{place}-text"] = [words]
            page.fields[f"statements-{place}-redactions"] = [f"{line(name)} — safety"]
        sent = page.send()
        assert sent.status_code == 302, sent.context["errors"]
        story.load()
        page = Page(client, change_of(testimony))
        real = {name: held for name, held in page.fields.items() if "__prefix__" not in name}
        del real["csrfmiddlewaretoken"]
        assert story.shown == real, "the page is loaded as it is shown"
        story.holds()
        return story

    def piece(self) -> str:
        """A few characters of every kind."""
        return "".join(self.chance.choices(PIECES, k=self.chance.randint(0, 3)))

    def load(self) -> None:
        """Open the page: what each control would send if nobody touched it."""
        context = self._ask("get", {}).context_data
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        forms = [context["adminform"].form, *(one.management_form for one in formsets)]
        forms += [form for formset in formsets for form in formset.forms]
        self.shown = dict(held for form in forms for held in _controls(form))

    def _ask(self, method: str, data: Mapping[str, object]) -> Any:
        request = getattr(RequestFactory(), method)(change_of(self.testimony), data)
        request.user = the_cast().writer
        request.session = {}
        request._messages = FallbackStorage(request)
        request._dont_enforce_csrf_checks = True
        return desk.get_model_admin(Testimony).changeform_view(request, str(self.testimony.pk))

    def step(self) -> bool:
        """Change something on the page and post it; whether it was taken. Raises AssertionError on drift."""
        typed = self.chance.choice(EDITS)(self)
        before = self.rows()
        data = {name: as_sent(held) for name, held in (self.shown | typed).items()}
        taken = bool(self._ask("post", data).status_code == 302)
        if taken:
            self.holds()
        else:
            assert self.rows() == before, "what was refused is not saved"
        if taken or self.chance.random() < 0.5:
            self.load()
        else:
            self.shown |= typed  # the writer tries again with what the page shows after a refusal
        return taken

    def rows(self) -> object:
        """What is kept of it."""
        rows = Statement.objects.filter(testimony=self.testimony).order_by("pk").values()
        return list(rows), Testimony.objects.filter(pk=self.testimony.pk).values().get()

    def statements(self) -> list[Statement]:
        return list(self.testimony.statements.order_by("position"))

    def holds(self) -> None:
        """Every mark covers its words; every name is kept back wherever it stands."""
        for statement, name in zip(self.statements(), self.names, strict=True):
            for span in (*statement.insertions, *statement.redactions):
                assert statement.text[span["start"] : span["end"]] == span["words"], (statement.text, span)
            secret = normalised(name)
            covered = {(span["start"], span["end"]) for span in statement.redactions}
            assert places(secret, statement.text), (statement.text, secret)
            for start in places(secret, statement.text):
                assert any(first <= start and start + len(secret) <= last for first, last in covered)

    def published_without_the_names(self) -> None:
        """Hand it in, approve it, and read what readers get."""
        publish_whole(self.testimony)
        for audience in STREAMS:
            said = json.dumps(
                published_documents(audience, [self.testimony.ref])[self.testimony.ref], ensure_ascii=False
            )
            for name in self.names:
                assert json.dumps(normalised(name), ensure_ascii=False)[1:-1] not in said


def _controls(form: Any) -> Iterator[tuple[str, list[str]]]:
    """What the controls of ``form`` send if nobody touches them."""
    for bound in form:
        if isinstance(bound, WithTranslations):
            yield from controls(str(bound)).items()
            continue
        widget = getattr(bound.field.widget, "widget", bound.field.widget)
        held = _held(widget, bound.value())
        if held is not None:
            yield bound.html_name, held


def _held(widget: Widget, value: object) -> list[str] | None:
    if isinstance(widget, Collected):
        return None  # what it collects is typed below the words that are translated
    if isinstance(widget, CheckboxInput):
        return ["on"] if value else None
    shown: Any = widget.format_value(value)
    held = (
        [str(one) for one in shown]
        if isinstance(shown, list | tuple)
        else ["" if shown is None else str(shown)]
    )
    return held or None


def places(words: str, text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def line(words: str) -> str:
    """``words`` on a line of marks, as a person writes them."""
    kept = words.replace("\\", "\\\\")
    for sign in "⏎␣⇥":
        kept = kept.replace(sign, f"\\{sign}")
    inner = kept.strip(" \t")
    before, _inner, after = kept.partition(inner) if inner else (kept, "", "")
    seen = f"{_seen(before)}{inner}{_seen(after)}"
    return seen.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "⏎")


def _seen(spaces: str) -> str:
    return spaces.replace(" ", "␣").replace("\t", "⇥")


Typed = dict[str, list[str]]


def _nothing(story: Story) -> Typed:
    return {}


def _summary(story: Story) -> Typed:
    return {"summary": [f"Told {story.piece()}again."]}


def _notes(story: Story) -> Typed:
    return {"notes": [story.piece()], "risk_assessment": [f"{story.piece()}Already public."]}


def _translation(story: Story) -> Typed:
    text = f"{story.piece()}شب آمدند.{story.piece()}"
    return {f"statements-{_one(story)}-translations": [f"== fa-AF; draft; A. T.\n{text}"]}


def _told_elsewhere(story: Story) -> Typed:
    return {"translated.summary.fa-AF": [f"{story.piece()}خلاصه{story.piece()}"]}


def _rationale(story: Story) -> Typed:
    return {f"statements-{_one(story)}-credibility_rationale": [f"Because.{story.piece()}"]}


def _words(story: Story) -> Typed:
    """A few characters more, or less, anywhere in the words."""
    place = _one(story)
    text = story.shown[f"statements-{place}-text"][0]
    at = story.chance.randint(0, len(text))
    gone = at + story.chance.choice([0, 0, 0, 1, 4])
    return {f"statements-{place}-text": [f"{text[:at]}{story.piece()}{text[gone:]}"]}


def _name_again(story: Story) -> Typed:
    place = _one(story)
    text = story.shown[f"statements-{place}-text"][0]
    return {f"statements-{place}-text": [f"{text} {story.names[place]}"]}


def _other_words(story: Story) -> Typed:
    place = _one(story)
    words = f"{story.piece()}{story.names[place]}{story.piece()}Kabul{story.piece()}"
    return {f"statements-{place}-text": [words], f"statements-{place}-insertions": [""]}


def _marked(story: Story) -> Typed:
    """One more mark, on any stretch of the words."""
    place = _one(story)
    text = story.shown[f"statements-{place}-text"][0]
    start = story.chance.randrange(len(text))
    words = text[start : start + story.chance.randint(1, 12)]
    starts = places(words, text)
    mark = f"{starts.index(start) + 1}/{len(starts)}× {line(words)}"
    kind, why = story.chance.choice(
        [("insertions", ""), ("redactions", " — consent"), ("redactions", " — safety — the public")]
    )
    marks = story.shown[f"statements-{place}-{kind}"][0]
    return {f"statements-{place}-{kind}": [f"{marks}\n{mark}{why}"]}


def _unmarked(story: Story) -> Typed:
    place = _one(story)
    marks = story.shown[f"statements-{place}-insertions"][0].split("\n")
    return {f"statements-{place}-insertions": ["\n".join(marks[1:])]}


def _both(story: Story) -> Typed:
    return _words(story) | _summary(story)


def _one(story: Story) -> int:
    return story.chance.randrange(2)


EDITS: Final[list[Callable[[Story], Typed]]] = [
    _nothing, _summary, _notes, _translation, _told_elsewhere, _rationale, _words, _words, _name_again,
    _other_words, _marked, _marked, _unmarked, _both,
]  # fmt: skip
