"""Pictures for shared addresses, at their addresses."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html

PNG = b"\x89PNG\r\n\x1a\n"
SHARED = (
    ("/testimonies/T-0000000001/", "/testimonies/T-0000000001/card.png"),
    ("/statistics/N-0000000001/", "/statistics/N-0000000001/card.png"),
    ("/cases/former-soldiers/", "/cases/C-0000000001/card.png"),
    ("/sources/S-0000000001/", "/card.png"),
    ("/", "/card.png"),
)


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("prefix", ["", "/ps"])
def test_a_page_says_its_title_and_leads_to_its_picture(reader: Client, prefix: str) -> None:
    for address, picture in SHARED:
        page = html(reader.get(prefix + address))
        assert f'<meta property="og:image" content="http://testserver{prefix}{picture}">' in page
        title = re.search("<title>(.*?)</title>", page, re.DOTALL)
        named = re.search('<meta property="og:title" content="(.*?)">', page)
        assert title is not None
        assert named is not None
        assert title[1].startswith(named[1])
        response = reader.get(prefix + picture)
        assert (response["Content-Type"], response.content[:8]) == ("image/png", PNG)
        assert response["X-Robots-Tag"] == "noindex, noarchive"
        again = reader.get(prefix + picture, headers={"If-None-Match": response["ETag"]})
        assert again.status_code == 304


def test_a_picture_goes_with_its_record(reader: Client, publish: Publish) -> None:
    address = "/testimonies/T-0000000001/card.png"
    assert reader.get(address).status_code == 404
    publish(documents.a_testimony())
    assert reader.get(address).status_code == 200
    publish(documents.a_testimony(), action=Action.WITHDRAW, version=2)
    gone = reader.get(address)
    assert gone.status_code == 410
    assert PNG not in gone.content


def test_words_published_on_consent_have_no_picture(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(basis="consent"))
    assert reader.get("/testimonies/T-0000000001/card.png").status_code == 404
