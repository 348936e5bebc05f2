"""Throttling: how much one caller may ask, without a note of who they are."""

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from cases.api.freshness import etag, unchanged
from cases.catalog.position import head
from cases.limits.rate import Limit
from cases.limits.settings import api_limit, caller_of
from cases.limits.spending import spend
from cases.limits.store import Kind, Verdict
from cases.vocabulary.audience import Audience


class AnonymousThrottle(BaseThrottle):
    """Counts the requests of one network address at the rate `anon` of the settings, None being no limit.

    What is counted lies in the store that all processes of a host share. Whoever asks whether anything is
    new, and hears that nothing is, has spent nothing, and is answered beyond the limit too.
    """

    def __init__(self) -> None:
        """Read the rate as it is set now."""
        self.limit: Limit | None = api_limit()
        self._counted, self._waits = False, 0

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Whether this request may be answered; it is counted if so."""
        if self.limit is None:
            return True
        verdict = self._spend(request, 1, self.limit)
        self._counted, self._waits = verdict.allowed, verdict.retry_after
        return verdict.allowed or unchanged(request, etag(head(Audience.PUBLIC)))

    def give_back(self, request: Request) -> None:
        """Take back that `request` was counted, where it was."""
        if self.limit is not None and self._counted:
            self._spend(request, -1, self.limit)

    def wait(self) -> float:
        """Seconds until the next request is answered."""
        return self._waits

    def _spend(self, request: Request, cost: int, limit: Limit) -> Verdict:
        return spend(Kind.API, caller_of(request.META), cost, limit)
