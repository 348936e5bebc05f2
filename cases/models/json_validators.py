"""What JSON of the record may hold. Each refusal is a sentence for the editor.

A validator raises ``ValidationError`` and returns nothing, as Django asks of it.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.models.validators import LONGEST_TAG, said_by, validate_name, validate_word
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.language import known_language
from cases.vocabulary.text import is_blank
from cases.vocabulary.translated import other_languages

LONGEST_NAME: Final = 300
LONGEST_REASON: Final = 2_000
LONGEST_TEXT: Final = 100_000
MOST_MEMBERS: Final = 200
"""Names in one list, languages of one name: no record comes near it, and no page is made of more."""

TRANSLATION: Final = ("lang", "text", "status", "translator")
_TOLD: Final = frozenset({"text", "checked", "of"})
_FINGERPRINT: Final = re.compile("[0-9a-f]{64}")


def validate_former_codes(codes: Any) -> None:
    """``{"news": "public"}``: by code, the widest audience that could read it."""
    if not isinstance(codes, dict) or not set(codes.values()) <= {each.value for each in STREAMS}:
        raise ValidationError(_("An earlier code stands beside the audience that could read it."))
    _few(codes)
    for code in codes:
        validate_word(code)


def validate_names(names: Any) -> None:
    """Names by language:

    ``{"en": "Iran", "fa-AF": "ایران"}``. English is required, the site falls back to it.
    """
    if not isinstance(names, dict) or not names.get("en"):
        raise ValidationError(_("Give at least the English name, as en."))
    _few(names)
    for tag, name in names.items():
        _tag(tag)
        if not isinstance(name, str) or is_blank(name):
            raise ValidationError(_("A name is missing for %(tag)s."), params={"tag": tag})
        validate_name(name)
        _short(name, LONGEST_NAME)
    if len({known_language(tag) for tag in names}) < len(names):
        raise ValidationError(_("One language stands there twice."))


def validate_reasons(reasons: Any) -> None:
    """Inferences by field name: ``{"period": "the text leaves the year open"}``."""
    if not isinstance(reasons, dict):
        raise ValidationError(_("Write one inference a line: field, colon, reason."))
    for field, reason in reasons.items():
        if not isinstance(reason, str) or is_blank(reason):
            raise ValidationError(_("The inference on %(field)s has no reason."), params={"field": field})
        _short(reason, LONGEST_REASON)


def validate_texts(texts: Any) -> None:
    """A list of names or titles: ``["A. Reporter", "B. Writer"]``."""
    for text in _list(texts):
        if not isinstance(text, str):
            raise ValidationError(_("Every line of a list is a text."))
        validate_name(text)
        _short(text, LONGEST_NAME)


def validate_languages(tags: Any) -> None:
    """A list of BCP 47 tags, each once; what is not stated is left out."""
    for tag in _list(tags):
        _tag(tag)
    if len({known_language(tag) for tag in tags}) < len(tags):
        raise ValidationError(_("One language stands there twice."))


def validate_translations(translations: Any) -> None:
    """A list of ``{"lang": "ps", "text": "…", "status": "checked", "translator": "…"}``.

    The last two may be missing.
    """
    for one in _list(translations):
        if not isinstance(one, dict) or not {"lang", "text"} <= set(one):
            raise ValidationError(_("A translation has a language and words."))
        if unknown := [str(name) for name in one if name not in TRANSLATION]:
            raise ValidationError(
                _("A translation has a language, words, a status and a translator; no %(names)s."),
                params={"names": ", ".join(unknown)},
            )
        _tag(one["lang"])
        for name, longest in (("text", LONGEST_TEXT), ("status", LONGEST_NAME), ("translator", LONGEST_NAME)):
            text = one.get(name, "-")
            if not isinstance(text, str) or is_blank(text):
                raise ValidationError(
                    _("The translation into %(lang)s has no words under %(name)s."),
                    params={"lang": one["lang"], "name": name},
                )
            _short(text, longest)


def validate_translated(translated: Any) -> None:
    """Words of the desk in other languages of the interface:

    ``{"title": {"ps": {"text": "…", "checked": true}}}``. The verb notes of which English words each is.
    """
    if not isinstance(translated, dict):
        raise ValidationError(_("Translations are written by field and language."))
    _few(translated)
    for name, told in translated.items():
        if not isinstance(told, dict):
            raise ValidationError(_("Translations are written by field and language."))
        for tag, one in told.items():
            _translated(name, tag, one)


def _translated(name: str, tag: str, one: Any) -> None:
    told = {"field": name, "tag": tag}
    if tag not in other_languages():
        languages = ", ".join(other_languages())
        raise ValidationError(
            _("%(field)s is translated into %(languages)s, not into “%(tag)s”."),
            params=told | {"languages": languages},
        )
    text = one.get("text") if isinstance(one, dict) else None
    if not isinstance(one, dict) or not isinstance(text, str) or is_blank(text):
        raise ValidationError(_("The translation of %(field)s into %(tag)s has no words."), params=told)
    of = one.get("of", "0" * 64)
    if (
        set(one) - _TOLD
        or not isinstance(one.get("checked", False), bool)
        or not isinstance(of, str)
        or not _FINGERPRINT.fullmatch(of)
    ):
        raise ValidationError(
            _("The translation of %(field)s into %(tag)s has words, and whether they were checked."),
            params=told,
        )
    _short(text, LONGEST_TEXT)


def validate_own_words(names: Iterable[str], fields: Iterable[str]) -> None:
    """Every translation is of one of ``fields``: nobody but the desk speaks for itself in other languages."""
    known = list(fields)
    if unknown := [name for name in names if name not in known]:
        raise ValidationError(
            _("%(names)s is not translated here. These words of the desk are: %(fields)s."),
            params={"names": ", ".join(unknown), "fields": ", ".join(known)},
        )


def validate_concluded(names: Iterable[str], fields: Iterable[str]) -> None:
    """Every inference is on one of ``fields``; what has no place in a document would be shown to nobody."""
    known = list(fields)
    if unknown := [name for name in names if name not in known]:
        raise ValidationError(
            _("There is no field %(names)s to be inferred. These there are: %(fields)s."),
            params={"names": ", ".join(unknown), "fields": ", ".join(known)},
        )


def _tag(tag: object) -> None:
    """A tag, and never an absence: of what has no language nothing stands here."""
    if not isinstance(tag, str):
        raise ValidationError(_("A language is written as a tag, such as en, fa-AF or ps."))
    _short(tag, LONGEST_TAG)
    said_by(known_language, tag, ValueError)


def _list(written: Any) -> list[Any]:
    if not isinstance(written, list):
        raise ValidationError(_("This is written as a list."))
    _few(written)
    return written


def _few(written: Any) -> None:
    if len(written) > MOST_MEMBERS:
        raise ValidationError(_("There are more than %(number)s here."), params={"number": MOST_MEMBERS})


def _short(text: str, longest: int) -> None:
    if len(text) > longest:
        raise ValidationError(
            _("“%(text)s…” is longer than %(number)s characters."),
            params={"text": text[:20], "number": longest},
        )
