"""Form fields that let an editor write a list or a table as plain lines of text."""

import re
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.language import BadLanguage, language_tag
from cases.vocabulary.text import is_blank, normalised, same_text

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class LinesField(forms.CharField):
    """A text area whose lines stand for a JSON value. ``hint`` tells how a line is written."""

    hint: ClassVar["StrOrPromise"] = ""
    tells_all: ClassVar[bool] = False

    def __init__(self, *, required: bool, label: "StrOrPromise", help_text: "StrOrPromise") -> None:
        told = self.hint if self.tells_all else format_lazy("{} {}", help_text, self.hint)
        widget = forms.Textarea(attrs={"rows": 3, "dir": "auto"})
        super().__init__(required=required, label=label, help_text=told, widget=widget)

    def write(self, value: Any) -> str:
        """The text that stands for ``value``."""
        raise NotImplementedError

    def read(self, lines: list[str]) -> Json:
        """The value that ``lines`` stand for; raises ``ValidationError`` that names the line at fault."""
        raise NotImplementedError

    def prepare_value(self, value: Any) -> str:
        """Text for the page: what was typed stays as it was typed."""
        return value if isinstance(value, str) else "" if value is None else self.write(value)

    def to_python(self, value: Any) -> Any:
        """The JSON value of what was typed."""
        return self.read(self.lines_of(normalised(str(value or ""))))

    def lines_of(self, text: str) -> list[str]:
        """The lines that mean something: those that are not blank."""
        return [line for line in text.split("\n") if not is_blank(line)]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether what was typed stands for another value: spelling of the lines does not matter."""
        if same_text(self.prepare_value(initial), str(data or "")):
            return False
        try:
            typed = self.to_python(data)
        except ValidationError:
            return True
        return bool(typed != (initial if initial is not None else self.to_python("")))


_LINE_END: Final = re.compile("\r\n?|\n")
_SIGNS: Final = {"\n": "⏎", " ": "␣", "\t": "⇥"}
_MEANT: Final = {sign: letter for letter, sign in _SIGNS.items()}
_ENDS: Final = re.compile(r"\A[ \t]+|[ \t]+\Z")
_TO_ESCAPE: Final = re.compile(r"\\(?=[\\⏎␣⇥ \t\n]|\Z)|[⏎␣⇥]")
_SIGN: Final = re.compile(r"\\([\\⏎␣⇥])|[⏎␣⇥]")


def on_one_line(text: str, *, ends: bool = False) -> str:
    """``text`` on one line: ⏎ for a line break; with ``ends`` ␣ and ⇥ for spaces and tabs at either end.

    Where one of these signs is meant itself, a backslash stands before it.
    """
    escaped = _TO_ESCAPE.sub(lambda found: f"\\{found[0]}", text)
    if ends:
        escaped = _ENDS.sub(lambda found: "".join(_SIGNS[letter] for letter in found[0]), escaped)
    return _LINE_END.sub("⏎", escaped)


def from_one_line(line: str) -> str:
    """What ``on_one_line`` wrote as ``line``."""
    return _SIGN.sub(lambda found: found[1] or _MEANT[found[0]], line)


class ListLines(LinesField):
    """One text a line, as ``["one", "two"]``."""

    hint = _("One a line.")

    def write(self, value: list[str]) -> str:
        return "\n".join(map(on_one_line, value))

    def read(self, lines: list[str]) -> Json:
        return [from_one_line(line.strip()) for line in lines]


class _PairLines(LinesField):
    """Two texts a line with a colon between them, as ``{"one": "two"}``."""

    def write(self, value: dict[str, str]) -> str:
        return "\n".join(f"{name}: {on_one_line(text)}" for name, text in value.items())

    def read(self, lines: list[str]) -> Json:
        pairs: Document = {}
        for line in lines:
            name, colon, text = line.partition(":")
            if not (colon and name.strip() and text.strip()):
                raise ValidationError(
                    _("“%(line)s” lacks what stands before or after the colon."), params={"line": line}
                )
            if name.strip() in pairs:
                raise ValidationError(_("“%(name)s” stands twice."), params={"name": name.strip()})
            pairs[name.strip()] = from_one_line(text.strip())
        return pairs


class NamesLines(_PairLines):
    """Names by language."""

    hint = _("One a line: language tag, colon, name, as in “fa-AF: ایران”.")


class ReasonsLines(_PairLines):
    """Inferences by field."""

    hint = _("One a line: name of the field, colon, reason, as in “date: the text names no year”.")


_HEADING = ("lang", "status", "translator")
_LIKE_HEADING: Final = re.compile(r"^(\\*==)", re.MULTILINE)
_ESCAPED_HEADING: Final = re.compile(r"\A\\(\\*==)")


def _heading(translation: dict[str, str]) -> list[str]:
    """Language, status and translator, as far as they are known."""
    told = [translation.get(name, "") for name in _HEADING]
    while not told[-1]:
        told.pop()
    return told


class TranslationLines(LinesField):
    """Translations, as ``[{"lang": "ps", "text": "…", "status": "checked", "translator": "…"}]``."""

    hint = _(
        "Shown beside the original. Each begins with a line of its own, “== ps; status; translator”, "
        "and the text follows below it."
    )
    tells_all = True

    def write(self, value: list[dict[str, str]]) -> str:
        return "\n".join(f"== {'; '.join(_heading(one))}\n{_below(one['text'])}" for one in value)

    def lines_of(self, text: str) -> list[str]:
        """All of them: a blank line parts paragraphs of a translation."""
        return text.split("\n")

    def read(self, lines: list[str]) -> Json:
        blocks: list[tuple[str, list[str]]] = [("", [])]
        for line in lines:
            if line.startswith("=="):
                blocks.append((line, []))
            else:
                blocks[-1][1].append(_ESCAPED_HEADING.sub(r"\1", line))
        if not is_blank("".join(blocks[0][1])):
            raise ValidationError(_("Begin with a line that names the language."))
        return [{"text": "\n".join(below).strip(), **_told(heading)} for heading, below in blocks[1:]]


def _told(line: str) -> dict[str, str]:
    """Language, status and translator that the line names."""
    told = [part.strip() for part in line.removeprefix("==").split(";", len(_HEADING) - 1)]
    if not _is_tag(told[0]):
        raise ValidationError(_("“%(line)s” is not written as asked."), params={"line": line})
    return {name: part for name, part in zip(_HEADING, told, strict=False) if part}


def _below(text: str) -> str:
    """The words of a translation; a line of theirs that looks like a heading is kept from being one."""
    return _LIKE_HEADING.sub(r"\\\1", text)


def _is_tag(text: str) -> bool:
    try:
        language_tag(text)
    except BadLanguage:
        return False
    return True
