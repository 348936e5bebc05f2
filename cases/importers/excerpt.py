"""The desk's excerpt of a source: its bytes, and whether passages stand where they say."""

import hashlib
from pathlib import Path

from django.utils.translation import gettext as _

from cases.importers.fixture import FixtureRow


def excerpt_bytes(folder: Path, snapshot: FixtureRow) -> bytes:
    """The bytes of the file that `snapshot` names; they must have the SHA-256 it gives. Raises BadFixture."""
    name = str(snapshot.values.get("file", ""))
    if Path(name).name != name:
        raise snapshot.fault(_("The excerpt must lie in the same folder."))
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise snapshot.fault(_("The excerpt %(file)s cannot be read.") % {"file": name}) from error
    if hashlib.sha256(content).hexdigest() != snapshot.values.get("sha256"):
        raise snapshot.fault(_("The excerpt %(file)s does not have this SHA-256.") % {"file": name})
    return content


def check_passage(passage: FixtureRow, text: str) -> None:
    """Refuse a passage whose words do not stand at its `start`, counted in characters of `text`.

    The words before and after it must be those of the same line. Raises BadFixture.
    """
    values = passage.values
    exact, start = str(values.get("exact", "")), values.get("start")
    before, after = str(values.get("prefix", "")), str(values.get("suffix", ""))
    if not isinstance(start, int) or not exact:
        raise passage.fault(_("A passage in an excerpt gives its words and where they start."))
    around = before + exact + after
    if start < len(before) or not text.startswith(around, start - len(before)) or "\n" in around:
        raise passage.fault(_("These words do not stand at character %(start)s.") % {"start": start})
