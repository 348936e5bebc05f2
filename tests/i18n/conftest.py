"""The site's own small dossier, read in every language."""

from tests.web.conftest import catalog_database, dossier, publish, reader

__all__ = ["catalog_database", "dossier", "publish", "reader"]
