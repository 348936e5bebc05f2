"""One machine, answering to itself only: what `make run`, `make dev` and a plain manage.py use."""

from dossier.secret_key import read_or_create
from dossier.settings.base import *  # noqa: F403 - settings modules build on each other this way
from dossier.settings.base import HEARTBEAT_WITHIN, HOT_PAGES_BYTES, VAR_DIR, env

VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = env.bool("DOSSIER_DEBUG", default=True)
# Who changes a template wants to see the change.
HOT_PAGES_BYTES = 0 if DEBUG else HOT_PAGES_BYTES
# And runs a server without a worker.
HEARTBEAT_WITHIN = 0 if DEBUG else HEARTBEAT_WITHIN
SECRET_KEY = read_or_create(VAR_DIR / "secret_key")
FIRST_RUN_ACCOUNTS = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
