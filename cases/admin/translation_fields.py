"""Translations at the desk: below each field that the desk words itself, a small one for each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.actions.translating import outdated
from cases.filters.option_labels import LANGUAGES
from cases.models.json_fields import own_words
from cases.models.record import Snapshotted
from cases.vocabulary.canonical import Document
from cases.vocabulary.language import direction
from cases.vocabulary.text import is_blank, same_text
from cases.vocabulary.translated import INFERRED, REASON, TRANSLATED, every, other_languages

_CHECKED, _FITS = ".checked", ".fits"


class Collected(forms.Widget):
    """Nothing to be seen: what is typed below the fields of the form, by ``field.language``."""

    input_type = "hidden"

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Nothing: the translations stand below the words that they are of."""
        return format_html("{}", "")

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        """What was posted of it, by what stands behind ``name``."""
        before = f"{name}."
        return {each.removeprefix(before): data[each] for each in data if each.startswith(before)}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Whether no translation was on the page that was sent."""
        return not self.value_from_datadict(data, files, name)


class TranslatedWords(forms.Field):
    """All translations of a row. ``kept`` are those that it has; what nobody touched stays as it is."""

    widget = Collected
    kept: Mapping[str, Mapping[str, Document]] = {}

    def to_python(self, value: Any) -> dict[str, dict[str, Document]]:
        """The translations of the row as they were typed."""
        told = {name: dict(by_language) for name, by_language in self.kept.items()}
        for key, text in (value or {}).items():
            if key.endswith((_CHECKED, _FITS)):
                continue
            name, _dot, tag = key.rpartition(".")
            before = told.get(name, {}).get(tag)
            one = _typed(before, text, checked=f"{key}{_CHECKED}" in value, fits=f"{key}{_FITS}" in value)
            told.setdefault(name, {}).pop(tag, None)
            told[name] |= {tag: one} if one else {}
        return {name: by_language for name, by_language in told.items() if by_language}

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether a translation was typed, taken out, checked, or said to fit."""
        return self.to_python(data) != self.kept

    def prepare_value(self, value: Any) -> str:
        """One a line, as two versions are compared."""
        return "\n".join(f"{name}, {language(tag)}: {one.get('text')}" for name, tag, one in every(value))


def _typed(before: Document | None, text: str, *, checked: bool, fits: bool) -> Document | None:
    """A translation as it was typed; one whose words are new is of the English as it is saved with them."""
    if is_blank(text):
        return None
    if before is None or not same_text(str(before.get("text")), text):
        return {"text": text, "checked": checked}
    bound = {name: value for name, value in before.items() if name != "of" or not fits}
    return bound | {"checked": checked}


def language(tag: str) -> str:
    """A language of the interface as the desk calls it."""
    return str(LANGUAGES.get(tag, tag))


@dataclass(frozen=True, slots=True)
class Offered:
    """A small field for one translation. ``of``: the field that a reason explains, empty for other words.

    fits: it was just said that it fits the English as it is now.
    """

    name: str
    of: str
    tag: str
    text: str
    checked: bool
    outdated: bool
    fits: bool

    @property
    def language(self) -> str:
        """What the language is called."""
        return language(self.tag)

    @property
    def dir(self) -> str:
        """Which way it runs."""
        return direction(self.tag)

    @property
    def state(self) -> str:
        """How it stands with the translation, in a word or two."""
        if not self.text:
            return _("none")
        if self.outdated:
            return _("of other words, not shown")
        return _("checked") if self.checked else _("not checked")


class WithTranslations(BoundField):
    """A field of the form, with its translations below it, folded away."""

    def as_widget(self, *args: Any, **kwargs: Any) -> SafeString:
        """The field and, below it, a small one for each language."""
        offered = [*_offered(self.form, self.name)]
        context = {"offered": offered, "open": any(each.outdated for each in offered)}
        below = render_to_string("desk/translations.html", context)
        return format_html("{}{}", super().as_widget(*args, **kwargs), below)


def offer_translations(form: "forms.ModelForm[Any]") -> None:
    """Put the translations of the row below those fields of ``form`` that the desk words itself."""
    collected = form.fields.get(TRANSLATED)
    if not isinstance(collected, TranslatedWords):
        return
    collected.kept = getattr(form.instance, TRANSLATED) or {}
    for name in {each.partition(".")[0] for each in own_words(type(form.instance))}:
        if name in form.fields:
            form.fields[name].bound_field_class = WithTranslations


def _offered(form: Any, field: str) -> Iterator[Offered]:
    row, prefix = form.instance, form.add_prefix(TRANSLATED)
    assert isinstance(row, Snapshotted), "forms of the desk are of rows of the record"
    kept, old = getattr(row, TRANSLATED) or {}, set(outdated(row))
    for name in _names(row, field, kept):
        for tag in other_languages():
            one, key = kept.get(name, {}).get(tag, {}), f"{prefix}.{name}.{tag}"
            posted = form.is_bound and key in form.data
            fits = posted and f"{key}{_FITS}" in form.data
            yield Offered(
                name=key,
                of=name.removeprefix(REASON) if field == INFERRED else "",
                tag=tag,
                text=form.data[key] if posted else str(one.get("text", "")),
                checked=f"{key}{_CHECKED}" in form.data if posted else one.get("checked") is True,
                outdated=fits or (name, tag) in old,
                fits=fits,
            )


def _names(row: Snapshotted, field: str, kept: Mapping[str, object]) -> list[str]:
    """The field, or the reasons that the row has, or had when they were translated."""
    if field != INFERRED:
        return [field]
    reasons = getattr(row, INFERRED) or {}
    named = [*(f"{REASON}{each}" for each in reasons), *(each for each in kept if each.startswith(REASON))]
    return [*dict.fromkeys(named)]
