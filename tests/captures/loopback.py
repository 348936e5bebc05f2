"""An internet on this machine: names and public addresses that lead to servers of the test, and canaries.

A connection to any address that is not one of the test's public ones reaches a canary, which counts it.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cases.captures.fetching.means import Means

CERTIFICATES: Final = Path(__file__).parent / "certificates"
"""Of an authority whose key was thrown away once they were signed; `key.pem` is that of them all."""
PUBLIC: Final = "93.184.215.14"
PUBLIC_TOO: Final = "2606:2800:21f:cb07:6820:80da:af6b:8b2c"
Answer = Callable[[str], bytes]
"""What a server answers to the path it is asked for: all bytes, head and body."""


@dataclass
class Server:
    """A server on loopback: each connection is answered once. `asked` are the heads of the questions."""

    answer: Answer
    certificate: str | None = None
    asked: list[str] = field(default_factory=list)
    named: list[str | None] = field(default_factory=list)
    port: int = 0

    @contextmanager
    def running(self) -> Iterator[Server]:
        """The server while it listens."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.port = listening.getsockname()[1]
            thread = threading.Thread(target=self._serve, args=(listening,), daemon=True)
            thread.start()
            yield self
            listening.shutdown(socket.SHUT_RDWR)
        thread.join(5)

    def _serve(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _from = listening.accept()
            except OSError:
                return
            try:
                with self._secured(connection) as secured:
                    self._reply(secured)
            except OSError:
                continue  # whoever asked went away

    def _secured(self, connection: socket.socket) -> socket.socket:
        connection.settimeout(1)
        if self.certificate is None:
            return connection
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / f"{self.certificate}.pem", CERTIFICATES / "key.pem")
        context.sni_callback = lambda _socket, name, _context: self.named.append(name)
        return context.wrap_socket(connection, server_side=True)

    def _reply(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (got := connection.recv(4096)):
            head += got
        self.asked.append(head.decode())
        if head:
            connection.sendall(self.answer(head.split()[1].decode()))


@dataclass
class Internet:
    """Names and what they lead to, one answer after the other; and what was looked up and reached."""

    names: dict[str, list[list[str]]]
    ports: dict[int, int]
    canary: int
    looked_up: list[str] = field(default_factory=list)
    reached: list[tuple[str, int]] = field(default_factory=list)

    def resolve(self, host: str, _port: int) -> Sequence[str]:
        """As the C library does it, which takes many numbers for addresses."""
        self.looked_up.append(host)
        if ":" in host:
            return [host]
        try:
            return [socket.inet_ntoa(socket.inet_aton(host))]
        except OSError:
            pass
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        answers = self.names[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        """To the server of the port where the address is public, to the canary otherwise."""
        self.reached.append((address, port))
        public = address in {PUBLIC, PUBLIC_TOO}
        return socket.create_connection(("127.0.0.1", self.ports[port] if public else self.canary), seconds)

    def means(self, clock: Callable[[], float] = lambda: 0.0) -> Means:
        """This internet, as fetching is handed it; it trusts the authority of the test alone."""
        trust = ssl.create_default_context(cafile=CERTIFICATES / "authority.pem")
        return Means(self.resolve, self.connect, clock, trust)
