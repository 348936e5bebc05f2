"""What the record does not take is refused on the page where it was typed, at its field, in words."""

from typing import Any

import pytest

from cases.actions.translating import outdated
from cases.models import Actor, Case, Declaration, Place, Source, Statistic, Testimony
from cases.models.constraints import Rule
from cases.models.nouns import MODELS
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


SHARE = {
    "as_worded": "20 per cent of the evicted",
    "measure": "share",
    "qualifier": "exactly",
    "low": "",
    "share_low": "20",
    "share_high": "20",
    "share_of": "the evicted",
}


@pytest.mark.parametrize(
    ("model", "typed", "name", "sentence"),
    [
        (Declaration, {"official": ""}, "office", "An office is that of somebody"),
        (Statistic, SHARE | {"share_low": "120"}, "share_low", "from 0 to 100"),
        (Statistic, SHARE | {"share_high": "-1"}, "share_high", "from 0 to 100"),
        (Statistic, SHARE | {"share_high": ""}, "qualifier", "both a lower and a higher"),
        (Statistic, SHARE | {"share_one_in": "4"}, "share_one_in", "One in 4 is 25 per cent."),
        (Statistic, SHARE | {"share_of": ""}, "measure", "says of what"),
        (Statistic, {"attribution": "nobody"}, "attributed_by", "Say who says so"),
        (Statistic, {"attribution_quoted": "by them"}, "attribution_quoted", "with the passage"),
        (Statistic, {"claimed_by_absence": ""}, "claimed_by", "One claims it"),
        (Testimony, {"residence_absence": ""}, "residence", "say why there is none"),
    ],
)
def test_what_does_not_go_together_is_said_once_at_the_field_that_is_most_likely_wrong(
    cast: Cast, sign_in: SignIn, model: type[Any], typed: dict[str, str], name: str, sentence: str
) -> None:
    sent = Page(sign_in(cast.writer), add_of(model)).send(typed_for(model) | typed)

    assert sent.status_code == 200
    errors = sent.context["adminform"].form.errors
    assert {*errors} == {name}
    assert len(errors[name]) == 1
    assert sentence in errors[name][0]


def test_a_rule_is_read_at_a_field_of_its_own_row() -> None:
    rules = [
        (model, each)
        for model in MODELS.values()
        for each in model._meta.constraints
        if isinstance(each, Rule)
    ]
    assert rules
    for model, rule in rules:
        assert model._meta.get_field(rule.at).editable, rule.name
        assert rule.deconstruct()[0] == "django.db.models.CheckConstraint"


def test_what_is_asked_of_a_share_is_folded_away_while_a_count_is_typed(cast: Cast, sign_in: SignIn) -> None:
    page, share = Page(sign_in(cast.writer), add_of(Statistic)), typed_for(Statistic) | SHARE
    assert _folded(page.text)

    sent = page.send(share | {"counted": ""})
    assert sent.status_code == 200
    assert not _folded(sent.content.decode())

    assert page.send(share).status_code == 302
    assert not _folded(Page(sign_in(cast.writer), change_of(Statistic.objects.get())).text)


def _folded(page: str) -> bool:
    before, _heading, _after = page.partition("If it is a share")
    return before.rpartition("<fieldset")[2].count("<details>") == 1


def test_a_translation_that_was_just_typed_is_not_called_one_of_other_words(
    cast: Cast, sign_in: SignIn
) -> None:
    page = Page(sign_in(cast.writer), add_of(Declaration))

    sent = page.send(typed_for(Declaration) | {"date": "yesterday"})

    assert sent.status_code == 200
    assert "خانه‌ها تخلیه می‌شود" in sent.content.decode()
    assert "The English was changed" not in sent.content.decode()


def test_what_was_said_of_a_translation_stays_said_when_something_else_is_refused(
    cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.writer)
    Page(client, add_of(Declaration)).send(typed_for(Declaration))
    declaration = Declaration.objects.get()
    Page(client, change_of(declaration)).send({"title": "Houses were cleared"})

    fits = {"translated.title.fa-AF.fits": "on"}
    refused = Page(client, change_of(declaration)).send(fits | {"date": "yesterday"})
    again = Page(client, change_of(declaration), refused)

    assert again.fields["translated.title.fa-AF.fits"] == ["on"]
    assert again.send({"date": "2025"}).status_code == 302
    assert outdated(Declaration.objects.get()) == []


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
