"""Who sees what: on the page of each record, and as text."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of
from tests.factories import Cast, make_place, make_testimony
from tests.scenarios import a_published_dossier, a_published_testimony, a_witness_withdraws_consent

pytestmark = pytest.mark.django_db


def _explained(ref: str, audience: str = "public") -> str:
    out = StringIO()
    call_command("explain", ref, "--audience", audience, stdout=out)
    return out.getvalue()


def test_the_panel_says_field_by_field_what_each_audience_gets(cast: Cast, sign_in: SignIn) -> None:
    testimony = make_testimony(residence=make_place("PK-PB"), residence_partner="province", notes="Hidden.")

    (panel,) = Page(sign_in(cast.editor), change_of(testimony)).shown.context["panels"]

    assert panel.title == "As it stands, if it were approved now"
    untraced = "nothing in it can be traced to a published source any more"
    assert panel.refusals == (("the public", untraced), ("partner organisations", untraced))
    lines = {line.field: line for line in panel.lines}
    assert lines["Notes of the desk"].shown == ("—", "—")
    assert lines["Notes of the desk"].rule == "Working notes."


def test_partners_may_see_more(cast: Cast) -> None:
    testimony = a_published_dossier().testimony

    public, partner = _explained(testimony.ref), _explained(testimony.ref, "partner")

    assert "As approved on 2026-11-22" in public
    assert "Where from: AF  [" in public
    assert "Where from: AF-KAB  [" in partner
    assert "Shown as: Fahim" in public


def test_a_draft_of_something_published_shows_both(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    client = sign_in(cast.writer)
    Page(client, change_of(testimony)).send({"summary": "Shorter."})

    panels = Page(client, change_of(testimony)).shown.context["panels"]

    shown = [{line.field: line.shown[0] for line in panel.lines}["Summary"] for panel in panels]
    assert shown == ["A former soldier tells of a night.", "Shorter."]


def test_why_nothing_is_shown(cast: Cast) -> None:
    witness, _outcome = a_witness_withdraws_consent()

    assert "Nothing at all for the public: no consent in force allows it." in _explained(
        witness.testimony.ref
    )


@pytest.mark.parametrize("ref", ["T-0000000000", "nonsense", "P-0000000000"])
def test_a_reference_of_nothing_is_a_sentence(db: None, ref: str) -> None:
    with pytest.raises(CommandError, match="No record goes by"):
        _explained(ref)


def test_every_published_noun_has_the_panel(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.guardian)
    for record in a_published_dossier().records():
        panels = Page(client, change_of(record)).shown.context["panels"]
        lines = {line.field: line for line in reversed(panels[0].lines)}
        assert lines["Reference"].shown[0].startswith(record.ref)
