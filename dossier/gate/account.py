"""Accounts at the gate: whether a cookie belongs to somebody who is signed in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.http import parse_cookie
from django.utils.crypto import constant_time_compare

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

    from django.contrib.sessions.backends.base import SessionBase


class DeskSilent(Exception):
    """The database that knows who is signed in does not answer."""


def is_signed_in(environ: WSGIEnvironment) -> bool:
    """Whether the session named by a request is alive and its account active. Nothing is written.

    Raises DeskSilent.
    """
    key = parse_cookie(environ.get("HTTP_COOKIE", "")).get(settings.SESSION_COOKIE_NAME, "")
    if not key:
        return False
    close_old_connections()
    session: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore(key)
    try:
        return _is_of_an_active_account(session)
    except DatabaseError as error:
        raise DeskSilent from error


def _is_of_an_active_account(session: SessionBase) -> bool:
    from django.contrib import auth  # noqa: PLC0415 - a process without a desk has no accounts to load

    path = session.get(auth.BACKEND_SESSION_KEY, "")
    if path not in settings.AUTHENTICATION_BACKENDS:
        return False
    user = auth.load_backend(path).get_user(session[auth.SESSION_KEY])
    if user is None or not user.is_active:
        return False
    known = (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
    return any(constant_time_compare(session.get(auth.HASH_SESSION_KEY, ""), each) for each in known)
