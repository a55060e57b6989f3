"""The network: httpx with a cache of answers by hishel, made here and handed down; nothing else opens a connection."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.cli.caching import cache_folder
from factcheck.errors import UsageError
from factcheck.sources.wikidata.web import Answer, FetchError

if TYPE_CHECKING:
    import httpx

USER_AGENT = f"factcheck/{__version__} (command-line fact checker; reads items its user names)"
"""Who asks, as https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy wants it told."""
_REDIRECTS = 5
_LARGEST = 64_000_000


class HttpWeb:
    """One connection pool; proxies are taken from the environment."""

    def __init__(self, cache: Path | None, *, patience: float = 15.0, longest: float = 90.0) -> None:
        """Keep answers in ``cache``; give up after ``patience`` seconds of silence, or ``longest`` for a whole answer.

        UsageError where the packages for it are not installed.
        """
        self._client = _client(cache, patience)
        self._longest = longest

    def get(self, url: str, parameters: Mapping[str, str], *, fresh: bool) -> Answer:
        """Ask for an address and read the whole answer."""
        import httpx

        try:
            headers = {"Cache-Control": "no-cache"} if fresh else {}
            with self._client.stream("GET", url, params=dict(parameters), headers=headers) as response:
                return self._answer(url, response)
        except httpx.TooManyRedirects:
            raise FetchError(url, "its redirects go in a circle: report it to the site") from None
        except httpx.TimeoutException:
            raise FetchError(url, "the server does not answer: try again later", again=True) from None
        except httpx.InvalidURL as error:
            raise FetchError(url, f"is no address: {error}") from None
        except httpx.HTTPError as error:
            raise FetchError(url, f"cannot be reached, or breaks off: {_words(error)}", again=True) from None

    def _answer(self, url: str, response: httpx.Response) -> Answer:
        until = time.monotonic() + self._longest
        parts: list[bytes] = []
        size = 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > _LARGEST:
                raise FetchError(url, f"the answer is larger than {_LARGEST // 1_000_000} MB: no item is")
            if time.monotonic() > until:
                raise FetchError(url, f"the answer is not whole after {self._longest:g} seconds: try again later")
        return Answer(response.status_code, b"".join(parts), {k.lower(): v for k, v in response.headers.items()})


def open_web() -> HttpWeb:
    """Return the network with its cache in the user's cache folder."""
    return HttpWeb(cache_folder() / "http")


def _client(cache: Path | None, patience: float) -> httpx.Client:
    try:
        import hishel
        import hishel.httpx
        import httpx
    except ImportError:
        told = "fetching needs further packages: pip install 'factcheck[wikidata]'"
        raise UsageError(told) from None
    settings: dict[str, Any] = {
        "headers": {"User-Agent": USER_AGENT, "Accept": "application/json"},
        "timeout": httpx.Timeout(patience),
        "follow_redirects": True,
        "max_redirects": _REDIRECTS,
    }
    storage = _storage(cache) if cache is not None else None
    try:
        if storage is None:
            return httpx.Client(**settings)
        rules = hishel.CacheOptions(shared=False)
        return hishel.httpx.CacheClient(storage=storage, rfc=rules, **settings)
    except (ValueError, httpx.InvalidURL) as error:
        raise UsageError(f"the proxy of the environment is no address of one: {error}") from None


def _storage(cache: Path) -> Any:
    """Return the store of answers; None where its folder cannot be written, which costs time and nothing else."""
    import sqlite3

    import hishel

    try:
        cache.mkdir(parents=True, exist_ok=True)
        return hishel.SqliteStorage(database_path=cache / "answers.db")
    except (OSError, sqlite3.Error):
        return None


def _words(error: Exception) -> str:
    text = str(error).strip() or type(error).__name__
    return text[:1].lower() + text[1:]
