"""What fetching needs of the network, handed in from outside; and patience with servers that are busy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from factcheck.errors import ExitCode, FactcheckError
from factcheck.model.record import field, record

_TRIES = 4
_FIRST_PAUSE = 2.0
"""Seconds before the second try; each later pause is twice as long."""
_LONGEST_PAUSE = 60.0
_BUSY = frozenset({429, 500, 502, 503, 504})
_GONE = frozenset({400, 404, 410})


class FetchError(FactcheckError):
    """Something that could not be fetched; says from where, why, and what to do."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self, url: str, why: str, *, again: bool = False) -> None:
        self.url, self.why = url, why
        self.again = again
        """True where another try may succeed at once."""
        super().__init__(f"{url}: {why}")


@record
class Answer:
    """What a server said; redirects are followed already."""

    status: int
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    """Names in lower case."""


class Web(Protocol):
    """The network, as it is handed in: one request, FetchError where no whole answer comes in time."""

    def get(self, url: str, parameters: Mapping[str, str], *, fresh: bool) -> Answer:
        """Ask for an address; ``fresh`` asks the server whether a kept answer is still the newest."""


Sleep = Callable[[float], None]


def patient(web: Web, url: str, parameters: Mapping[str, str], sleep: Sleep, *, fresh: bool = False) -> Answer:
    """Ask until there is an answer: wait where the server is busy or limits requests, as long as it says.

    FetchError where nothing is there, where the server stays busy, or where the answer is none of use.
    """
    pause = _FIRST_PAUSE
    for left in range(_TRIES - 1, -1, -1):
        try:
            answer = web.get(url, parameters, fresh=fresh)
        except FetchError as error:
            if not error.again or left < _TRIES - 2:
                raise
            sleep(pause)
            continue
        if answer.status == 200:
            return answer
        if answer.status in _GONE:
            raise FetchError(url, "there is nothing there: check the id")
        if answer.status not in _BUSY:
            raise FetchError(url, f"the server answers with status {answer.status}: try again later")
        if left:
            sleep(_asked_pause(answer) or pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
    limited = "limits how many may be asked" if answer.status == 429 else f"is busy (status {answer.status})"
    raise FetchError(url, f"the server {limited}, after {_TRIES} tries: try again later")


def _asked_pause(answer: Answer) -> float | None:
    """Seconds the server asks to wait (RFC 9110, 10.2.3); None where it does not say, or wants minutes."""
    text = answer.headers.get("retry-after", "")
    if text.isdecimal() and text.isascii():
        return min(float(text), _LONGEST_PAUSE) or None
    return None
