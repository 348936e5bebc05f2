"""An article written for these tests, with one of everything; nothing in it happened."""

from typing import Final

from cases.actions.paste import paste
from cases.models import Packet
from cases.vocabulary.snapshot_kind import SnapshotKind
from tests.factories import NOW, the_cast

ARTICLE: Final = """Families leave the valley of Karsa

Zarmina, a former teacher living in Pakistan, told the Valley Observer that she could not go back.
"They took the school first," she said. "There is no road [to the valley] any more."

The Office for Flood Relief said that at least 218 houses were destroyed in Afghanistan on 3 March 2024. \
About 4,500 people fled to Pakistan.

The Bridge Company did not respond to the Valley Observer's requests for comment.
"""


def begun(article: str = ARTICLE, **told: object) -> Packet:
    """The packet of an article that was pasted at the desk; `told` is what was said of it."""
    writer = the_cast().writer
    packet = paste(words=article, kind=SnapshotKind.CAPTURE, by=writer, at=NOW)
    if told:
        Packet.objects.filter(pk=packet.pk).update(told=told)
        packet.refresh_from_db()
    return packet
