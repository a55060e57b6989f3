"""CSV to nodes: the cells of each row by column, with the line and column in which each begins (RFC 4180)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.sources.nodes import SCALAR, MalformedError, Node
from factcheck.text.expression import expression

_CELL = expression(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|\Z)')
_COMMENT = expression(r"#[ \t]*([A-Za-z_]+)[ \t]*:[ \t]*(.*?)[ \t]*(?:\r?\n|\r|\Z)")
_OTHER_SEPARATORS = ((";", "semicolons"), ("\t", "tabs"), ("|", "bars"))


def csv_head(text: str) -> tuple[dict[str, Node], int]:
    """Return what the lines ``# key: value`` before the header say of the source, and where the header begins."""
    keys: dict[str, Node] = {}
    at, line = 0, 1
    while text.startswith("#", at):
        found = _COMMENT.match(text, at)
        if found is None:
            raise MalformedError("expected a line like '# retrieved: 2025-11-01' before the names of columns", line)
        key, value = found[1], found[2]
        if key in keys:
            raise MalformedError(f"the key {key!r} stands twice before the names of columns", line)
        keys[key] = Node(SCALAR, line, found.start(2) - at + 1, value)
        at, line = found.end(), line + 1
    return keys, at


def csv_rows(text: str, at: int, line: int) -> Iterator[list[Node]]:
    """Yield the rows from an offset on, which is the start of a line; empty lines are passed over."""
    start = at  # of the line, for columns
    row: list[Node] = []
    while at < len(text):
        found = _CELL.match(text, at)
        if found is None:
            raise _broken(text, at, line, at - start + 1)
        quoted, plain, end = found[1], found[2], found[3]
        column = at - start + 1
        if quoted is None:
            row.append(Node(SCALAR, line, column, plain.strip()))
        else:
            row.append(Node(SCALAR, line, column, quoted.replace('""', '"').strip(), plain=False))
            line += quoted.count("\n")
            start = max(start, text.rfind("\n", at, found.end(1)) + 1)
        at = found.end()
        if end != ",":
            if len(row) > 1 or row[0].text:
                yield row
            row = []
            line, start = line + 1, at
    if row:
        yield [*row, Node(SCALAR, line, at - start + 1)]


def other_separator(header: Node) -> str | None:
    """Say by what the columns are separated where it is not by commas; None where nothing looks so."""
    return next((name for mark, name in _OTHER_SEPARATORS if mark in header.text), None)


def _broken(text: str, at: int, line: int, column: int) -> MalformedError:
    if text[at] == '"':
        closing = re.compile(r'"(?:[^"]|"")*"').match(text, at)
        if closing is None:
            return MalformedError("a quote that is not closed", line, column)
        told = 'text stands behind a closing quote: write a quote inside quotes twice ("")'
        return MalformedError(told, line, column)
    return MalformedError('a quote stands inside a value: put the whole value in quotes, and the quote twice ("")',
                          line, column)  # fmt: skip
