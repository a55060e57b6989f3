"""YAML to nodes by PyYAML's events: nothing is constructed, so a file can neither run code nor unfold a bomb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.sources.nodes import MAPPING, SCALAR, SEQUENCE, MalformedError, Node, TreeBuilder

_MANY_NODES = 10_000
_UNFOLDING = 10
"""A file of more than so many nodes, or of so many times its own nodes, once its aliases are unfolded is refused."""
_OPENING = {"MappingStartEvent": MAPPING, "SequenceStartEvent": SEQUENCE}
_CLOSING = frozenset({"MappingEndEvent", "SequenceEndEvent"})
_TAGS = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})
_PLAIN_WORDS = (
    ("mapping values are not allowed", "a second ': ' in a line, or wrong indentation: quote the value or align it"),
    ("expected key", "wrong indentation: align the line with its neighbours"),
    ("expected '-' indicator", "wrong indentation: align the line with its neighbours"),
    ("expected <block end>", "wrong indentation: align the line with its neighbours"),
    ("could not find expected ':'", "a key without its ': '"),
    ("unexpected end of stream", "a quote that is not closed"),
    ("expected ',' or", "a bracket that is not closed, or a comma that is missing"),
    ("undefined alias", "an alias without its anchor"),
)  # fmt: skip
"""Parts of the parser's own words, in the C and in the Python version, and what a person should look for."""


def yaml_tree(text: str, *, fast: bool = True) -> Node | None:
    """Return the root of a YAML text, None where it holds nothing; MalformedError where it is not sound.

    Scalars are not interpreted: ``no``, ``010``, ``1_000`` and ``2015-12-15`` stay what the file says. ``fast`` asks
    for the parser in C where there is one.
    """
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader) if fast else yaml.BaseLoader
    events = _Events()
    try:
        reader = loader(text)
        while (event := reader.get_event()) is not None:
            events.take(event)
    except yaml.reader.ReaderError as error:
        raise _unreadable(text, error) from error
    except yaml.MarkedYAMLError as error:
        raise _broken(text, error) from error
    return events.tree.root


class _Events:
    """Turns events into nodes; aliases share the node of their anchor."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self._anchors: dict[str, Node] = {}
        self._made = 0

    def take(self, event: Any) -> None:
        name = type(event).__name__
        if name == "ScalarEvent":
            mark = event.start_mark
            node = Node(SCALAR, mark.line + 1, mark.column + 1, event.value, plain=not event.style)
            self._note(node, event)
            self.tree.put(node)
        elif name in _OPENING:
            mark = event.start_mark
            node = Node(_OPENING[name], mark.line + 1, mark.column + 1)
            self._note(node, event)
            self.tree.enter(node)
        elif name in _CLOSING:
            self.tree.leave()
        elif name == "AliasEvent":
            self._alias(event)
        elif name == "DocumentStartEvent" and self.tree.root is not None:
            raise MalformedError("a second YAML document starts here: keep one document a file", *_place(event))

    def _note(self, node: Node, event: Any) -> None:
        """Count a new node, keep its anchor, and refuse a tag that asks for more than text."""
        self._made += 1
        if event.tag is not None and event.tag not in _TAGS:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise MalformedError(f"the tag {shown} says nothing here: remove it", node.line, node.column)
        if event.anchor is not None:
            self._anchors[event.anchor] = node

    def _alias(self, event: Any) -> None:
        line, column = _place(event)
        node = self._anchors.get(event.anchor)
        if node is None:
            raise MalformedError(f"the alias *{event.anchor} has no anchor &{event.anchor} before it", line, column)
        if node in self.tree.open:
            raise MalformedError(f"the alias *{event.anchor} stands inside its own anchor", line, column)
        self.tree.put(node)
        unfolded = self.tree.open[-1].size if self.tree.open else node.size
        if unfolded > _MANY_NODES and unfolded > _UNFOLDING * self._made:
            told = f"its aliases unfold to more than {unfolded:,} values (a YAML bomb): write the values out"
            raise MalformedError(told, line, column)


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _unreadable(text: str, error: Any) -> MalformedError:
    char = error.character if isinstance(error.character, str) else chr(error.character)
    offset = text.find(char)
    if offset < 0:
        return MalformedError(f"not sound YAML: {error.reason}")
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return MalformedError(f"the control character U+{ord(char):04X} cannot stand in YAML: remove it", line, column)


def _broken(text: str, error: Any) -> MalformedError:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or error.context or "unknown fault"
    if mark is None:
        return MalformedError(f"not sound YAML: {problem}")
    line, column = mark.line + 1, mark.column + 1
    if "tab character" in problem:
        return MalformedError("a tab cannot indent YAML: use spaces", line, column)
    if "cannot start any token" in problem:
        char = _char_at(text, mark.line, mark.column)
        if char == "\t":
            return MalformedError("a tab cannot indent YAML: use spaces", line, column)
        return MalformedError(f"a value cannot start with {char!r}: put it in quotes", line, column)
    words = next((words for part, words in _PLAIN_WORDS if part in problem), problem)
    started = error.context_mark.line + 1 if error.context_mark else line
    since = f" (begun in line {started})" if started != line else ""
    return MalformedError(f"not sound YAML: {words}{since}", line, column)


def _char_at(text: str, line: int, column: int) -> str:
    found = next(_lines(text, line), "")
    return found[column : column + 1]


def _lines(text: str, first: int) -> Iterator[str]:
    for number, line in enumerate(text.splitlines()):
        if number >= first:
            yield line
