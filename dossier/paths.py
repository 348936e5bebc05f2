"""Where the doors stand: the beginnings of addresses that the platform tells apart."""

from __future__ import annotations

DESK_PATH = "/desk/"
API_PATH = "/api/"
