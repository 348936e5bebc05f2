"""Contents and faults as one program tells them to another: JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault


def told(contents: Contents | FileFault) -> bytes:
    """What was read, or why nothing was, as bytes."""
    said = {"fault": contents.fault} if isinstance(contents, FileFault) else asdict(contents)
    return json.dumps(said, ensure_ascii=False).encode()


def heard(answer: bytes) -> Contents:
    """What was told; raises FileFault where it is why nothing was read, or where it is not understood."""
    try:
        said: Any = json.loads(answer)
        if "fault" in said:
            raise FileFault(Fault(said["fault"]))
        details: Any = {name: _detail(value) for name, value in said["details"].items()}
        return Contents(**{**said, "details": Details(**details), "page_starts": tuple(said["page_starts"])})
    except (ValueError, TypeError, KeyError, AttributeError) as failed:
        raise FileFault(Fault.BROKE) from failed


def _detail(value: Any) -> Detail | tuple[Detail, ...] | None:
    if isinstance(value, list):
        return tuple(Detail(**each) for each in value)
    return Detail(**value) if value else None
