"""What the record does not take is refused on the page where it was typed, at its field, in words."""

from typing import Any

import pytest

from cases.models import Actor, Case, Place, Source, Statistic, Testimony
from tests.admin.conftest import SignIn
from tests.admin.page import Page, add_of, change_of
from tests.admin.typed import typed_for
from tests.factories import Cast, make_actor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "name", "typed", "sentence"),
    [
        (Testimony, "languages", "en\nklingon!!", "“klingon!!” is not a language tag"),
        (Testimony, "inferred", "colour: it looks red", "There is no field colour to be inferred."),
        (Source, "address", "https://user:secret@example.org/", "user name and password"),
        (Source, "address", "https://example.org/\u200fa", "a mark of direction"),
        (Source, "title", "!!!", "at least one letter or number"),
        (Source, "authors", "…", "at least one letter or number"),
        (Actor, "names", "en: UN\nxx: UN", "There is no language with the tag “xx”"),
        (Case, "slug", "A_case", "Write words of small letters"),
        (Place, "code", "IR/07", "a code of ISO 3166"),
        (Statistic, "low", "9007199254740992", "from 0 to 9007199254740991"),
    ],
)
def test_it_is_refused_at_its_field(
    cast: Cast, sign_in: SignIn, model: type[Any], name: str, typed: str, sentence: str
) -> None:
    page = Page(sign_in(cast.writer), add_of(model))

    sent = page.send(typed_for(model) | {name: typed})

    assert sent.status_code == 200
    assert sentence in " ".join(sent.context["adminform"].form.errors[name])
    assert not model.objects.filter(created_by=cast.writer, last_edited_at=None).exists()
    assert typed.rsplit("\n", maxsplit=1)[-1] in sent.context["adminform"].form[name].value()


def test_a_translation_without_words_is_refused_at_its_field(cast: Cast, sign_in: SignIn) -> None:
    typed = typed_for(Testimony) | {"statements-0-translations": "== fa-AF; draft; A. Translator\n\u200b"}

    sent = Page(sign_in(cast.writer), add_of(Testimony)).send(typed)

    assert sent.status_code == 200
    errors = sent.context["inline_admin_formsets"][0].formset.forms[0].errors
    assert "has no words under text" in " ".join(errors["translations"])
    assert not Testimony.objects.exists()


def test_words_that_a_browser_sends_over_lines_are_kept_as_lines(cast: Cast, sign_in: SignIn) -> None:
    words = "== en; draft\nNobody has\r\nbeen expelled"

    sent = Page(sign_in(cast.writer), add_of(Testimony)).send(
        typed_for(Testimony) | {"statements-0-translations": words}
    )

    assert sent.status_code == 302, sent.context["errors"]
    (translation,) = Testimony.objects.get().statements.get().translations
    assert translation == {"lang": "en", "text": "Nobody has\nbeen expelled", "status": "draft"}


def test_a_row_from_before_a_rule_opens_and_says_what_is_wrong_when_it_is_saved(
    cast: Cast, sign_in: SignIn
) -> None:
    actor = make_actor()
    Actor.objects.filter(pk=actor.pk).update(names={"en": "The Daily", "xx": "…"}, inferred={"colour": "red"})
    page = Page(sign_in(cast.writer), change_of(actor))
    assert page.shown.status_code == 200

    sent = page.send({"description": "A newspaper."})

    assert sent.status_code == 200
    assert {"names", "inferred"} <= set(sent.context["adminform"].form.errors)
    assert page.send({"names": "en: The Daily", "inferred": "", "description": "A"}).status_code == 302
