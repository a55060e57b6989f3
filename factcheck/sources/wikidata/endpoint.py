"""Wikidata's endpoints: the data of an item, the names of many, and the items that bear a name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from factcheck.model.digest import sha256
from factcheck.model.record import record
from factcheck.sources.wikidata.lock import Fetched
from factcheck.sources.wikidata.naming import names_only
from factcheck.sources.wikidata.web import Answer, FetchError, Sleep, Web, patient

HOME = "https://www.wikidata.org"
_AT_ONCE = 3
"""Requests under way at a time; Wikimedia asks for few."""
_BATCH = 20
"""Items whose names are asked for in one request; the server allows 50."""


@record
class Endpoint:
    """A Wikibase, its network, and the time of asking, which is that of all it gives."""

    web: Web
    sleep: Sleep
    at: str
    """ISO 8601 date and time with zone."""
    home: str = HOME
    fresh: bool = False
    """Whether to ask the server even for what was fetched a moment ago."""


@record
class Snapshot:
    """What one file of snapshots holds, and where that came from."""

    file: str
    content: bytes
    origin: Fetched
    asked: str = ""
    """The item asked for."""
    item: str = ""
    """The item it is, which is another where the first was merged into it."""


@record
class Hit:
    """An item that bears a name."""

    item: str
    label: str
    description: str


def fetch_items(endpoint: Endpoint, items: Sequence[str]) -> Iterator[Snapshot | FetchError]:
    """Yield a snapshot of each item, or why there is none, in the order asked for; few are fetched at once."""
    return _few_at_once(lambda item: _item(endpoint, item), items)


def fetch_names(endpoint: Endpoint, items: Sequence[str], file: str, languages: Sequence[str]) -> Snapshot:
    """Return one snapshot of the names of many items; FetchError where a part of them cannot be had."""
    url = f"{endpoint.home}/w/api.php"
    wanted = {"action": "wbgetentities", "format": "json", "props": "labels|aliases|claims|info",
              "languages": "|".join((*languages, "mul"))}  # fmt: skip
    batches = [items[at : at + _BATCH] for at in range(0, len(items), _BATCH)]

    def batch(ids: Sequence[str]) -> list[dict[str, Any]]:
        answer = patient(endpoint.web, url, wanted | {"ids": "|".join(ids)}, endpoint.sleep, fresh=endpoint.fresh)
        return [*_named(_entities(answer, url), languages)]

    rows: dict[str, dict[str, Any]] = {}
    for found in _few_at_once(batch, batches):
        if isinstance(found, FetchError):
            raise found
        rows |= {row["entity" if "redirect" in row else "id"]: row for row in found}
    lines = ",\n".join(f"{json.dumps(item)}: {_compact(row)}" for item, row in sorted(rows.items(), key=_number))
    content = f'{{"entities": {{\n{lines}\n}}}}\n'.encode()
    return Snapshot(file, content, Fetched(url, endpoint.at, sha256(content)))


def search(endpoint: Endpoint, name: str, language: str) -> tuple[Hit, ...]:
    """Return the items that bear a name or one like it, the best known first."""
    url = f"{endpoint.home}/w/api.php"
    asked = {"action": "wbsearchentities", "format": "json", "type": "item", "limit": "7",
             "search": name, "language": language, "uselang": language}  # fmt: skip
    body = _json(patient(endpoint.web, url, asked, endpoint.sleep), url)
    rows = body.get("search", []) if isinstance(body, dict) else []
    return tuple(
        Hit(str(row["id"]), str(row.get("label", row["id"])), str(row.get("description", "")))
        for row in rows
        if isinstance(row, dict) and "id" in row
    )


def _item(endpoint: Endpoint, item: str) -> Snapshot:
    url = f"{endpoint.home}/wiki/Special:EntityData/{item}.json"
    answer = patient(endpoint.web, url, {}, endpoint.sleep, fresh=endpoint.fresh)
    entities = _entities(answer, url)
    found = entities.get(item) or (next(iter(entities.values())) if len(entities) == 1 else None)
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise FetchError(url, f"the answer does not hold {item}: try again later")
    revision = found.get("lastrevid")
    origin = Fetched(
        url, endpoint.at, sha256(answer.content), revision if isinstance(revision, int) else None,
        answer.headers.get("etag"),
    )  # fmt: skip
    return Snapshot(f"{found['id']}.json", answer.content, origin, item, found["id"])


def _entities(answer: Answer, url: str) -> Mapping[str, Any]:
    body = _json(answer, url)
    entities = body.get("entities") if isinstance(body, dict) else None
    if isinstance(entities, dict):
        return entities
    told = body.get("error", {}).get("info") if isinstance(body, dict) and isinstance(body.get("error"), dict) else None
    raise FetchError(url, f"the server says: {told}" if told else "the answer holds no entities: try again later")


def _json(answer: Answer, url: str) -> Any:
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError) as error:
        raise FetchError(url, "the answer is cut off or broken, it is no JSON: try again later") from error


def _named(entities: Mapping[str, Any], languages: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Keep of each item its names, its classes and where it lies."""
    for entity in entities.values():
        if not isinstance(entity, dict) or "missing" in entity or not isinstance(entity.get("id"), str):
            continue
        merged = entity.get("redirects")
        if isinstance(merged, dict) and isinstance(merged.get("from"), str):
            yield {"type": "item", "entity": merged["from"], "redirect": entity["id"]}
        yield names_only(entity, languages)


def _compact(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _number(row: tuple[str, Any]) -> int:
    return int(row[0][1:]) if row[0][1:].isdecimal() else 0


def _few_at_once(work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
    def done(part: Any) -> Any:
        try:
            return work(part)
        except FetchError as error:
            return error

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(done, parts)
