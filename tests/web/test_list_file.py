"""What a list holds, for catalogues of data."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.web.reading import html


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("plural", ["cases", "testimonies", "statistics", "sources", "timeline", "actors"])
def test_each_list_is_a_dataset_whose_files_can_be_downloaded(reader: Client, plural: str) -> None:
    found = json.loads(reader.get(f"/{plural}/schema.jsonld").content)
    assert (found["@context"], found["@type"]) == ("https://schema.org", "Dataset")
    assert 50 <= len(found["description"]) <= 5000
    assert "license" not in found
    for file in found["distribution"]:
        answer = reader.get(file["contentUrl"].removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith(file["encodingFormat"])
    assert f'type="application/ld+json" href="/{plural}/schema.jsonld"' in html(reader.get(f"/{plural}/"))


@pytest.mark.usefixtures("dossier")
def test_the_lists_filters_go_into_every_address(reader: Client, settings: Settings) -> None:
    settings.DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
    found = json.loads(reader.get("/testimonies/schema.jsonld?residence=PK").content)
    assert found["@id"] == "http://testserver/testimonies/?residence=PK"
    assert {each["contentUrl"].partition("?")[2] for each in found["distribution"]} == {"residence=PK"}
    assert found["license"] == settings.DATA_LICENCE
    assert reader.get("/testimonies/schema.jsonld?colour=red").status_code == 400
