"""Reference files read: the tree of YAML or JSON, or JSON Lines, with the source before its entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.properties.property import Property
from factcheck.sources.decoding import decoded
from factcheck.sources.entities import ROOT_KEYS, EntityReader, read_source_block
from factcheck.sources.interface import LoadedSource, Read
from factcheck.sources.nodes import SEQUENCE, MalformedError, Node, Problems, mapping

_LINES = (".jsonl", ".ndjson")


def read_reference(data: bytes, ending: str, shown: str, properties: Mapping[str, Property]) -> Read:
    """Read the bytes of a reference file; ``ending`` (``.yaml`` …) says its format."""
    problems = Problems(shown)
    loaded = None
    try:
        text = decoded(data)
        loaded = _lines(text, properties, problems) if ending in _LINES else _tree(text, ending, properties, problems)
    except MalformedError as error:
        problems.malformed(error)
    return problems.outcome(loaded)


def _tree(text: str, ending: str, properties: Mapping[str, Property], problems: Problems) -> LoadedSource | None:
    if ending == ".json":
        from factcheck.sources.json_nodes import json_tree

        root = json_tree(text)
    else:
        from factcheck.sources.yaml_nodes import yaml_tree

        root = yaml_tree(text)
    if root is None or root.empty:
        raise MalformedError("is empty: a reference file needs version, source and entities")
    keys = mapping(root, ROOT_KEYS, problems, "a reference file")
    if not keys and problems.found:
        return None
    entities = keys.get("entities")
    if entities is not None and entities.kind is not SEQUENCE:
        problems.add(entities, f"expected entities as a list, found {entities.shown}")
    return _source(keys, root, entities.items if entities is not None else (), properties, problems)


def _lines(text: str, properties: Mapping[str, Property], problems: Problems) -> LoadedSource | None:
    from factcheck.sources.json_nodes import json_tree

    def nodes() -> Iterable[Node]:
        for number, line in enumerate(text.split("\n"), 1):
            try:
                node = json_tree(line, number)
            except MalformedError as error:
                problems.malformed(error)
                continue
            if node is not None:
                yield node

    rows = iter(nodes())
    head = next(rows, None)
    if head is None:
        return None
    keys = mapping(head, ROOT_KEYS[:2], problems, "the first line")
    return _source(keys, head, rows, properties, problems)


def _source(
    keys: dict[str, Node], root: Node, entities: Iterable[Node], properties: Mapping[str, Property], problems: Problems
) -> LoadedSource | None:
    ref = read_source_block(keys, root, problems)
    reader = EntityReader(ref.id if ref else "", properties, problems)
    for node in entities:
        reader.read(node)
    if ref is None:
        return None
    return LoadedSource(ref, tuple(reader.entities), tuple(reader.statements))
