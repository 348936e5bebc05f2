"""Run as a program: fills the databases of its environment and prints the names of all that they hold.

Its arguments say with what: `dossier` is the first dossier, `stories` are those of the tests, which together
hold whatever a page can show; `waiting` is what waits at the desk, `later_copy` one of the source that is on
record last.
"""

import json
import sys
from collections.abc import Iterator
from io import StringIO

import django

WITNESS, INTERVIEW, WORDS = "Zarghuna", "A talk at the border", "I walked for nine nights."
"""Somebody who agreed to be quoted, and what was read of her: published is only the source."""


def main(what: list[str]) -> None:
    """Do what is asked for, in the order asked for."""
    from tests.factories import the_cast  # noqa: PLC0415 - after the applications are loaded

    the_cast()
    for each in what:
        {"dossier": _dossier, "stories": _stories, "waiting": _waiting, "later_copy": _later_copy}[each]()
    sys.stdout.write(json.dumps(sorted(set(names()))))


def names() -> Iterator[str]:
    """Every reference, code and slug of the record."""
    from django.apps import apps  # noqa: PLC0415 - after the applications are loaded

    for model in apps.get_app_config("cases").get_models():
        columns = {column.name for column in model._meta.concrete_fields}
        for name in {"ref", "code", "slug"} & columns:
            yield from filter(None, model._default_manager.values_list(name, flat=True))


def _dossier() -> None:
    from django.core.management import call_command  # noqa: PLC0415 - after the applications are loaded

    call_command("load_dossier", writer="writer", editor="editor", stdout=StringIO())


def _stories() -> None:
    from tests.contracts.dossiers import AFTER_ALL  # noqa: PLC0415 - after the applications are loaded
    from tests.factories import (  # noqa: PLC0415
        make_consent,
        make_passage,
        make_person,
        make_snapshot,
        make_source,
        publish,
    )
    from tests.scenarios import (  # noqa: PLC0415
        a_published_dossier,
        a_witness_withdraws_consent,
        twelve_copies_of_one_report,
        two_sources_disagree,
    )

    a_published_dossier()
    two_sources_disagree()
    twelve_copies_of_one_report()
    a_witness_withdraws_consent()
    make_consent(make_person(WITNESS), review_on=AFTER_ALL)
    source = make_source(INTERVIEW, kind="interview", capture="captured")
    make_passage(source, exact=WORDS, snapshot=make_snapshot(source, text=WORDS.encode(), kind="capture"))
    publish(source)
    _at_work()


def _waiting() -> None:
    """Whatever waits for somebody at the desk."""
    _in_review()
    _on_the_way()


def _in_review() -> None:
    """A packet that waits for a second person, one of its figures faulty; and a later copy of its source."""
    from cases.models import Statistic  # noqa: PLC0415 - after the applications are loaded
    from tests.scenarios.a_packet import a_packet_in_review  # noqa: PLC0415

    story = a_packet_in_review()
    Statistic.objects.filter(pk=story.figure.pk).update(low=62)
    _later_copy()


def _later_copy() -> None:
    """The source that is on record last says something else today: the words that were read last are gone."""
    from django.core.files.base import ContentFile  # noqa: PLC0415 - after the applications are loaded
    from django.utils import timezone  # noqa: PLC0415

    from cases.actions.draft import draft  # noqa: PLC0415
    from cases.actions.sight import sight_passages  # noqa: PLC0415
    from cases.models import Passage, Snapshot  # noqa: PLC0415
    from tests.factories import the_cast  # noqa: PLC0415

    at = timezone.now()
    read = Passage.objects.exclude(text=None).latest("source_id", "start")
    assert read.text is not None, "it was read in a text"
    words = read.text.content.replace(read.exact, "what the paper took back")
    values = {
        "source": read.source,
        "kind": "capture",
        "content": ContentFile(words.encode(), name="later"),
        "made_on": at.date(),
        "made_how": "Captured again.",
    }
    later = draft(model=Snapshot, values=values, by=the_cast().writer, at=at)
    sight_passages(snapshot=later, at=at)


def _on_the_way() -> None:
    """One page that is to be fetched, and one that could not be."""
    from django.utils import timezone  # noqa: PLC0415 - after the applications are loaded

    from cases.actions.errand import ask_errand, fail_errand, take_errand  # noqa: PLC0415
    from cases.captures.fetching.fault import Fault  # noqa: PLC0415
    from tests.factories import the_cast  # noqa: PLC0415

    by, at = the_cast().writer, timezone.now()
    ask_errand(address="https://valley.example/bridge", by=by, at=at)
    taken = take_errand(ask_errand(address="https://valley.example/mill", by=by, at=at).pk, at=at)
    assert taken is not None, "nobody else is there to take it"
    fail_errand(taken, fault=Fault.NO_NETWORK.value)


def _at_work() -> None:
    """A text on the bench, its first quotation accepted and its first figure refused."""
    from cases.actions.decide import Choice, decide  # noqa: PLC0415 - after the applications are loaded
    from cases.vocabulary.verdict import Verdict  # noqa: PLC0415
    from cases.workbench.bench import bench  # noqa: PLC0415
    from tests.factories import NOW, the_cast  # noqa: PLC0415
    from tests.workbench.article import begun  # noqa: PLC0415

    packet = begun()
    keys = [each.key for row in bench(packet).paragraphs for each in row.proposals]
    taken, left = (next(key for key in keys if key.startswith(kind)) for kind in ("statement", "figure"))
    choices = [
        Choice(key=taken, verdict=Verdict.ACCEPTED),
        Choice(key=left, verdict=Verdict.REFUSED, because="not_a_count"),
    ]
    decide(packet=packet, choices=choices, among=keys, by=the_cast().writer, at=NOW)


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1:])
