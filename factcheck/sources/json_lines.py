"""Large JSON Lines, one entity after the other: quick as long as all is sound, exact about what is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property
from factcheck.sources.entities import ROOT_KEYS, EntityReader, read_source_block
from factcheck.sources.json_nodes import json_tree
from factcheck.sources.nodes import MAPPING, SCALAR, SEQUENCE, MalformedError, Node, Problems, mapping

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class UnsoundError(Exception):
    """Something is wrong with the file; reading it whole will tell what and where."""


class JsonLines:
    """The entities of one file with their statements; memory holds one line."""

    def __init__(self, path: Path, shown: str, properties: Mapping[str, Property]) -> None:
        self.ref: SourceRef | None = None
        self._path, self._shown, self._properties = path, shown, properties

    def entities(self) -> Iterator[tuple[Entity, tuple[Statement, ...]]]:
        """Yield each entity; UnsoundError at the first fault, OSError where the file cannot be read."""
        problems = Problems(self._shown)
        reader: EntityReader | None = None
        trees = _Trees()
        with self._path.open(encoding="utf-8-sig", newline="\n") as lines:
            for node in _nodes(lines, trees):
                if reader is None:
                    keys = mapping(node, ROOT_KEYS[:2], problems, "the first line")
                    self.ref = read_source_block(keys, node, problems)
                    reader = EntityReader(self.ref.id if self.ref else "", self._properties, problems)
                else:
                    reader.read(node)
                    if not problems.found:
                        yield reader.entities.pop(), tuple(reader.statements)
                        reader.statements.clear()
                if problems.found:
                    raise UnsoundError
        if self.ref is None:
            raise UnsoundError


def _nodes(lines: Iterator[str], trees: _Trees) -> Iterator[Node]:
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line.isspace():
                continue
            node = json_tree(line, number) if _SURROGATE.search(line) else trees.tree(line, number)
            if node is not None:
                yield node
    except (ValueError, RecursionError, MalformedError) as error:
        raise UnsoundError(f"line {number}") from error


class _Trees:
    """Nodes made while the parser reads; columns are not known, which only an error would tell."""

    def __init__(self) -> None:
        self._line = 0
        self._keys: dict[str, Node] = {}
        self._decode = json.JSONDecoder(
            object_pairs_hook=self._mapping, parse_float=str, parse_int=str, parse_constant=_refuse
        ).decode

    def tree(self, text: str, line: int) -> Node:
        self._line = line
        return self._node(self._decode(text))

    def _mapping(self, pairs: list[tuple[str, Any]]) -> Node:
        node = Node(MAPPING, self._line, 1)
        node.pairs = [(self._key(key), self._node(value)) for key, value in pairs]
        return node

    def _key(self, text: str) -> Node:
        found = self._keys.get(text)
        if found is None:
            found = self._keys[text] = Node(SCALAR, 1, 1, text, plain=False)
        return found

    def _node(self, value: Any) -> Node:
        if type(value) is str:
            return Node(SCALAR, self._line, 1, value, plain=False)
        if type(value) is Node:
            return value
        node = Node(SEQUENCE if type(value) is list else SCALAR, self._line, 1)
        if type(value) is list:
            node.items = [self._node(item) for item in value]
        elif value is not None:
            node.text = "true" if value else "false"
        return node


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")


def problems_of(error: UnsoundError, problems: tuple[InputProblem, ...], shown: str) -> tuple[InputProblem, ...]:
    """Return what reading the file whole found; where it found nothing, that it could not be read a line at a time."""
    return problems or (InputProblem(shown, f"cannot be compiled: {error}: write each entity on a line of its own"),)
