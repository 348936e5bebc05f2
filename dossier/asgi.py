"""The ASGI application that `python -m dossier.gate` serves."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dossier.settings.production")
# On the event loop nothing of Django runs but the question which version is the newest, which does not wait.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

_django = get_wsgi_application()

from dossier.gate.asgi import AsgiGate  # noqa: E402 - they need the applications to be loaded
from dossier.gate.table import table  # noqa: E402
from dossier.hot_pages.install import cached_lookup, install  # noqa: E402

_site = install(_django)
application = AsgiGate(
    _site, table=table(), threads=int(os.environ.get("DOSSIER_THREADS", "4")), cached=cached_lookup(_site)
)
