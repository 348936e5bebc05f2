"""Signing in: how often somebody may try, what is said, and that trying fills no machine."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.auth import hashers
from django.test import Client
from pytest_django.fixtures import Settings

from cases.limits.turnstile import Busy, Turnstile
from cases.models import hashing
from tests.admin.conftest import SignIn
from tests.factories import NOW, Cast
from tests.factories.account import PASSWORD

pytestmark = pytest.mark.django_db
ADDRESS = "203.0.113.7"
WRONG = "wrong"


@pytest.fixture(autouse=True)
def _ten(settings: Settings, tmp_path: Path) -> None:
    settings.LIMITS_FILE = str(tmp_path / "limits.sqlite3")
    settings.SIGN_IN_RATE = "10/15min"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that limits read."""
    now = [NOW.timestamp()]
    monkeypatch.setattr("cases.limits.spending.time", SimpleNamespace(time=lambda: now[0]))
    return now


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every password that is worked out."""
    worked_out: list[str] = []
    encode = hashers.MD5PasswordHasher.encode

    def noted(self: hashers.MD5PasswordHasher, password: str, salt: str) -> str:
        worked_out.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", noted)
    return worked_out


def sign(name: str, password: str = WRONG, address: str = ADDRESS) -> tuple[int, str]:
    """Status and words of one attempt."""
    typed = {"username": name, "password": password}
    answer = Client().post("/desk/login/", typed, REMOTE_ADDR=address)
    return answer.status_code, answer.content.decode().replace(name, "NAME")


def test_the_eleventh_wrong_attempt_from_one_address_is_not_looked_at(cast: Cast, hashed: list[str]) -> None:
    assert [sign(f"name-{number}")[0] for number in range(10)] == [200] * 10
    assert len(hashed) == 10
    status, words = sign("writer", PASSWORD)
    assert (status, len(hashed)) == (429, 10)
    assert "Try again in 15 minutes" in words
    assert sign("writer", PASSWORD, "203.0.113.8")[0] == 302


def test_the_eleventh_wrong_attempt_at_one_name_is_not_looked_at_wherever_it_comes_from(
    cast: Cast, hashed: list[str]
) -> None:
    names = ["writer", "WRITER", " writer", "ｗriter", "Writer"] * 2
    assert [sign(name, address=f"198.51.100.{number}")[0] for number, name in enumerate(names)] == [200] * 10
    before = len(hashed)
    assert sign("writer", PASSWORD, "198.51.100.77")[0] == 429
    assert len(hashed) == before
    assert sign("editor", PASSWORD, "198.51.100.77")[0] == 302


def test_nothing_that_is_said_or_counted_tells_whether_there_is_such_an_account(cast: Cast) -> None:
    told = {}
    for name in ("writer", "nobody"):
        told[name] = [sign(name, address=f"198.51.100.{number}") for number in range(12)]
    assert [status for status, _words in told["writer"]] == [200] * 10 + [429] * 2
    assert [without_token(words) for _status, words in told["writer"]] == [
        without_token(words) for _status, words in told["nobody"]
    ]


def without_token(words: str) -> str:
    """A page without what differs each time."""
    return "".join(line for line in words.splitlines() if "csrfmiddlewaretoken" not in line)


def test_after_the_time_one_may_try_again(cast: Cast, clock: list[float]) -> None:
    assert [sign("writer")[0] for _ in range(11)][-1] == 429
    clock[0] += timedelta(minutes=14).total_seconds()
    assert sign("writer", PASSWORD)[0] == 429
    clock[0] += timedelta(minutes=1).total_seconds()
    assert sign("writer", PASSWORD)[0] == 302


def test_a_newsroom_signs_in_from_one_address(cast: Cast) -> None:
    assert {sign("writer", PASSWORD)[0] for _ in range(25)} == {302}
    assert [sign("editor")[0] for _ in range(9)] == [200] * 9
    assert sign("writer", PASSWORD)[0] == 302


def test_the_form_opens_and_whoever_is_signed_in_works_on(cast: Cast, sign_in: SignIn) -> None:
    inside = sign_in(cast.writer)
    assert [sign("writer")[0] for _ in range(11)][-1] == 429
    assert Client().get("/desk/login/", REMOTE_ADDR=ADDRESS).status_code == 200
    assert inside.get("/desk/", REMOTE_ADDR=ADDRESS).status_code == 200
    assert Client().get("/", REMOTE_ADDR=ADDRESS).status_code == 200


def test_no_name_and_no_address_is_kept(cast: Cast, tmp_path: Path) -> None:
    sign("zarghuna.karimi")
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("limits.sqlite3*"))
    assert b"sign_in_name" in kept
    assert b"zarghuna" not in kept
    assert ADDRESS.encode() not in kept


def test_whoever_comes_while_others_wait_is_sent_away_and_nothing_is_counted(
    cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.PASSWORD_HASHERS = [f"{__name__}.Occupied"]
    answers = [Client().post("/desk/login/", {"username": "writer", "password": "wrong"}) for _ in range(12)]
    assert {answer.status_code for answer in answers} == {429}
    assert "Too many sign in at once" in answers[-1].content.decode()
    assert {answer.headers["Retry-After"] for answer in answers} == {"2"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    assert sign("writer", PASSWORD)[0] == 302


class Occupied(hashers.MD5PasswordHasher):
    """Others wait for their turn already."""

    def verify(self, password: str, encoded: str) -> bool:
        raise Busy


def test_one_password_is_worked_out_at_a_time_and_two_wait() -> None:
    turnstile = Turnstile(at_a_time=1, waiting=2)
    inside, most, lock = [0], [0], threading.Lock()
    begun, go = threading.Barrier(3), threading.Event()
    passed: list[bool] = []

    def work() -> None:
        begun.wait(10)
        with turnstile.passed(wait=30):
            with lock:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            go.wait(10)
            with lock:
                inside[0] -= 1
        passed.append(True)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    while turnstile._places._value:  # until all three are at the turnstile
        threading.Event().wait(0.001)
    with pytest.raises(Busy), turnstile.passed(wait=30):
        raise AssertionError("there was no place")
    go.set()
    for thread in threads:
        thread.join(10)
    assert (most[0], passed) == (1, [True] * 3)
    with turnstile.passed(wait=0):
        passed.append(True)


def test_who_waits_too_long_for_a_turn_goes_away() -> None:
    turnstile = Turnstile(at_a_time=1, waiting=2)
    with turnstile.passed(wait=0), pytest.raises(Busy), turnstile.passed(wait=0.01):
        raise AssertionError("it was not yet the turn")


def test_passwords_are_kept_with_argon2_on_one_core_and_read_from_before(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["cases.models.hashing.OneAtATime"]
    before = hashers.Argon2PasswordHasher().encode(PASSWORD, "a salt of before")
    assert hashers.check_password(PASSWORD, before)
    assert not hashers.check_password("wrong", before)
    assert ",p=1$" in hashers.make_password(PASSWORD)
    settings.HASHES_WAIT = 0.01
    with hashing.turnstile().passed(wait=0), pytest.raises(Busy):
        hashers.check_password(PASSWORD, before)
