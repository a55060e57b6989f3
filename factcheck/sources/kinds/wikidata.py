"""Wikidata's entities in JSON: snapshots that were fetched, files of its endpoint, and dumps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded
from factcheck.text.expression import expression
from factcheck.text.files import read_bytes

KIND = "wikidata"
EXTENSIONS = (".bz2", ".gz", ".json", ".jsonl", ".ndjson")
SIGNATURE = expression(
    rb'\x1f\x8b|BZh|\s*\{\s*"(?:wikidata_lock|entities"\s*:\s*\{)|\s*\[?\s*\{\s*"(?:type"\s*:\s*"(?:item|property)"|pageid")'
)
_LARGEST = 1_000_000_000


def load(path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
    """Read one file; what is unsound is left out, with problems that are fatal."""
    advice = "keep the entities you need with `factcheck sources add wikidata --from-dump`"
    data = read_bytes(path, shown, limit=_LARGEST, advice=advice)
    if isinstance(data, InputProblem):
        return Loaded((), (data,))
    from factcheck.sources.wikidata.snapshot import read_file

    return read_file(data, path, shown, properties)
