"""What Django's own error report may repeat of the request that failed: nothing."""

from __future__ import annotations

from collections.abc import ItemsView
from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class NothingPrivate(SafeExceptionReporterFilter):
    """Drops posted values, cookies, headers, settings and local variables from every report."""

    def is_active(self, request: HttpRequest | None) -> bool:
        """Hide in development too: the desk's drafts are just as private there."""
        return True

    def get_safe_settings(self) -> dict[str, Any]:
        """No setting at all."""
        return {}

    def get_safe_request_meta(self, request: HttpRequest | None) -> dict[str, Any]:
        """No header, so no address and no browser."""
        return {}

    def get_safe_cookies(self, request: HttpRequest | None) -> dict[str, Any]:
        """No cookie."""
        return {}

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        """No posted value."""
        return {}

    def get_traceback_frame_variables(
        self, request: HttpRequest | None, tb_frame: TracebackType
    ) -> ItemsView[str, Any]:
        """No local variable."""
        return dict[str, Any]().items()
