"""CSV: one statement a row, of the entity named in its first column (contract section 4)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, one
from factcheck.text.files import read_bytes

KIND = "csv"
EXTENSIONS = (".csv",)
SIGNATURE = None
_LARGEST = 1_000_000_000


def load(path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
    """Read a CSV file; no source, with every fault of it, where it is unsound."""
    data = read_bytes(path, shown, limit=_LARGEST, advice="split it, or write it as JSON Lines")
    if isinstance(data, InputProblem):
        return Loaded((), (data,))
    from factcheck.sources.csv_table import read_csv

    return one(*read_csv(data, path.stem, shown, properties))
