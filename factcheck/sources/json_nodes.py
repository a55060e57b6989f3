"""JSON to nodes: the standard parser judges the syntax, a scan of the tokens finds line and column."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from factcheck.sources.nodes import MAPPING, MAX_DEPTH, SCALAR, SEQUENCE, MalformedError, Node, TreeBuilder
from factcheck.text.expression import expression

_TOKEN = expression(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\],:"]+')
_OPENING = {"{": MAPPING, "[": SEQUENCE}
_CLOSING = frozenset("]}")
_SURROGATE = expression("[\ud800-\udfff]")


def json_tree(text: str, first_line: int = 1) -> Node | None:
    """Return the root of a JSON text, None where it holds nothing; MalformedError where it is not sound.

    ``first_line`` is the number of the text's first line in its file.
    """
    if not text.strip():
        return None
    _judge(text, first_line)
    return _scan(text, first_line)


def _judge(text: str, first_line: int) -> None:
    import json

    try:
        _decoder()(text)
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        raise MalformedError(f"not sound JSON: {what}", first_line + error.lineno - 1, error.colno) from error
    except RecursionError as error:
        raise MalformedError(f"nested more than {MAX_DEPTH} levels: no reference file is") from error
    except ValueError as error:
        raise MalformedError(f"not sound JSON: {error}") from error


@cache
def _decoder() -> Callable[[str], Any]:
    """A decoder that leaves numbers as text and refuses NaN and Infinity, which are no JSON."""
    import json

    def refuse(name: str) -> None:
        raise ValueError(f"{name} is no JSON value")

    return json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=refuse).decode


def _scan(text: str, line: int) -> Node | None:
    """Build the tree of a text that is known to be sound."""
    tree = TreeBuilder()
    at = line_start = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        breaks = text.count("\n", at, start)
        if breaks:
            line += breaks
            line_start = text.rfind("\n", at, start) + 1
        at = start
        piece = match.group()
        if piece in _CLOSING:
            tree.leave()
        elif piece in _OPENING:
            tree.enter(Node(_OPENING[piece], line, start - line_start + 1))
        else:
            tree.put(_scalar(piece, line, start - line_start + 1))
    return tree.root


def _scalar(piece: str, line: int, column: int) -> Node:
    if piece[0] != '"':
        return Node(SCALAR, line, column, piece)
    if "\\" not in piece:
        return Node(SCALAR, line, column, piece[1:-1], plain=False)
    decoded = str(_decoder()(piece))
    if _SURROGATE.search(decoded):
        raise MalformedError("half a surrogate pair stands in the text: write the whole character", line, column)
    return Node(SCALAR, line, column, decoded, plain=False)
