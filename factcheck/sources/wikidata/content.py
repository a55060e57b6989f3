"""The entities in a file of Wikidata's JSON, in any form its endpoints and dumps give, compressed or not."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, cast

from factcheck.sources.nodes import MalformedError

_LONGEST = 64_000_000
"""Bytes of one line, which holds one entity; the largest has about 4 MB."""
_COMPRESSED: dict[bytes, Callable[..., Any]] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open}


def opened(file: IO[bytes], head: bytes) -> IO[bytes]:
    """Return a stream of the content, decompressed as it is read where ``head`` says it is compressed."""
    for mark, opener in _COMPRESSED.items():
        if head.startswith(mark):
            return cast("IO[bytes]", opener(file, "rb"))
    return file


def entities_in(data: bytes) -> Iterator[tuple[int, Any]]:
    """Yield the entities of a whole file with the line each begins in; MalformedError where it is not sound."""
    try:
        whole = json.loads(data)
    except RecursionError as error:
        raise MalformedError("nested deeper than any entity: not Wikidata's") from error
    except ValueError as error:
        if data.lstrip()[:1] in (b"[", b"{") and b"\n" in data.strip():
            yield from entity_lines(data.split(b"\n"))
            return
        told = "is cut off or broken: not sound JSON"
        raise MalformedError(told, getattr(error, "lineno", None), getattr(error, "colno", None)) from error
    yield from ((1, entity) for entity in _of(whole))


def entity_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, Any]]:
    """Yield the entities of a file with one a line, as dumps have it: in brackets and with commas, or without."""
    for number, line in enumerate(lines, 1):
        bare = line.strip().rstrip(b",")
        if bare in (b"", b"[", b"]"):
            continue
        try:
            yield number, json.loads(bare)
        except (ValueError, RecursionError) as error:
            raise MalformedError("is cut off or broken here: not sound JSON", number) from error


def stream_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of a stream; MalformedError where it is cut off, damaged, or a line has no end."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(_LONGEST + 1)
        except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
            raise MalformedError("is cut off or damaged: it does not decompress to its end", number) from error
        if len(line) > _LONGEST:
            raise MalformedError(f"a line has more than {_LONGEST // 1_000_000} MB: no entity has", number)
        if not line:
            return
        yield line


def _of(whole: Any) -> Iterable[Any]:
    if isinstance(whole, dict) and isinstance(whole.get("entities"), dict):
        found: Iterable[Any] = whole["entities"].values()
        return found
    if isinstance(whole, list):
        return whole
    return (whole,)
