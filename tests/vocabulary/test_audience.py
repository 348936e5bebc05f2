"""Audiences: each sees no more than the next."""

from cases.vocabulary.audience import STREAMS, Audience


def test_each_audience_is_within_the_next() -> None:
    seen = {viewer: {other for other in Audience if viewer.includes(other)} for viewer in Audience}
    assert seen == {
        Audience.PUBLIC: {Audience.PUBLIC},
        Audience.PARTNER: {Audience.PUBLIC, Audience.PARTNER},
        Audience.DESK: {Audience.PUBLIC, Audience.PARTNER, Audience.DESK},
    }


def test_the_desk_has_no_stream() -> None:
    assert STREAMS == (Audience.PUBLIC, Audience.PARTNER)
