"""Every country is there from the start, in the languages of the interface, and shows nowhere by that."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client

from cases.catalog.models import Place as Published
from cases.models import AuditEntry, Place
from dossier.develop import countries
from tests.factories import make_place
from tests.importers.conftest import everything_kept

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "countries"


def load(*arguments: str) -> str:
    """What the command says."""
    said = StringIO()
    call_command("load_countries", *arguments, stdout=said)
    return said.getvalue()


def test_the_file_is_what_the_developers_command_makes_of_cldr() -> None:
    assert countries.FILE.read_text(encoding="utf-8") == countries.text()
    rows = json.loads(countries.text())
    assert len(rows) == 249, "that many codes has ISO 3166-1 assigned"
    assert all(
        re.fullmatch("[A-Z]{2}", row["code"]) and row["names"].keys() == {*countries.TAGS} for row in rows
    )
    assert "Unicode License v3" in (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "Unicode-3.0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.usefixtures("accounts")
def test_every_country_comes_in_through_the_desks_verb() -> None:
    assert load() == "New countries: 249.\n"
    germany = Place.objects.get(code="DE")
    assert germany.names == {"en": "Germany", "fa-AF": "آلمان", "ps": "المان"}
    assert AuditEntry.objects.filter(verb="draft", ref="DE", by=germany.created_by).exists()


@pytest.mark.usefixtures("accounts")
def test_a_second_time_nothing_is_changed() -> None:
    load()
    before = everything_kept()
    assert load() == ""
    assert everything_kept() == before


@pytest.mark.usefixtures("accounts")
def test_a_country_that_is_there_keeps_its_names() -> None:
    make_place("DE", names={"en": "The desk's Germany"})
    assert load() == "New countries: 248.\n"
    assert Place.objects.get(code="DE").names == {"en": "The desk's Germany"}


@pytest.mark.django_db
def test_without_somebody_to_draft_them_the_command_says_whom_to_name() -> None:
    with pytest.raises(CommandError, match="--writer"):
        load()
    assert not Place.objects.exists()


@pytest.mark.usefixtures("accounts")
def test_a_file_with_a_fault_brings_nothing(tmp_path: Path) -> None:
    rows = [{"code": "DE", "kind": "country", "names": {"en": "Germany"}}, {"code": "TR", "kind": "planet"}]
    (tmp_path / "countries.json").write_text(json.dumps(rows), encoding="utf-8")
    with pytest.raises(CommandError, match=r"No country was loaded\. .*"):
        load(str(tmp_path))
    assert not Place.objects.exists()


@pytest.mark.django_db(databases=["default", "catalog"])
@pytest.mark.usefixtures("accounts")
def test_what_no_published_record_uses_leaves_no_trace() -> None:
    reader = Client()
    asked = (
        "/api/v1/places/",
        "/api/v1/places/?q=Germany",
        "/api/v1/schema/",
        "/search/?q=آلمان",
        "/testimonies/?residence=DE",
        "/map/",
        "/map/residence/DE/",
    )

    def answers() -> list[tuple[int, bytes]]:
        return [(answer.status_code, answer.content) for answer in map(reader.get, asked)]

    before = answers()
    load()
    assert answers() == before
    assert not Published.objects.exists()
