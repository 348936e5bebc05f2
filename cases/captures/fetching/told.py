"""What is fetched, and why nothing was, as one program tells them to another: JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.captures.fetching.fault import Fault, FetchFault


@dataclass(frozen=True, slots=True)
class Wanted:
    """An address as somebody wrote it, and the time at which it is asked for."""

    address: str
    at: datetime


def wanted_told(wanted: Wanted) -> bytes:
    """What is wanted, as bytes."""
    return json.dumps({"address": wanted.address, "at": wanted.at.isoformat()}).encode()


def wanted_heard(told: bytes) -> Wanted:
    """What was told to be wanted."""
    said: Any = json.loads(told)
    return Wanted(said["address"], datetime.fromisoformat(said["at"]))


def fault_told(fault: FetchFault) -> bytes:
    """Why nothing was fetched, as bytes: no archive begins with these."""
    return json.dumps({"fault": fault.fault, "status": fault.status}).encode()


def fault_heard(told: bytes) -> FetchFault:
    """Why nothing was fetched, as it was told."""
    try:
        said: Any = json.loads(told)
        return FetchFault(Fault(said["fault"]), said["status"])
    except (ValueError, TypeError, KeyError):
        return FetchFault(Fault.BROKE)
