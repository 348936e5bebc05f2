"""Run as a program: fills the databases of its environment with all that a page can show, and names it."""

import json
import sys
from collections.abc import Iterator
from io import StringIO

import django

WITNESS, INTERVIEW, WORDS = "Zarghuna", "A talk at the border", "I walked for nine nights."
"""Somebody who agreed to be quoted, and what was read of her: published is only the source."""


def main() -> None:
    """Load the first dossier, tell the stories of the tests beside it, print the names of everything."""
    from django.core.management import call_command  # noqa: PLC0415 - after the applications are loaded

    from tests.factories import the_cast  # noqa: PLC0415
    from tests.scenarios import (  # noqa: PLC0415
        a_published_dossier,
        a_witness_withdraws_consent,
        twelve_copies_of_one_report,
        two_sources_disagree,
    )

    the_cast()
    call_command("load_dossier", writer="writer", editor="editor", stdout=StringIO())
    a_published_dossier()
    two_sources_disagree()
    twelve_copies_of_one_report()
    a_witness_withdraws_consent()
    _ready_to_be_quoted()
    sys.stdout.write(json.dumps(sorted(set(names()))))


def _ready_to_be_quoted() -> None:
    from tests.contracts.dossiers import AFTER_ALL  # noqa: PLC0415 - after the applications are loaded
    from tests.factories import make_consent, make_passage, make_person, make_source, publish  # noqa: PLC0415

    make_consent(make_person(WITNESS), review_on=AFTER_ALL)
    source = make_source(INTERVIEW, kind="interview")
    make_passage(source, exact=WORDS)
    publish(source)


def names() -> Iterator[str]:
    """Every reference, code and slug of the record."""
    from django.apps import apps  # noqa: PLC0415 - after the applications are loaded

    for model in apps.get_app_config("cases").get_models():
        columns = {column.name for column in model._meta.concrete_fields}
        for name in {"ref", "code", "slug"} & columns:
            yield from model._default_manager.values_list(name, flat=True)


if __name__ == "__main__":
    django.setup()
    main()
