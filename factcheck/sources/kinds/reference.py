"""Reference files: YAML, JSON, and JSON Lines with the source in the first line and an entity in each that follows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, one
from factcheck.text.files import read_bytes

KIND = "reference"
EXTENSIONS = (".json", ".jsonl", ".ndjson", ".yaml", ".yml")
SIGNATURE = None
_LIMITS = {".yaml": 64_000_000, ".yml": 64_000_000, ".json": 256_000_000}
_LARGEST = 1_000_000_000


def load(path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
    """Read a reference file; no source, with every fault of it, where it is unsound."""
    ending = path.suffix.lower()
    limit = _LIMITS.get(ending, _LARGEST)
    data = read_bytes(path, shown, limit=limit, advice="write it as JSON Lines, or split it")
    if isinstance(data, InputProblem):
        return Loaded((), (data,))
    from factcheck.sources.references import read_reference

    return one(*read_reference(data, ending, shown, properties))
