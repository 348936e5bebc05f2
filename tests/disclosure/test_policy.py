"""The form of a policy: what feeds a key is all that its builder can see."""

from cases.disclosure.document_labels import DocumentLabels
from cases.disclosure.policy import Feed, Policy, desk, feeds
from cases.disclosure.view import View
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.factories import TODAY

IMAGE: Document = {"seen": 1, "shared": 2, "kept": 3}


def _rendered(policy: Policy, audience: Audience) -> Document:
    return policy.render(IMAGE, View(audience, TODAY), DocumentLabels())


def test_a_builder_gets_the_fields_that_feed_its_key_and_no_others() -> None:
    def all_of(feed: Feed) -> Json:
        return dict(feed.values)

    fields = {"seen": feeds("key"), "shared": feeds("key", to=Audience.PARTNER), "kept": desk()}
    policy = Policy(Noun.THEME, fields, keys={"key": all_of})
    assert _rendered(policy, Audience.PUBLIC) == {"key": {"seen": 1}}
    assert _rendered(policy, Audience.PARTNER) == {"key": {"seen": 1, "shared": 2}}


def test_a_key_that_nothing_feeds_for_an_audience_is_not_in_its_document() -> None:
    policy = Policy(Noun.THEME, {"shared": feeds("shared", to=Audience.PARTNER), "kept": desk()})
    assert _rendered(policy, Audience.PUBLIC) == {}
    assert _rendered(policy, Audience.PARTNER) == {"shared": 2}


def test_a_field_of_the_desk_feeds_nobody() -> None:
    for audience in Audience:
        assert not desk().feeds("kept", audience)
