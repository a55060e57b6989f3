"""What can be saved of a damaged claims file: its sound lines, and for the rest the copies that were kept of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factcheck.errors import StoreError
from factcheck.model.record import record
from factcheck.store.history import is_before
from factcheck.store.layout import MARKS, Tables, has_sum, load

Row = dict[str, Any]


@record(frozen=False)
class Salvage:
    """What was found so far, from the best witness to the poorest."""

    document: Row | None
    places: dict[str, Any]
    claims: dict[str, Row]
    told: list[str]


def salvaged(data: bytes, copies: Sequence[bytes]) -> tuple[Tables | None, list[str]]:
    """Return the tables to write for a damaged file, None where nothing can be saved, and a line for each thing done.

    Lines whose checksum holds are taken as they are, those between conflict markers from both sides: of a claim that
    both have the one whose history is later, with the events of both. What is missing then, and what was edited, comes
    from the copies, the newest first. A line that was edited and stands in no copy is taken as it reads.
    """
    found = Salvage(None, {}, {}, [])
    edited: list[tuple[int, Row]] = []
    _take(_lines(data, found.told, edited), found)
    for number, copy in enumerate(copies):
        try:
            tables = load(copy, "copy")
        except StoreError:
            continue
        _fill(tables, found, "as it was last written" if number == 0 else "as it was before that")
    for number, row in edited:
        _settle(number, row, found)
    if found.document is None:
        return None, found.told
    return {"document": {"1": found.document}, "claims": _placed(found)}, found.told


def _lines(data: bytes, told: list[str], edited: list[tuple[int, Row]]) -> Iterator[Row]:
    """Yield the rows of sound lines; put aside those that were edited and still read as JSON."""
    if not data:
        told.append("line 1: the file was empty")
        return
    conflicts = 0
    for number, line in enumerate(data.replace(b"\r\n", b"\n").rstrip(b"\n").split(b"\n"), start=1):
        if line[:7] in MARKS:
            conflicts += line.startswith(MARKS[0])
            continue
        row = _row(line)
        if row is None:
            told.append(f"line {number}: could not be read, left out")
        elif not has_sum(line):
            edited.append((number, row))
        else:
            del row["sum"]
            yield row
    if conflicts:
        told.append(f"solved {conflicts} merge conflict{'s' if conflicts > 1 else ''}: took what both sides had")


def _row(line: bytes) -> Row | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _header(row: Row, other: Row | None) -> Row:
    """Return the document's row of a side, with the ids that either side says went to other documents."""
    moved = sorted({*row.get("moved", ()), *(other or {}).get("moved", ())})
    own = {key: part for key, part in row.items() if key != "schema"}
    return own | ({"moved": moved} if moved else {})


def _take(rows: Iterable[Row], found: Salvage) -> None:
    versions: dict[str, list[Row]] = {}
    current: Row | None = None
    for row in rows:
        if "schema" in row:
            if row.get("document"):
                found.document = _header(row, found.document)
        elif isinstance(row.get("places"), dict):
            found.places |= row["places"]
        elif "of" in row:
            if current is None or current["id"] != row["of"]:
                current = {"id": row["of"], "history": []}
                versions.setdefault(row["of"], []).append(current)
            current["history"].append({key: part for key, part in row.items() if key != "of"})
        elif isinstance(row.get("id"), str):
            row.pop("events", None)
            current = row | {"history": []}
            versions.setdefault(row["id"], []).append(current)
    for key, several in versions.items():
        found.claims[key] = _united(several)


def _united(several: Sequence[Row]) -> Row:
    """Return one claim of its versions: the row whose history ends last, the events of all in the order of time."""
    events: list[Row] = []
    for version in several:
        events += [event for event in version["history"] if event not in events]
    whole = [version for version in several if "claim" in version] or list(several)
    best = whole[0]
    for version in whole[1:]:
        if not is_before(_end(version), _end(best)):
            best = version
    events.sort(key=lambda event: str(event["at"]))
    return _reviewed(best, events) | {"history": events} if len(whole) > 1 else best | {"history": events}


def _reviewed(row: Row, events: Sequence[Row]) -> Row:
    """Return a claim of two sides with the decision that its joined history ends in."""
    last = next((event for event in reversed(events) if event["event"] in ("decision", "reopened")), None)
    rest = {key: part for key, part in row.items() if key != "review"}
    after = (last or {}).get("after")
    state = after["state"] if isinstance(after, dict) else after
    if last is None or state in (None, "open"):
        return rest
    review = {"state": state} | {key: last[key] for key in ("by", "at", "note") if key in last}
    return rest | {"review": review | ({"value": after["value"]} if isinstance(after, dict) else {})}


def _end(version: Row) -> str:
    return str(version["history"][-1]["at"]) if version["history"] else "0001-01-01T00:00:00+00:00"


def _fill(tables: Tables, found: Salvage, which: str) -> None:
    """Add from a kept copy what the file does not have."""
    kept = tables["document"]["1"]
    if found.document is None:
        found.document = kept
        found.told.append(f"the document's line is restored {which}")
    for key, row in tables["claims"].items():
        place = found.places.setdefault(key, row["place"])
        own = {name: part for name, part in row.items() if name != "place"}
        have = found.claims.get(key)
        if have is None or "claim" not in have:
            both = [own] if have is None else [own, have]
            found.claims[key] = _united(both) | {"place": place}
            found.told.append(f"claim {key}: restored {which}")
            continue
        missing = [event for event in row["history"] if event not in have["history"]]
        if missing:
            found.claims[key] = _united([have, {"id": key, "history": missing}])
            found.told.append(f"claim {key}: {len(missing)} entries of its history restored {which}")


def _settle(number: int, row: Row, found: Salvage) -> None:
    """Say what became of an edited line: a copy had it, or it is taken as it reads."""
    row.pop("sum", None)
    row.pop("events", None)
    if "schema" in row or "places" in row:
        if found.document is None and row.get("document"):
            found.document = _header(row, None)
        if isinstance(row.get("places"), dict):
            found.places = row["places"] | found.places
        found.told.append(f"line {number}: had been edited")
    elif "of" in row:
        owner = found.claims.get(row["of"])
        event = {key: part for key, part in row.items() if key != "of"}
        known = owner is not None and any(each.get("at") == event.get("at") for each in owner["history"])
        if owner is not None and not known and isinstance(event.get("at"), str):
            owner["history"] = sorted([*owner["history"], event], key=lambda each: str(each["at"]))
        found.told.append(f"line {number}: an edited entry was {'restored' if known else 'taken as it reads'}")
    else:
        key = str(row.get("id"))
        have = found.claims.get(key)
        known = have is not None and "claim" in have
        if found.places and key not in found.places:
            found.told.append(f"line {number}: an edited claim {key} that no other line speaks of, left out")
            return
        if not known:
            found.claims[key] = row | {"history": have["history"] if have else []}
        found.told.append(f"line {number}: the edited claim {key} was {'restored' if known else 'taken as it reads'}")


def _placed(found: Salvage) -> dict[str, Row]:
    """Return the whole claims in the order of their places, those that are gone last."""
    whole = {}
    moved = (found.document or {}).get("moved", ())
    for key, row in found.claims.items():
        if key in moved:
            continue
        if "claim" in row:
            whole[key] = row | {"place": found.places.get(key, [0, 1, 1])}
        else:
            found.told.append(f"claim {key}: only its history is left, which is dropped")
    return dict(sorted(whole.items(), key=lambda item: (item[1].get("gone", False), item[1]["place"], item[0])))
