"""The words readers meet, and their translations: collect, check, compile.

`python -m dossier.develop.messages collect` brings the catalogues up to the code and compiles them;
`python -m dossier.develop.messages` says what is missing and changes nothing.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from dossier.develop import translation_review
from dossier.start.folders import ROOT

LOCALE = ROOT / "locale"
HEADER = "# Words of the site for readers. Above each stands whether a native speaker has checked it.\n#"
# What readers meet. The desk (cases/admin, cases/actions, cases/models) speaks English only.
PYTHON = (
    *("cases/vocabulary", "cases/filters", "cases/pages", "cases/queries", "cases/web", "dossier/middleware"),
    "dossier/settings",
)
TEMPLATES = ("templates/web",)
# Sentences of Django's own form fields that a filter shows to a reader.
BORROWED = (
    (
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
    ),
    "Null characters are not allowed.",
)
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
JINJA = {
    "extensions": "jinja2.ext.i18n",
    "trimmed": "true",
    "newstyle_gettext": "true",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
    "silent": "false",
}
_DIGITS = "0123456789"
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|#|<[^>]+>")


def main() -> int:
    """1 where a catalogue is not complete; with the argument `collect` the catalogues are written first."""
    if sys.argv[1:] == ["collect"]:
        template = extracted()
        for file in catalogues():
            collect(file, template)
    for file in catalogues():
        print(f"{file.parts[-3]}: {translation_review.share(_read(file))}")
    faults = list(faults_found())
    print(*faults, sep="\n")
    return 1 if faults else 0


def catalogues() -> list[Path]:
    """The translations there are, one file a language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def extracted() -> Catalog:
    """Every message in code and templates that a reader may meet, without the places they stand in."""
    template = Catalog(domain="django", fuzzy=False)
    for folder, suffix, method, options in (
        *((folder, ".py", "python", {}) for folder in PYTHON),
        *((folder, ".html", "jinja2", JINJA) for folder in TEMPLATES),
    ):
        for file in sorted((ROOT / folder).rglob(f"*{suffix}")):
            found = extract_from_file(method, file, keywords=KEYWORDS, options=options)
            for _line, message, _comments, context in found:
                template.add(message, context=context)
    for message in BORROWED:
        template.add(message)
    return template


def collect(file: Path, template: Catalog) -> None:
    """Bring one catalogue up to `template`, keep what is translated, forget what is gone, and compile it."""
    catalogue = _read(file)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.header_comment = HEADER
    translation_review.mark(catalogue)
    with file.open("wb") as written:
        write_po(written, catalogue, sort_output=True, width=110)
    file.with_suffix(".mo").write_bytes(compiled(_read(file)))


def compiled(catalogue: Catalog) -> bytes:
    """The binary form that gettext reads; the same bytes for the same translations and checks."""
    binary = io.BytesIO()
    write_mo(binary, translation_review.counted(catalogue))
    return binary.getvalue()


def faults_found() -> Iterator[str]:
    """One line for everything a reader of some language would miss; none where all is well."""
    template = extracted()
    for file in catalogues():
        name = file.relative_to(ROOT)
        catalogue = _read(file)
        for fault in faults_in(catalogue, template):
            yield f"{name}: {fault}"
        binary = file.with_suffix(".mo")
        if not binary.exists() or binary.read_bytes() != compiled(catalogue):
            yield f"{name}: the compiled file is not that of this one; run collect"


def faults_in(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What is wrong with one catalogue, measured against the messages of the code."""
    for message in template:
        if message.id:
            yield from _of_message(message, catalogue.get(message.id, message.context), catalogue)
    for message in catalogue:
        if message.id and template.get(message.id, message.context) is None:
            yield f"not used any more: {message.id!r}"
    yield from translation_review.faults(catalogue)


def _of_message(wanted: Message, found: Message | None, catalogue: Catalog) -> Iterator[str]:
    said = _forms(found.string or "") if found else ()
    if found is None or not all(said):
        where = f" ({wanted.context})" if wanted.context else ""
        yield f"not translated: {wanted.id!r}{where}"
        return
    if found.fuzzy:
        yield f"fuzzy: {wanted.id!r}"
    if wanted.pluralizable and len(said) != catalogue.num_plurals:
        yield f"{len(said)} plural forms instead of {catalogue.num_plurals}: {wanted.id!r}"
    if _forms(wanted.id)[0].startswith(_DIGITS) and len(said[0]) != len(_forms(wanted.id)[0]):
        yield f"not one character for each: {said[0]!r} for {wanted.id!r}"
    whole = _placeholders(_forms(wanted.id)[-1])
    for form in said:
        if _placeholders(form) != whole:
            yield f"other placeholders or marks than in English: {form!r} for {wanted.id!r}"


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def _read(file: Path) -> Catalog:
    with file.open("rb") as stored:
        return read_po(stored, domain="django", abort_invalid=True)


if __name__ == "__main__":
    sys.exit(main())
