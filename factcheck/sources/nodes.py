"""The tree of a reference file before it means anything: scalars as text, each node with its line and column."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from factcheck.errors import FactcheckError
from factcheck.model.report import InputProblem

_T = TypeVar("_T")
SCALAR, SEQUENCE, MAPPING = "a single value", "a list", "a mapping"
MAX_DEPTH = 32
"""Levels a tree may have; a sound reference file has eight."""
_FEW = 12
"""How many known words an error message lists at most."""
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class MalformedError(FactcheckError):
    """A file whose syntax is broken; ``line`` and ``column`` start at 1."""

    def __init__(self, problem: str, line: int | None = None, column: int | None = None) -> None:
        self.problem, self.line, self.column = problem, line, column
        super().__init__(problem)


class Node:
    """One value of a file: a scalar's text, a sequence's items or a mapping's pairs, as its ``kind`` says.

    A plain class and not a dataclass: a large file makes millions of them.
    """

    __slots__ = ("column", "items", "kind", "line", "pairs", "plain", "size", "text")

    def __init__(self, kind: str, line: int, column: int, text: str = "", *, plain: bool = True) -> None:
        self.kind, self.line, self.column, self.text = kind, line, column, text
        self.plain = plain
        """False for a quoted scalar."""
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.size = 1
        """How many nodes it is once its aliases are unfolded."""

    @property
    def empty(self) -> bool:
        """True for a value left out or written as null."""
        return self.kind is SCALAR and self.plain and self.text in _NULLS

    @property
    def shown(self) -> str:
        """How an error message names the value: short, and on one line."""
        if self.kind is not SCALAR:
            return self.kind
        if self.empty:
            return "nothing"
        text = " ".join(self.text.split()) or self.text
        return repr(text if len(text) <= 60 else text[:59] + "…")


class TreeBuilder:
    """Stacks the open containers of a stream of nodes; the outermost node is its ``root``."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []
        self._keys: list[Node | None] = []
        """For each open container the key that waits for its value."""

    def enter(self, node: Node) -> None:
        """Open a sequence or mapping."""
        if len(self.open) >= MAX_DEPTH:
            raise MalformedError(f"nested more than {MAX_DEPTH} levels: no reference file is", node.line, node.column)
        self.open.append(node)
        self._keys.append(None)

    def leave(self) -> None:
        """Close the innermost container and put it where it belongs."""
        self._keys.pop()
        self.put(self.open.pop())

    def put(self, node: Node) -> None:
        """Add a finished node to the innermost container, as an item, a key or a value."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.size += node.size
        if parent.kind is SEQUENCE:
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is not None:
            parent.pairs.append((key, node))
            self._keys[-1] = None
        elif node.kind is SCALAR:
            self._keys[-1] = node
        else:
            raise MalformedError("a key must be plain text", node.line, node.column)


class Problems:
    """Collects what is wrong with one file, so that all of it is reported at once."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.found: list[InputProblem] = []

    def add(self, where: Node | None, message: str) -> None:
        line, column = (where.line, where.column) if where is not None else (None, None)
        self.found.append(InputProblem(self.shown, message, line, column))

    def outcome(self, made: _T | None) -> tuple[_T | None, tuple[InputProblem, ...]]:
        """Return what was made of the file where nothing is wrong with it, else all that is, in the file's order."""
        found = sorted(self.found, key=lambda problem: (problem.line or 0, problem.column or 0))
        return (None if found else made), tuple(found)

    def malformed(self, error: MalformedError) -> None:
        self.found.append(InputProblem(self.shown, error.problem, error.line, error.column))


def advice(word: str, known: Iterable[str]) -> str:
    """Return ``; did you mean X?`` with the likest known word, else the known words where they are few."""
    import difflib

    table = {candidate.casefold(): candidate for candidate in known}
    likest = difflib.get_close_matches(word.casefold()[:80], table, n=1, cutoff=0.6)
    if likest:
        return f"; did you mean {table[likest[0]]}?"
    return f"; known are {', '.join(table.values())}" if len(table) <= _FEW else ""


def mapping(
    node: Node, known: tuple[str, ...], problems: Problems, what: str, hint: str = "", elsewhere: Iterable[str] = ()
) -> dict[str, Node]:
    """Return a mapping's values by key without the empty ones; report what is no mapping, unknown or twice.

    ``hint`` says what to do with a key that is one of ``elsewhere``.
    """
    if node.kind is not MAPPING:
        problems.add(node, f"expected {what} as a mapping with {' or '.join(known[:2])}, found {node.shown}")
        return {}
    out: dict[str, Node] = {}
    for key, value in unique_pairs(node, problems, what):
        if key.text in known:
            if not value.empty:
                out[key.text] = value
        elif key.text in elsewhere:
            problems.add(key, f"{key.shown} is no key of {what}: {hint}")
        else:
            problems.add(key, f"unknown key {key.shown} in {what}{advice(key.text, known)}")
    return out


def unique_pairs(node: Node, problems: Problems, what: str) -> list[tuple[Node, Node]]:
    """Return a mapping's pairs, the first of each key; a key that comes twice is reported."""
    seen: dict[str, Node] = {}
    out = []
    for key, value in node.pairs:
        if key.text in seen:
            problems.add(key, f"the key {key.shown} stands twice in {what}, first in line {seen[key.text].line}")
            continue
        seen[key.text] = key
        out.append((key, value))
    return out


def listed(node: Node) -> list[Node]:
    """Return a list's items, or the node itself as the only one."""
    return node.items if node.kind is SEQUENCE else [node]
