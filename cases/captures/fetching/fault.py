"""Why nothing was fetched from an address."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """What stood in the way, as the program that fetches tells the one that waits for it."""

    NOT_AN_ADDRESS = "not_an_address"
    NOT_OF_THE_WEB = "not_of_the_web"
    WITH_A_NAME = "with_a_name"
    OTHER_PORT = "other_port"
    NOT_PUBLIC = "not_public"
    NO_NETWORK = "no_network"
    NO_SUCH_HOST = "no_such_host"
    NO_CONNECTION = "no_connection"
    NOT_TRUSTED = "not_trusted"
    NOT_UNDERSTOOD = "not_understood"
    REFUSED = "refused"
    TOO_MANY_HOPS = "too_many_hops"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    BROKE = "broke"


class FetchFault(Exception):
    """Nothing was fetched, and `fault` says why; `status` is what the server answered, if it did refuse."""

    def __init__(self, fault: Fault, status: int | None = None) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.status = status
