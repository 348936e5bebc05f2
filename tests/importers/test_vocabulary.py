"""The starter set of terms: loaded once, told to nobody, and never over what an editor has made of a word."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from cases.actions.edit import edit
from cases.actions.merge import merge
from cases.ledger.edition import Edition
from cases.models import Actor, Term
from cases.vocabulary.term_kind import TermKind
from tests.factories import NOW, Cast, make_term
from tests.importers.conftest import Files

pytestmark = pytest.mark.django_db

STARTER = Path(settings.BASE_DIR) / "fixtures" / "vocabulary"
LANGUAGES = {code for code, _name in settings.LANGUAGES}


def load(*words: str) -> str:
    told = StringIO()
    call_command("load_vocabulary", *words, "--writer", "writer", stdout=told)
    return told.getvalue()


def test_every_word_has_a_name_in_every_language_of_the_interface(cast: Cast) -> None:
    load()
    assert {term.kind for term in Term.objects.all()} == set(TermKind.values)
    for term in Term.objects.all():
        assert {tag.lower() for tag in term.names} >= LANGUAGES, term
        assert "?" not in "".join(term.names.values()), term


def test_no_two_words_of_a_kind_are_called_alike(cast: Cast) -> None:
    load()
    for kind in TermKind:
        for language in ("en", "fa-AF", "ps"):
            names = [term.names[language] for term in Term.objects.filter(kind=kind)]
            assert sorted(set(names)) == sorted(names), (kind, language)


def test_a_second_time_nothing_is_new_and_nothing_is_changed(cast: Cast) -> None:
    teacher = make_term("teacher", names={"en": "a teacher, as this desk says"})
    assert "New terms" in load()
    assert load() == "The vocabulary is already loaded.\n"
    assert Term.objects.get(pk=teacher.pk).names == teacher.names
    assert not Edition.objects.exists()


def test_a_retired_word_does_not_come_back(cast: Cast) -> None:
    load()
    teacher = make_term("teacher")
    edit(record=teacher, changes={"retired": True}, expected=1, by=cast.writer, at=NOW)
    load()
    assert make_term("teacher").retired


def test_a_word_that_is_none_is_named_and_nothing_is_loaded(cast: Cast, tmp_path: Path) -> None:
    rows = [
        {"kind": "role", "code": "baker", "names": {"en": "baker"}},
        {"kind": "role", "code": "Smith!", "names": {"en": "smith"}},
    ]
    (tmp_path / "terms.json").write_text(json.dumps(rows))
    with pytest.raises(CommandError, match=r"terms.json, row 2 \(Smith!\)"):
        load(str(tmp_path))
    assert not Term.objects.exists()


def test_a_desk_whose_accounts_are_its_own_starts_without_asking(cast: Cast) -> None:
    told = StringIO()
    call_command("load_vocabulary", stdout=told)
    assert "--writer" in told.getvalue()
    assert not Term.objects.exists()


@pytest.mark.usefixtures("accounts")
def test_files_that_name_a_merged_term_get_the_one_it_became(files: Files, cast: Cast) -> None:
    merge(
        term=make_term("media", "actor_kind"), into=make_term("press", "actor_kind"), by=cast.writer, at=NOW
    )
    files.load()
    kinds = {actor.kind.code for actor in Actor.objects.select_related("kind")}
    assert "press" in kinds
    assert "media" not in kinds


@pytest.mark.usefixtures("accounts")
def test_files_that_name_a_retired_term_are_told_so(files: Files, cast: Cast) -> None:
    edit(
        record=make_term("media", "actor_kind"), changes={"retired": True}, expected=1, by=cast.writer, at=NOW
    )
    with pytest.raises(CommandError, match=r"actors.json, row .*“media” is retired"):
        files.load()
    assert not Actor.objects.exists()
