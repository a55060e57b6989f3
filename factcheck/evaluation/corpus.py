"""Reads labelled texts: passages in TOML, articles beside their claims in JSON Lines.

A folder holds, at any depth:

- ``passages*.toml``: ``[[passage]]`` with ``text`` and ``claims``, optional ``id``, ``language``, ``date``, ``as_of``;
- ``NAME.claims.jsonl`` beside an article ``NAME.txt``, ``NAME.md`` …: one claim a line, with its ``quote``;
- other ``*.jsonl`` whose lines name their ``document``, a path from the file's folder or one above it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.documents.interface import read_documents
from factcheck.evaluation.labels import Label, LabelError, Passage, read_date, read_label
from factcheck.model.digest import sha256
from factcheck.model.report import InputProblem
from factcheck.model.text import Document
from factcheck.properties.property import Property
from factcheck.text.files import read_bytes

_CLAIMS = ".claims.jsonl"
_PASSAGE_KEYS = ("text", "claims", "id", "language", "date", "as_of")
_HEADER = re.compile(r"\s*\[\[\s*passage\s*\]\]")
_CLAIM = re.compile(r"""(?<![\w"'])["']?property["']?\s*=""")
_QUOTES = re.compile(r'"""|\'\'\'')


class CorpusReader:
    """Reads label files one after the other; what is unsound is kept as a problem, and the rest is used."""

    def __init__(self, properties: Mapping[str, Property], shown: Callable[[Path], str]) -> None:
        self._properties, self._shown = properties, shown
        self.passages: list[Passage] = []
        self.problems: list[InputProblem] = []

    def read(self, path: Path) -> None:
        """Read the labels of a folder, or of one file."""
        files = sorted(_label_files(path)) if path.is_dir() else [path]
        for file in files:
            if file.suffix == ".toml":
                self._toml(file)
            else:
                self._lines(file)
        if not files:
            message = "holds no labelled text: one is passages.toml, or NAME.claims.jsonl beside an article"
            self.problems.append(InputProblem(self._shown(path), message))

    def _text(self, file: Path) -> str | None:
        data = read_bytes(file, self._shown(file))
        if isinstance(data, InputProblem):
            self.problems.append(data)
            return None
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self._wrong(file, None, f"is not UTF-8 at byte {error.start}: save it as UTF-8")
            return None

    def _wrong(self, file: Path, line: int | None, message: str) -> None:
        self.problems.append(InputProblem(self._shown(file), message, line))

    def _toml(self, file: Path) -> None:
        import tomllib

        text = self._text(file)
        if text is None:
            return
        try:
            raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"at line (\d+)", str(error))
            self._wrong(file, int(place[1]) if place else None, f"is no TOML: {error}")
            return
        passages = raw.get("passage")
        if not isinstance(passages, list) or set(raw) != {"passage"}:
            self._wrong(file, 1, "expected tables [[passage]] and nothing else")
            return
        places = _Places(text)
        for number, item in enumerate(passages):
            line = places.passage(number)
            lines = places.claims(number, len(item.get("claims", ())) if isinstance(item, dict) else 0)
            try:
                self.passages.append(self._passage(file, number, item, line, lines))
            except _PlacedError as error:
                self._wrong(file, error.line, str(error))
            except LabelError as error:
                self._wrong(file, line, str(error))

    def _passage(self, file: Path, number: int, item: Any, line: int, lines: Sequence[int]) -> Passage:
        for key in item:
            if key not in _PASSAGE_KEYS:
                raise LabelError(f"unknown key {key!r} of a passage; expected {', '.join(_PASSAGE_KEYS)}")
        text, claims = item.get("text"), item.get("claims")
        if not isinstance(text, str) or not text.strip():
            raise LabelError("a passage needs its text")
        if not isinstance(claims, list):
            raise LabelError("a passage needs its claims, `claims = []` where there is nothing to find")
        labels = [self._label(raw, at) for raw, at in zip(claims, lines, strict=True)]
        name = item.get("id") or str(number + 1)
        document = Document(
            f"{self._shown(file)}#{name}",
            text,
            sha256(text),
            language=item.get("language"),
            date=read_date(item.get("date"), "date"),
        )
        return Passage(document, self._shown(file), line, tuple(labels), read_date(item.get("as_of"), "as_of"))

    def _label(self, raw: Any, line: int) -> Label:
        try:
            return read_label(raw, self._properties, line)
        except LabelError as error:
            raise _PlacedError(line, str(error)) from None

    def _lines(self, file: Path) -> None:
        text = self._text(file)
        if text is None:
            return
        by_document: dict[str, list[Label]] = {}
        if file.name.endswith(_CLAIMS):
            by_document[""] = []  # an article without claims is one with nothing to find
        for number, row in enumerate(text.splitlines(), 1):
            if not row.strip():
                continue
            try:
                label = read_label(json.loads(row), self._properties, number)
            except json.JSONDecodeError as error:
                self._wrong(file, number, f"is no JSON: {error.msg} at column {error.colno}")
                continue
            except LabelError as error:
                self._wrong(file, number, str(error))
                continue
            by_document.setdefault(label.document, []).append(label)
        for name, labels in by_document.items():
            self._article(file, name, labels)

    def _article(self, file: Path, name: str, labels: Sequence[Label]) -> None:
        path = _named(file, name) if name else _beside(file)
        if path is None:
            line = labels[0].line if labels else None
            what = f"there is no document {name}" if name else f"there is no article {_stem(file)}.txt or .md beside it"
            self._wrong(file, line, what)
            return
        documents = []
        for item in read_documents([path], shown=self._shown, stdin=bytes):
            if isinstance(item, Document):
                documents.append(item)
            else:
                self.problems.append(item)
        for document in documents:
            if self._sound(file, document, labels):
                as_of = labels[0].as_of if labels else None
                self.passages.append(Passage(document, self._shown(file), 0, tuple(labels), as_of, article=True))

    def _sound(self, file: Path, document: Document, labels: Sequence[Label]) -> bool:
        before = len(self.problems)
        for label in labels:
            if not label.quote:
                self._wrong(file, label.line, "a claim of an article needs its quote")
            elif label.quote not in document.text:
                self._wrong(file, label.line, f"the quote {label.quote!r} is not in {document.path}")
            elif label.as_of != labels[0].as_of:
                self._wrong(file, label.line, f"as_of: expected {labels[0].as_of}, as in the article's first claim")
        return len(self.problems) == before


