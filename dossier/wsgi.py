"""The WSGI application a server runs."""

import os
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dossier.settings.production")

_django = get_wsgi_application()

from dossier.hot_pages.plug import plugged  # noqa: E402 - it needs the applications to be loaded

application: "WSGIApplication" = plugged(_django)
