"""Whatever somebody does with the database in their hands, verifying finds it: tamperings drawn at random."""

from collections.abc import Callable
from random import Random
from typing import Final

import pytest
from django.db import IntegrityError, transaction

from cases.actions.audit import audit_faults
from cases.catalog.position import Head
from cases.ledger.models import Edition, PublicationStatus, Stream
from cases.ledger.verify import verify
from cases.models import AuditEntry
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.contracts.trust import reached, rounds
from tests.ledger.saying import publish, say
from tests.scenarios import a_published_testimony

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

PUBLIC = Audience.PUBLIC
OF_THE_LEDGER, OF_THE_TRAIL = 40, 10
"""Tamperings of a round."""


def edited(random: Random, last: int) -> None:
    """One thing that an edition says is changed."""
    change: dict[str, object] = random.choice(
        [
            {"document": f'{{"planted":{random.random()}}}', "nonce": random.randbytes(32)},
            {"nonce": random.randbytes(32)},
            {"digest": random.randbytes(32).hex()},
            {"link": random.randbytes(32).hex()},
            {"previous": random.randbytes(32).hex()},
            {"at": f"2019-{random.randint(1, 12):02}-{random.randint(1, 28):02}"},
            {"version": random.randint(20, 99)},
            {"ref": f"T-9{random.randrange(10**9):09}"},
            {"number": last + random.randint(2, 99)},
            {"noun": "source"},
        ]
    )
    Edition.objects.filter(number=random.randint(1, last)).update(**change)


def deleted(random: Random, last: int) -> None:
    """Some editions are gone."""
    Edition.objects.filter(number__in=random.sample(range(1, last + 1), random.randint(1, 3))).delete()


def swapped(random: Random, last: int) -> None:
    """Two editions change places."""
    one, other = random.sample(range(1, last + 1), 2)
    for number, moved in ((one, last + 9), (other, one), (last + 9, other)):
        Edition.objects.filter(number=number).update(number=moved)


def put_in(random: Random, last: int) -> None:
    """An edition that was never said follows the last, and fits it."""
    end = Edition.objects.get(number=last)
    made = Edition(**{each.name: getattr(end, each.name) for each in Edition._meta.fields})
    made.pk, made.number, made.previous, made.action = None, last + 1, end.link, Action.SUSPEND
    made.link = made.computed_link()
    made.save()


def cut_off(random: Random, last: int) -> None:
    """The end is gone, and the head with it."""
    end = random.randint(1, last - 1)
    Edition.objects.filter(number__gt=end).delete()
    PublicationStatus.objects.filter(number__gt=end).delete()
    Stream.objects.update(number=end, digest=Edition.objects.get(number=end).link)


def rewritten(random: Random, last: int) -> None:
    """Everything from some edition on is said differently, and every link made to fit."""
    first, link = random.randint(1, last), ""
    for edition in Edition.objects.of(PUBLIC).after(0):
        if edition.number >= first:
            edition.previous, edition.at = link or edition.previous, edition.at.replace(year=2019)
            edition.link = edition.computed_link()
            edition.save()
        link = edition.link
    Stream.objects.update(digest=link)


TAMPERINGS: Final[tuple[Callable[[Random, int], None], ...]] = (
    *(edited, edited, edited),
    *(deleted, swapped, put_in, cut_off, rewritten),
)


@rounds
@pytest.mark.usefixtures("unsealed")
def test_no_tampering_with_the_ledger_goes_unnoticed(round_: int) -> None:
    """With the head that a catalog noted, nothing can be cut off or written anew either."""
    for number in range(1, 12):
        publish(number)
    for number in (3, 7):
        say(Action.WITHDRAW, a_testimony(number))
    random, seen = Random(round_), Stream.objects.get(audience=PUBLIC)  # noqa: S311 - nothing secret
    anchor = Head(seen.number, seen.digest)
    assert verify(PUBLIC, anchors=[anchor]) == []
    refused = 0
    for place in range(OF_THE_LEDGER):
        tamper = TAMPERINGS[place % len(TAMPERINGS)]
        try:
            with transaction.atomic():
                tamper(random, seen.number)
                assert verify(PUBLIC, anchors=[anchor]), (tamper.__name__, place)
                transaction.set_rollback(True)
        except IntegrityError:
            refused += 1  # the constraints of the table did not even take it
    assert refused < OF_THE_LEDGER / 4
    reached("tampering", OF_THE_LEDGER)


@rounds
@pytest.mark.usefixtures("unsealed")
def test_no_tampering_with_the_trail_goes_unnoticed(round_: int) -> None:
    """Entries changed, taken out or moved. An end that is cut off is found against anchors alone."""
    a_published_testimony()
    random, last = Random(round_), AuditEntry.objects.count()  # noqa: S311 - nothing secret
    assert audit_faults() == []
    changes: list[dict[str, object]] = [{"why": "another"}, {"ref": "T-0"}, {"fields": ["other"]}]
    for place in range(OF_THE_TRAIL):
        with transaction.atomic():
            entry = AuditEntry.objects.filter(number=random.randint(2, last - 1))
            match place % 3:
                case 0:
                    entry.update(**random.choice(changes))
                case 1:
                    entry.delete()
                case 2:
                    entry.update(number=last + 1)
            assert audit_faults(), place
            transaction.set_rollback(True)
    reached("trail", OF_THE_TRAIL)
