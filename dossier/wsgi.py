"""The WSGI application for servers that speak nothing else, `runserver` among them."""

import os
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dossier.settings.production")

_django = get_wsgi_application()

from dossier.gate.table import table  # noqa: E402
from dossier.gate.wsgi import WsgiGate  # noqa: E402 - they need the applications to be loaded
from dossier.hot_pages.install import install  # noqa: E402

application: "WSGIApplication" = WsgiGate(install(_django), table())
