"""The program that fetches one address: JSON in, an archive of the web out. Begun by `fetch_apart`."""

from __future__ import annotations

import time
from typing import BinaryIO

from cases.captures.apart.confine import work_apart
from cases.captures.fetching.fault import FetchFault
from cases.captures.fetching.fetch import fetched
from cases.captures.fetching.internet import internet
from cases.captures.fetching.told import fault_told, wanted_heard
from cases.captures.fetching.web_archive import write_web_archive


def _fetch_wanted(given: BinaryIO, answer: BinaryIO) -> None:
    wanted = wanted_heard(given.read())
    try:
        hops = fetched(wanted.address, internet(time.monotonic))
    except FetchFault as failed:
        answer.write(fault_told(failed))
        return
    write_web_archive(hops, wanted.at, answer)


if __name__ == "__main__":
    work_apart(_fetch_wanted)
