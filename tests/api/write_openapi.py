"""Writes the description of the API after a review: `manage.py shell < tests/api/write_openapi.py`."""

from tests.api.test_schema import REVIEWED, written

REVIEWED.write_text(written())
