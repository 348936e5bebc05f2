"""What is taken in at the start page: kept as it came, and on the bench at once or as soon as it is read."""

import pytest

from cases.models import Custody, Packet, Snapshot, SnapshotText
from tests.admin.conftest import SignIn
from tests.factories import Cast

pytestmark = pytest.mark.django_db

WORDS = "“They came at night,” said Fahim.\r\nAt least 218 people were killed."


def test_pasted_words_are_kept_and_stand_on_the_bench(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.writer)

    sent = client.post("/desk/intake/", {"text": WORDS})

    packet = Packet.objects.get()
    assert sent["Location"] == f"/desk/bench/{packet.pk}/"
    assert packet.text.content == WORDS.replace("\r\n", "\n")
    snapshot = packet.text.snapshot
    assert (snapshot.source, snapshot.kind, snapshot.media_type) == (None, "excerpt", "text/plain")
    assert snapshot.content.read().decode() == packet.text.content
    assert "They came at night" in client.get("/desk/").content.decode()

    again = client.post("/desk/intake/", {"text": WORDS, "kind": "capture"})

    assert again["Location"] == sent["Location"]
    assert (Snapshot.objects.count(), SnapshotText.objects.count(), Packet.objects.count()) == (1, 1, 1)
    assert [custody.act for custody in Custody.objects.all()] == ["pasted", "pasted"]
    assert "We hold this text" in client.get("/desk/").content.decode()
