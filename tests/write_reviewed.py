"""Writes down what becomes public: `python -m tests.write_reviewed`, then read the difference."""

import json
import os
from pathlib import Path

import django
from django.conf import settings
from django.test.utils import setup_databases, teardown_databases

from tests.tables import KeptTables


def main() -> None:
    """Fields, documents, columns of files, parameters of lists, and the description of the API."""
    from tests.api import test_schema  # noqa: PLC0415 - after the applications are loaded
    from tests.catalog import disclosed  # noqa: PLC0415
    from tests.disclosure import test_fields  # noqa: PLC0415
    from tests.exports import test_column  # noqa: PLC0415
    from tests.filters import test_query  # noqa: PLC0415

    kept = KeptTables(Path(settings.BASE_DIR) / ".pytest_cache" / "d" / "tables")
    kept.begin()
    empty = setup_databases(verbosity=0, interactive=False)
    kept.keep()
    documents = json.dumps(disclosed.disclosed(), indent=1, sort_keys=True, ensure_ascii=False)
    teardown_databases(empty, verbosity=0)
    kept.let_go()
    written: dict[Path, str] = {
        disclosed.REVIEWED: f"{documents}\n",
        test_fields.REVIEWED: json.dumps(test_fields.table(), indent=1) + "\n",
        test_column.REVIEWED: json.dumps(test_column.columns(), indent=1) + "\n",
        test_query.REVIEWED: json.dumps(test_query.parameters(), indent=1) + "\n",
        test_schema.REVIEWED: test_schema.written(),
    }
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dossier.settings.test")
    django.setup()
    main()
