"""What somebody else deletes while it is chosen: nothing is saved, and a sentence says why."""

import pytest

from cases.actions.refusal import VerbRefused
from cases.models import Event, Source
from tests.factories import make_case, make_event, make_source


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("flushable_ledger")
def test_a_record_that_leans_on_what_is_gone_is_refused_with_a_sentence() -> None:
    case, source = make_case(), make_source()
    Source.objects.filter(pk=source.pk)._raw_delete("default")
    with pytest.raises(VerbRefused, match="was deleted just now"):
        make_event(case=case, source=source)
    assert not Event.objects.exists()
