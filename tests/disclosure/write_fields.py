"""Writes the table of fields after a review: `manage.py shell < tests/disclosure/write_fields.py`."""

import json

from tests.disclosure.test_fields import REVIEWED, table

REVIEWED.write_text(json.dumps(table(), indent=1) + "\n")
