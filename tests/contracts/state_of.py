"""Run as a program: prints as JSON what the databases of its environment hold, and what a reader is answered.

Arguments: a reference; "follow" where the catalog is to follow first; "rebuild" where it is to be rebuilt to
see whether it comes out equal.
"""

import json
import sys
from typing import Any

import django
from django.utils import timezone


def main(ref: str, *wish: str) -> None:
    """Look at everything that a crash could have left half done."""
    from django.test import Client  # noqa: PLC0415 - after the applications are loaded

    from cases.actions.audit import audit_faults  # noqa: PLC0415
    from cases.actions.records import find_record  # noqa: PLC0415
    from cases.catalog.position import head  # noqa: PLC0415
    from cases.ledger.edition import Edition  # noqa: PLC0415
    from cases.ledger.follow import caught_up, follow  # noqa: PLC0415
    from cases.ledger.rebuild import rebuild  # noqa: PLC0415
    from cases.ledger.verify import verify  # noqa: PLC0415
    from cases.models import AuditEntry, Revision  # noqa: PLC0415
    from cases.vocabulary.audience import STREAMS, Audience  # noqa: PLC0415
    from tests.catalog.tables import tables  # noqa: PLC0415

    if "follow" in wish:
        for stream in STREAMS:
            assert not follow(stream, at=timezone.now()).fault
    told: dict[str, Any] = {
        "state": find_record(ref).state,
        "revisions": Revision.objects.filter(ref=ref).count(),
        "audit": AuditEntry.objects.count(),
        "editions": Edition.objects.count(),
        "applied": {stream.value: head(stream).number for stream in STREAMS},
        "caught_up": all(map(caught_up, STREAMS)),
        "faults": [str(fault) for stream in STREAMS for fault in verify(stream)] + audit_faults(),
        "page": Client().get(f"/statistics/{ref}/").status_code,
        "api": Client().get(f"/api/v1/statistics/{ref}/").status_code,
        "documents": Edition.objects.of(Audience.PUBLIC).readable().filter(ref=ref).count(),
    }
    if "rebuild" in wish:
        before = tables()
        for stream in STREAMS:
            rebuild(stream)
        told["equals_a_rebuild"] = tables() == before
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
