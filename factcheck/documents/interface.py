"""From paths to documents: finds the readers in this folder, walks folders, hands each file to its reader."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from factcheck.documents.reader import RawDocument, Reader
from factcheck.languages.compiled import compiled
from factcheck.model.report import InputProblem
from factcheck.model.text import Document
from factcheck.text.files import either, every, files_of, read_bytes, sized

STANDARD_INPUT = "-"
_LARGEST = 10_000_000
"""Bytes of one document, about three times *War and Peace*: what is larger is data under an article's name."""
_SPLIT = "give the articles in it as files of their own"
_NOT_READ: Mapping[str, str] = {
    ".doc": "old Word documents", ".epub": "EPUB books", ".odt": "OpenDocument texts", ".ppt": "presentations",
    ".pptx": "presentations", ".rtf": "RTF documents", ".xls": "spreadsheets", ".xlsx": "spreadsheets",
}  # fmt: skip
"""Ends of names that promise something else than plain text, unless a reader takes them."""


class _Kind(NamedTuple):
    """What a reader says of itself: known without loading it, and what it needs, for an article in another format."""

    module: str
    kind: str
    endings: tuple[str, ...]
    largest: int
    named_only: bool


def readers() -> tuple[Reader, ...]:
    """The modules of this folder that are readers, sorted by name; an underscore marks those that belong to one."""
    modules = (importlib.import_module(f"{__package__}.{file.stem}") for file in _modules())
    return tuple(cast(Reader, module) for module in modules if hasattr(module, "KIND"))


def _modules() -> list[Path]:
    return sorted(Path(__file__).parent.glob("[!_]*.py"))


@cache
def _kinds() -> tuple[_Kind, ...]:
    rows = compiled("readers", [Path(__file__).parent], lambda: [tuple(_described(reader)) for reader in readers()])
    return tuple(_Kind(*row) for row in rows)


def _described(reader: Reader) -> _Kind:
    module: str = getattr(reader, "__name__", "")
    largest: int = getattr(reader, "LARGEST", _LARGEST)
    return _Kind(module, reader.KIND, tuple(reader.EXTENSIONS), largest, bool(getattr(reader, "NAMED_ONLY", False)))


def read_documents(
    paths: Sequence[Path | Literal["-"]],
    *,
    shown: Callable[[Path], str],
    stdin: Callable[[], bytes],
    wanted: Callable[[Path], bool] = every,
) -> Iterator[Document | InputProblem]:
    """Yield each document once, in the order of the paths and by name in folders, its warnings before it.

    ``wanted`` tells which files of a folder are its documents.

    What cannot be read is yielded as its problem, and the rest is read all the same. ``-`` is standard input.
    """
    seen: set[Path] = set()
    for path in paths:
        if str(path) != STANDARD_INPUT:
            for found in files_of(
                Path(path), document_endings(), what="document", shown=shown, seen=seen, wanted=wanted
            ):
                if isinstance(found, InputProblem):
                    yield found
                else:
                    yield from _one(found, shown(found))
        elif Path(STANDARD_INPUT) not in seen:
            seen.add(Path(STANDARD_INPUT))
            yield from _read(_kind(""), STANDARD_INPUT, sized(stdin(), STANDARD_INPUT, limit=_LARGEST, advice=_SPLIT))


def _one(path: Path, shown: str) -> Iterator[Document | InputProblem]:
    ending = path.suffix.lower()
    if ending in _NOT_READ and ending not in document_endings() and path.exists():
        yield InputProblem(shown, f"{_NOT_READ[ending]} cannot be read: save it as {either(document_endings())}")
        return
    kind = _kind(ending)
    yield from _read(kind, shown, read_bytes(path, shown, limit=kind.largest, advice=_SPLIT))


def _read(kind: _Kind, shown: str, data: bytes | InputProblem) -> Iterator[Document | InputProblem]:
    from factcheck.model.digest import sha256

    if isinstance(data, InputProblem):
        yield data
        return
    reader = cast(Reader, importlib.import_module(kind.module))
    reading = reader.read(RawDocument(shown, data, sha256(data)))
    yield from reading.problems
    if reading.document is not None:
        yield reading.document
    yield from reading.articles


def _kind(ending: str) -> _Kind:
    """The kind of document of an ending; plain text for any other."""
    fitting = next((kind for kind in _kinds() if ending in kind.endings), None)
    return fitting or next(kind for kind in _kinds() if kind.kind == "plain")


def document_endings() -> tuple[str, ...]:
    """Ends of the names of files that a folder is searched for."""
    return tuple(sorted(ending for kind in _kinds() if not kind.named_only for ending in kind.endings))
