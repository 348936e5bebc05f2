"""Verification: repeating a figure never raises its status."""

from itertools import product

from cases.vocabulary.verification import Verification

FROM_BEST = ["verified", "documented", "credible_reports", "alleged", "unverified", "refuted"]


def test_ranks_from_verified_to_refuted() -> None:
    assert sorted(Verification, key=lambda status: -status.rank) == FROM_BEST


def test_a_copy_is_never_above_its_origin() -> None:
    for copy, origin in product(Verification, repeat=2):
        assert copy.not_above(origin) == (FROM_BEST.index(copy) >= FROM_BEST.index(origin))