class _PlacedError(LabelError):
    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


class _Places:
    """Lines of the passages of a TOML file and of the claims in them; the parser tells none."""

    def __init__(self, text: str) -> None:
        self._passages: list[int] = []
        self._claims: list[list[int]] = []
        fence = ""
        for number, row in enumerate(text.split("\n"), 1):
            if not fence and _HEADER.match(row):
                self._passages.append(number)
                self._claims.append([])
            bare = row
            for quote in _QUOTES.finditer(row):
                if not fence:
                    fence, bare = quote[0], row[: quote.start()]
                elif fence == quote[0]:
                    fence, bare = "", row[quote.end() :]
            if not fence and self._claims:
                self._claims[-1] += [number] * len(_CLAIM.findall(bare))

    def passage(self, number: int) -> int:
        return self._passages[number] if number < len(self._passages) else 1

    def claims(self, number: int, count: int) -> list[int]:
        found = self._claims[number] if number < len(self._claims) else []
        return found if len(found) == count else [self.passage(number)] * count


def _label_files(folder: Path) -> Iterator[Path]:
    yield from (file for file in folder.rglob("passages*.toml") if file.is_file())
    for file in folder.rglob("*.jsonl"):
        if file.is_file() and (file.name.endswith(_CLAIMS) or _names_documents(file)):
            yield file


def _names_documents(file: Path) -> bool:
    with file.open("rb") as opened:
        start = opened.readline(4096)
    return start.startswith(b"{") and b'"document"' in start and b'"property"' in start


def _stem(file: Path) -> str:
    return file.name.removesuffix(_CLAIMS)


def _beside(file: Path) -> Path | None:
    stem = _stem(file)
    found = sorted(f for f in file.parent.iterdir() if f.is_file() and f != file and f.stem == stem)
    return found[0] if found else None


def _named(file: Path, name: str) -> Path | None:
    return next((folder / name for folder in file.resolve().parents if (folder / name).is_file()), None)
