"""A server on this machine that behaves as Wikidata's does, also on its bad days."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.sources.wikidata.made import item

ENTITY = "/wiki/Special:EntityData/"


class Wikidata:
    """What the server holds, how it misbehaves, and what it was asked."""

    def __init__(self) -> None:
        self.entities: dict[str, dict[str, Any]] = {}
        self.redirects: dict[str, str] = {}
        self.moods: dict[str, list[str]] = {}
        """For an item, what happens to its next requests: busy, limited, broken, cut, silent, slow, circle, moved."""
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.unchanged: Counter[str] = Counter()
        """How often an item was asked for with its ETag, and was still the same."""
        self.at_once = self.most_at_once = 0
        self.home = ""

    def put(self, *entities: dict[str, Any]) -> None:
        self.entities |= {each["id"]: each for each in entities}


@contextmanager
def serving(held: Wikidata) -> Iterator[Wikidata]:
    guard = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with guard:
                held.at_once += 1
                held.most_at_once = max(held.most_at_once, held.at_once)
                held.asked.append(self.path)
                held.agents.add(self.headers.get("User-Agent", ""))
            try:
                _answer(self, held)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                with guard:
                    held.at_once -= 1

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    held.home = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield held
    finally:
        server.shutdown()
        server.server_close()


def _answer(request: BaseHTTPRequestHandler, held: Wikidata) -> None:
    parts = urlsplit(request.path)
    if parts.path == "/w/api.php":
        _send(request, 200, json.dumps(_api(held, parse_qs(parts.query))).encode())
        return
    name = parts.path.removeprefix(ENTITY).removesuffix(".json")
    mood = held.moods[name].pop(0) if held.moods.get(name) else ""
    if mood and _misbehaved(request, held, name, mood):
        return
    target = held.redirects.get(name, name)
    if target not in held.entities:
        _send(request, 404, b"no such item")
        return
    content = json.dumps({"entities": {target: held.entities[target]}}, ensure_ascii=False).encode()
    etag = f'"{hashlib.sha256(content).hexdigest()[:12]}"'
    if request.headers.get("If-None-Match") == etag:
        held.unchanged[name] += 1
        _send(request, 304, b"", ETag=etag)
        return
    _send(request, 200, content[: len(content) // 2] if mood == "broken" else content, ETag=etag)


def _misbehaved(request: BaseHTTPRequestHandler, held: Wikidata, name: str, mood: str) -> bool:
    """Answer as the mood is; False where it goes on as usual."""
    match mood:
        case "busy":
            _send(request, 503, b"busy")
        case "limited":
            _send(request, 429, b"too many", **{"Retry-After": "7"})
        case "silent":
            time.sleep(1.2)
            request.close_connection = True
        case "slow":
            request.send_response(200)
            request.send_header("Content-Length", "1000")
            request.end_headers()
            for _ in range(20):
                request.wfile.write(b"{")
                request.wfile.flush()
                time.sleep(0.05)
            request.close_connection = True
        case "cut":
            request.send_response(200)
            request.send_header("Content-Length", "100000")
            request.end_headers()
            request.wfile.write(b'{"entities": ')
            request.close_connection = True
        case "circle":
            held.moods[name].insert(0, "circle")
            _send(request, 302, b"", Location=request.path)
        case "moved":
            _send(request, 301, b"", Location=request.path)
        case _:
            return False
    return True


def _api(held: Wikidata, asked: dict[str, list[str]]) -> Any:
    if asked["action"] == ["wbsearchentities"]:
        word = asked["search"][0].casefold()
        labels = ((each["id"], each["labels"]["en"]["value"]) for each in held.entities.values())
        hits = [(name, text) for name, text in labels if word in text.casefold()]
        return {"search": [{"id": name, "label": text, "description": "made up"} for name, text in hits]}
    ids = asked["ids"][0].split("|")
    found = {name: held.entities.get(name, {"id": name, "missing": ""}) for name in ids}
    return {"entities": found, "success": 1}


def _send(request: BaseHTTPRequestHandler, status: int, content: bytes, **headers: str) -> None:
    request.send_response(status)
    for name, value in {"Content-Length": str(len(content)), "Cache-Control": "max-age=3600", **headers}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(content)


def things(*numbers: int) -> Wikidata:
    held = Wikidata()
    held.put(*(item(number) for number in numbers))
    return held
