"""Sources that are small but slow to read (an item of Wikidata is mostly what no one asks for), kept as read."""

from __future__ import annotations

import marshal
import os
import zlib
from contextlib import suppress
from pathlib import Path

from factcheck.match.shelf.codec import DamagedShelfError, about_source, decoded, encoded, ref_of
from factcheck.model.statement import Statement
from factcheck.sources.interface import LoadedSource


def read_brief(file: Path, shown: str) -> LoadedSource | None:
    """Return a source as it was read before; None where it was not, or where the file is damaged."""
    try:
        data = file.read_bytes()
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        about, bodies = marshal.loads(data[4:])
        ref = ref_of(about, shown)
        read = [decoded(body, ref.id, shown) for body in bodies]
    except (OSError, ValueError, EOFError, TypeError, KeyError, DamagedShelfError):
        return None
    return LoadedSource(ref, tuple(entity for entity, _ in read), tuple(each for _, said in read for each in said))


def write_brief(file: Path, source: LoadedSource) -> None:
    """Keep a source as it was read; where the folder cannot be written it is read again the next time."""
    said: dict[str, list[Statement]] = {}
    for statement in source.statements:
        said.setdefault(statement.entity, []).append(statement)
    bodies = [encoded(entity, said.get(entity.id, ())) for entity in source.entities]
    data = marshal.dumps((about_source(source.ref), bodies))
    scratch = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
        os.replace(scratch, file)
    with suppress(OSError):
        scratch.unlink(missing_ok=True)
