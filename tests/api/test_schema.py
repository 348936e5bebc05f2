"""The description of the API: complete, true, and what was reviewed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import jsonschema_rs
import pytest
from django.test import Client

from cases.api.openapi.generator import openapi
from cases.documents.nouns import DOCUMENTS
from cases.documents.values import items, part
from cases.filters.nouns import FILTERS
from cases.ledger.follow import follow
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.api.asking import LISTS, get
from tests.api.describing import fields, schemas, strict_schema
from tests.factories.clock import NOW
from tests.first_dossier.library import Library, values_within
from tests.scenarios.a_published_dossier import a_published_dossier

REVIEWED: Final = Path(__file__).with_name("openapi.json")
COMPONENTS: Final = {noun: document.component.name for noun, document in DOCUMENTS.items()}

INVENTED: Final = {
    "A person's words and name may be withdrawn, and must not outlive that in the code": {
        ("Person", "shown_as"),
        ("Speaker", "shown_as"),
        ("Claimant", "shown_as"),
        ("Quotation", "text"),
        ("Statement", "text"),
        ("Quotation", "insertions"),
        ("Statement", "insertions"),
        ("Testimony", "summary"),
        ("Translated", "text"),
        ("Passage", "suffix"),
    },
    "The first dossier holds none": {
        *(("Redaction", name) for name in ("start", "end", "reason")),
        *(("Translation", name) for name in ("lang", "dir", "text", "status", "translator")),
        ("Passage", "locator"),
        ("PassageText", "note"),
        ("Withheld", "withheld"),
        ("Person", "unit"),
        ("Person", "age_band"),
        ("Person", "sex"),
        ("Quotation", "original_lang"),
        ("Statement", "original_lang"),
        ("Testimony", "origin"),
        ("Testimony", "interview"),
        ("Testimony", "languages"),
        ("Source", "authors"),
        *(("Share", name) for name in ("low", "high", "of", "one_in")),
        ("RightOfReply", "how"),
        ("RightOfReply", "answer"),
        ("Place", "parent"),
        ("PlaceLabel", "parent"),
        ("Theme", "parent"),
        ("ThemeLabel", "parent"),
        ("Term", "was"),
        ("TermLabel", "was"),
    },
}
"""Fields whose examples are not of the first dossier, by the reason."""


def written() -> str:
    """The description as it is kept for review."""
    return json.dumps(openapi(), indent=1, ensure_ascii=False) + "\n"


def test_it_is_what_was_reviewed() -> None:
    """After a change: read what changed, and write it with `python -m tests.write_reviewed`."""
    assert json.loads(REVIEWED.read_text()) == openapi()


@pytest.mark.django_db
def test_it_is_sent_as_it_is() -> None:
    assert get("schema/") == openapi()
    assert openapi()["openapi"] == "3.1.1"


def test_every_address_is_described_once() -> None:
    nouns = {f"/api/v1/{name}/" for name in LISTS} | {f"/api/v1/{name}/{{name}}/" for name in LISTS}
    others = {f"/api/v1/{name}" for name in ("", "changes/", "me/", "schema/", "docs/")}
    assert part(openapi(), "paths").keys() == nouns | others
    names = [operation["operationId"] for _path, operation in operations()]
    assert len(names) == len(set(names))


def operations() -> Iterator[tuple[str, Document]]:
    paths = part(openapi(), "paths")
    return ((path, part(part(paths, path), "get")) for path in paths)


@pytest.mark.parametrize("noun", FILTERS)
def test_a_list_has_the_parameters_of_its_filter_set_and_those_it_reads_beside(noun: Noun) -> None:
    (operation,) = [each for _path, each in operations() if each["operationId"] == noun.plural]
    described = [str(each["name"]) for each in items(operation, "parameters")]
    beside = ["cursor", "page_size", "fields", "format"]
    assert described == [*FILTERS[noun].base_filters, *beside]


@pytest.mark.django_db
@pytest.mark.usefixtures("_published")
def test_every_parameter_says_what_it_means_and_its_example_is_read() -> None:
    for path, operation in operations():
        for each in items(operation, "parameters"):
            assert len(str(each["description"])) > 8, (path, each["name"])
            assert not list(jsonschema_rs.iter_errors(part(each, "schema"), each["example"])), (path, each)
            if each["in"] == "query":
                example = each["example"]
                value = ",".join(map(str, example)) if isinstance(example, list) else str(example)
                address = path.replace("{name}", str(items(operation, "parameters")[0]["example"]))
                response = Client().get(address, {str(each["name"]): value})
                assert response.status_code == 200, (path, each["name"], response.content)


def test_every_field_says_what_it_means_with_an_example_that_fits() -> None:
    for component, name, schema in fields():
        assert len(str(schema["description"])) > 3, (component, name)
        examples = schema["examples"]
        assert isinstance(examples, list)
        (example,) = examples
        validator = {**schema, "components": part(openapi(), "components")}
        assert not list(jsonschema_rs.iter_errors(validator, example)), (component, name, example)
        if "integer" in json.dumps(schema.get("anyOf", schema.get("type"))) or '"date"' in json.dumps(
            [schema.get("format"), schema.get("anyOf")]
        ):
            assert schema.get("x-unit"), f"{component}.{name} is a number or a day of nothing"


def test_every_error_is_a_problem_document() -> None:
    responses = part(part(openapi(), "components"), "responses")
    for path, operation in operations():
        for status, response in part(operation, "responses").items():
            if status in ("200", "304"):
                continue
            assert isinstance(response, dict)
            name = str(response["$ref"]).rpartition("/")[2]
            assert list(part(part(responses, name), "content")) == ["application/problem+json"], path


def test_every_document_of_the_first_dossier_is_described(first_dossier: tuple[Document, ...]) -> None:
    """No field that is not described, and none missing that is."""
    for document in first_dossier:
        name = COMPONENTS[Noun(str(document["noun"]))]
        errors = jsonschema_rs.iter_errors(strict_schema(name), document)
        assert not [(error.message, error.instance_path) for error in errors], document["ref"]
        optional = {"inferred", "translated", "testimony", "declaration", "said_by"}
        assert part(part(schemas(), name), "properties").keys() - document.keys() <= optional


@pytest.mark.django_db(databases=["default", "catalog"])
def test_every_document_of_a_dossier_with_one_of_everything_is_described() -> None:
    """Relations of every kind, translations, a reply, what only partners are shown more exactly."""
    a_published_dossier()
    for audience in STREAMS:
        follow(audience, at=NOW)
    documents = [document for audience in STREAMS for document in Library.of(audience).documents]
    assert len(documents) > 20
    for document in documents:
        name = COMPONENTS[Noun(str(document["noun"]))]
        errors = jsonschema_rs.iter_errors(strict_schema(name), document)
        assert not [(error.message, error.instance_path) for error in errors], document["ref"]


@pytest.mark.django_db
@pytest.mark.usefixtures("_published")
@pytest.mark.parametrize("name", ["places", "themes", "indicators", "terms"])
def test_every_label_of_the_first_dossier_is_described(name: str) -> None:
    for document in items(get(f"{name}/"), "results"):
        component = COMPONENTS[Noun(str(document["noun"]))]
        assert not list(jsonschema_rs.iter_errors(strict_schema(component), document))
        described = part(part(schemas(), component), "properties").keys()
        assert described - {"translated", "was"} == document.keys() - {"translated"}


@pytest.mark.django_db
@pytest.mark.usefixtures("_published")
def test_examples_are_values_of_the_first_dossier(first_dossier: tuple[Document, ...]) -> None:
    """Whatever a document says by way of example, a document of the first dossier says."""
    labels: list[Json] = [get(f"{name}/") for name in ("places", "themes", "indicators", "terms")]
    said: dict[str, list[Json]] = {}
    for within in values_within([*first_dossier, *labels]):
        if isinstance(within, dict):
            for name, value in within.items():
                said.setdefault(name, []).append(value)
    of_documents: set[str] = set().union(*(_parts(name, set()) for name in COMPONENTS.values()))
    wrong = {
        (component, name)
        for component, name, schema in fields()
        if component in of_documents and not _said(schema["examples"], said.get(name, []))
    }
    assert wrong ^ set().union(*INVENTED.values()) == set()


def _said(examples: Json, said: list[Json]) -> bool:
    """Whether some document says what the only example does; one that has parts is looked at in its parts."""
    assert isinstance(examples, list)
    (example,) = examples
    if isinstance(example, dict) or (
        isinstance(example, list) and any(isinstance(each, dict) for each in example)
    ):
        return True
    if isinstance(example, list):
        (member,) = example
        return any(member in value for value in said if isinstance(value, list))
    return example in said


def _parts(component: str, known: set[str]) -> set[str]:
    """The component and those it leads to."""
    if component in known:
        return known
    known.add(component)
    for value in values_within(part(schemas(), component)):
        if isinstance(value, str) and value.startswith("#/components/schemas/"):
            _parts(value.rpartition("/")[2], known)
    return known
