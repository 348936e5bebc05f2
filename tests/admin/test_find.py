"""From any page a record is found by its reference, and others by the words they are listed by."""

import pytest

from tests.admin.conftest import SignIn
from tests.factories import Cast, make_case, make_person, make_source

pytestmark = pytest.mark.django_db

FIND = "/desk/find/"


def test_a_reference_leads_to_its_record_and_words_to_all_that_hold_them(cast: Cast, sign_in: SignIn) -> None:
    case, source = make_case(), make_source("Lists of the valley")
    for number in range(9):
        make_source(f"Valley {number}")
    make_person("Zarmina of the valley")
    client = sign_in(cast.writer)
    found = client.get(FIND, {"q": case.ref.lower()})
    assert found["Location"].endswith(f"/case/{case.pk}/change/")
    page = client.get(FIND, {"q": "valley"}).content.decode()
    assert page.count("/source/") == 8 + 2, "eight rows, their list, and the menu"
    assert "?q=valley" in page
    assert "Zarmina" not in page
    assert f"/source/{source.pk}/" in client.get(FIND, {"q": "lists of"}).content.decode()
    assert "Nothing on record" in client.get(FIND, {"q": "glacier"}).content.decode()


def test_administrators_find_nothing(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.administrator).get(FIND, {"q": "a"}).status_code == 403
