"""CSV: one statement a row, of the entity named in its first column (contract section 4).

What a reference file says of its source stands in lines ``# key: value`` before the names of the columns; without an
``id`` there the file's name is the id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.statement import SourceRef
from factcheck.properties.property import Property, ValueKind
from factcheck.sources.csv_rows import csv_head, csv_rows, other_separator
from factcheck.sources.decoding import decoded
from factcheck.sources.entities import IDENTIFIER, SOURCE_KEYS, EntityReader, read_source_keys
from factcheck.sources.interface import LoadedSource, Read
from factcheck.sources.nodes import MAPPING, SCALAR, SEQUENCE, MalformedError, Node, Problems, advice

_STATEMENT = ("value", "unit", "of", "start", "end", "point_in_time", "url", "note", "complete")
COLUMNS = ("entity", "label", "property", *_STATEMENT, "type", "wikidata")
"""The columns there can be, in any order; ``label:ar`` and ``aliases:ar`` name an entity in one language."""
_REQUIRED = ("entity", "property", "value")
_BY_LANGUAGE = ("label", "aliases")
_BETWEEN_ALIASES = "|"


def read_csv(data: bytes, name: str, shown: str, properties: Mapping[str, Property]) -> Read:
    """Read the bytes of a CSV file; ``name`` is the source's id where the file gives none."""
    problems = Problems(shown)
    source: LoadedSource | None = None
    try:
        text = decoded(data, wanted="CSV", needs="the columns entity, property and value")
        source = _source(text, name, properties, problems)
    except MalformedError as error:
        problems.malformed(error)
    return problems.outcome(source)


def _source(text: str, name: str, properties: Mapping[str, Property], problems: Problems) -> LoadedSource | None:
    keys, at = csv_head(text)
    for key, node in keys.items():
        if key not in SOURCE_KEYS:
            problems.add(node, f"unknown key {key!r} before the names of columns{advice(key, SOURCE_KEYS)}")
    ref = _ref(keys, name, problems)
    rows = csv_rows(text, at, len(keys) + 1)
    columns = _columns(next(rows, []), problems)
    if ref is None or not columns:
        return None
    reader = EntityReader(ref.id, properties, problems)
    for node in _entities(_cells(rows, columns, problems), properties, problems):
        reader.read(node)
    return LoadedSource(ref, tuple(reader.entities), tuple(reader.statements))


def _ref(keys: dict[str, Node], name: str, problems: Problems) -> SourceRef | None:
    given = {key: node for key, node in keys.items() if not node.empty}
    if "id" not in given:
        made = "-".join(name.split())
        if not IDENTIFIER.match(made):
            problems.add(None, "its name is no id of a source: add a line like '# id: census' at the top")
            return None
        given["id"] = Node(SCALAR, 1, 1, made)
    return read_source_keys(given, Node(SCALAR, 1, 1), problems, "csv")


def _columns(header: Sequence[Node], problems: Problems) -> list[str]:
    """Return the names of the columns; none where the header is unsound."""
    names = [node.text for node in header]
    if len(header) == 1 and (marks := other_separator(header[0])):
        problems.add(header[0], f"its columns are separated by {marks}: save it with commas")
        return []
    sound = True
    for at, node in enumerate(header):
        base, colon, language = node.text.partition(":")
        if node.text in names[:at]:
            problems.add(node, f"the column {node.shown} stands twice")
        elif node.text not in COLUMNS and not (base in _BY_LANGUAGE and colon and language):
            problems.add(node, f"unknown column {node.shown}{advice(node.text, COLUMNS)}")
        else:
            continue
        sound = False
    for name in _REQUIRED:
        if sound and name not in names:
            problems.add(header[0] if header else None, f"the column {name} is missing: the first line names columns")
            sound = False
    return names if sound else []


def _cells(rows: Iterable[list[Node]], columns: Sequence[str], problems: Problems) -> Iterator[dict[str, Node]]:
    for row in rows:
        if len(row) != len(columns):
            found = f"{len(row)} cell{'s' * (len(row) != 1)}"
            problems.add(row[0], f"{found} in a row of {len(columns)} columns: put values with commas in quotes")
            continue
        yield {name: node for name, node in zip(columns, row, strict=True) if not node.empty}


def _entities(rows: Iterable[dict[str, Node]], properties: Mapping[str, Property], problems: Problems) -> list[Node]:
    """Gather the rows of each entity into the node that a reference file would have for it."""
    found: dict[str, dict[str, Node]] = {}
    sound = []
    for cells in rows:
        identifier = cells.get("entity")
        if identifier is None:
            problems.add(next(iter(cells.values()), None), "the entity of the row is missing")
            continue
        keys = found.setdefault(identifier.text, {"id": identifier})
        _name(keys, cells, problems)
        sound.append(cells)
    for cells in sound:
        _state(found, cells, properties, problems)
    return [_mapping(keys, keys["id"]) for keys in found.values()]


def _name(keys: dict[str, Node], cells: dict[str, Node], problems: Problems) -> None:
    """Note the type, item, labels and aliases of a row; a later row may repeat them, not change them."""
    for key in ("type", "wikidata"):
        if key in cells and keys.setdefault(key, cells[key]).text != cells[key].text:
            problems.add(cells[key], f"another {key} of {keys['id'].text!r} stands in line {keys[key].line}")
    for column, node in cells.items():
        base, _, language = column.partition(":")
        if base not in _BY_LANGUAGE:
            continue
        names = keys.setdefault(base, Node(MAPPING, node.line, node.column))
        known = {key.text: value for key, value in names.pairs}
        code = language or "und"
        if base == "aliases" and code not in known:
            listed = Node(SEQUENCE, node.line, node.column)
            listed.items = [Node(SCALAR, node.line, node.column, part, plain=False)
                            for part in node.text.split(_BETWEEN_ALIASES)]  # fmt: skip
            names.pairs.append((Node(SCALAR, node.line, node.column, code), listed))
        elif base == "label" and code not in known:
            names.pairs.append((Node(SCALAR, node.line, node.column, code), node))
        elif base == "label" and known[code].text != node.text:
            problems.add(node, f"another label of {keys['id'].text!r} stands in line {known[code].line}")


def _state(
    found: Mapping[str, dict[str, Node]], cells: dict[str, Node], properties: Mapping[str, Property], problems: Problems
) -> None:
    """Add the fact of a row to its entity; a row without property and value only names the entity."""
    stated = {key: cells[key] for key in _STATEMENT if key in cells}
    name = cells.get("property")
    if name is None:
        if stated:
            problems.add(next(iter(stated.values())), "the property of the row is missing")
        return
    prop = properties.get(name.text)
    if prop is not None and prop.kind is ValueKind.ENTITY and "value" in stated and stated["value"].text in found:
        stated = {"entity": stated.pop("value"), **stated}
    fact = _mapping(stated, name)
    facts = found[cells["entity"].text].setdefault("facts", Node(MAPPING, name.line, name.column))
    listed = next((value for key, value in facts.pairs if key.text == name.text), None)
    if listed is None:
        listed = Node(SEQUENCE, name.line, name.column)
        facts.pairs.append((name, listed))
    listed.items.append(fact)


def _mapping(keys: Mapping[str, Node], at: Node) -> Node:
    node = Node(MAPPING, at.line, at.column)
    node.pairs = [(Node(SCALAR, value.line, value.column, key), value) for key, value in keys.items()]
    return node
