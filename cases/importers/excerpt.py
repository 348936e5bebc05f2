"""The desk's excerpt of a source: its bytes, and whether passages stand where they say."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from cases.actions.placing import Misplaced, place_in
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


def check_passage(passage: FixtureRow, texts: Iterable[str]) -> None:
    """Refuse a passage whose words stand in none of ``texts``, or in more places than it tells apart.

    Raises BadFixture.
    """
    values = passage.values
    start = values.get("start")
    words = {name: str(values.get(name) or "") for name in ("exact", "prefix", "suffix")}
    refusal = None
    for text in texts:
        try:
            place_in(text, hint=start if isinstance(start, int) else None, **words)
        except Misplaced as error:
            refusal = refusal or error
        else:
            return
    if refusal:
        raise passage.fault(str(refusal)) from refusal
