"""Run as a program in the public role: what its process is made of, and what it answers, as JSON."""

import json
import sys

import django
from django.db.models import Model, QuerySet


def _begun(model: type[Model]) -> QuerySet[Model]:
    """The rows of a table; a position before the first edition says nothing."""
    rows = model._default_manager.all()
    return rows.exclude(number=0) if model.__name__ == "Position" else rows


def main(*paths: str) -> None:
    """Ask for each of `paths`."""
    from django.apps import apps  # noqa: PLC0415 - after the applications are loaded
    from django.conf import settings  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from cases.catalog.testimony import Testimony  # noqa: PLC0415

    client = Client()
    answers = {}
    for path in paths:
        response = client.get(path)
        body = b"".join(response) if response.streaming else response.content
        answers[path] = [response.status_code, len(body)]
    told = {
        "apps": sorted(config.name for config in apps.get_app_configs()),
        "desk": connections["default"].vendor,
        "debug": settings.DEBUG,
        "loaded": sorted(name for name in sys.modules if name.startswith("cases.") and name.count(".") == 1),
        "answers": answers,
        "rows": {
            model.__name__: sorted(set(_begun(model).values_list("audience", flat=True)))
            for model in apps.get_app_config("catalog").get_models()
            if model.__name__ != "Heartbeat"
        },
        "testimonies": sorted(Testimony.objects.values_list("ref", flat=True)),
    }
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
