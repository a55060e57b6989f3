"""The source block and the entities of a reference file (contract section 4)."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property
from factcheck.sources.facts import read_facts
from factcheck.sources.nodes import MAPPING, SCALAR, Node, Problems, listed, mapping, unique_pairs
from factcheck.sources.values import read_date, read_flag, read_number, read_text
from factcheck.text.expression import expression

ROOT_KEYS = ("version", "source", "entities")
SOURCE_KEYS = ("id", "title", "publisher", "url", "retrieved", "max_age_days", "language", "settles_names")
ENTITY_KEYS = ("id", "type", "wikidata", "label", "aliases", "facts")
UNDETERMINED = "und"
"""Language of a name that is given without one, as BCP 47 calls it."""
IDENTIFIER = expression(r"[^\s\"`<>{}\[\]\\]+\Z")
"""An id of a source or an entity: one word."""
_ITEM = expression(r"Q[1-9]\d{0,11}\Z")
_LANGUAGE = expression(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def read_source_block(root: dict[str, Node], at: Node, problems: Problems) -> SourceRef | None:
    """Return the source that a file describes; None where it has no sound id."""
    version = root.get("version")
    if version is None or version.text != "1":
        found = "which is missing" if version is None else f"found {version.shown}"
        problems.add(version or at, f"expected version: 1, {found}")
    if "source" not in root:
        problems.add(at, "the key source is missing: name the source with at least id, title and retrieved")
        return None
    keys = mapping(root["source"], SOURCE_KEYS, problems, "source")
    return read_source_keys(keys, root["source"], problems) if keys else None


def read_source_keys(keys: dict[str, Node], at: Node, problems: Problems, kind: str = "reference") -> SourceRef | None:
    """Return the source that these keys describe; None where they hold no sound id."""
    identifier = _identifier(keys.get("id"), at, problems, "source")
    texts = {
        key: read_text(keys[key], problems, key)
        for key in ("title", "publisher", "url", "language")
        if key in keys
    }  # fmt: skip
    retrieved = read_date(keys["retrieved"], problems, "retrieved") if "retrieved" in keys else None
    max_age = _days(keys["max_age_days"], problems) if "max_age_days" in keys else None
    settles = read_flag(keys["settles_names"], problems, "settles_names") if "settles_names" in keys else None
    if identifier is None:
        return None
    return SourceRef(
        identifier, texts.get("title") or identifier, problems.shown, kind, texts.get("publisher"),
        url=texts.get("url"), retrieved=retrieved, max_age_days=max_age, language=texts.get("language"),
        settles_names=bool(settles),
    )  # fmt: skip


class EntityReader:
    """Reads the entities of one file one after the other, and knows which ids it has seen."""

    def __init__(self, source: str, properties: Mapping[str, Property], problems: Problems) -> None:
        self.source, self.properties, self.problems = source, properties, problems
        self.entities: list[Entity] = []
        self.statements: list[Statement] = []
        self._seen: dict[str, int] = {}

    def read(self, node: Node) -> None:
        """Add one entity and its statements; what is unsound in it is reported."""
        if node.kind is not MAPPING:
            self.problems.add(node, f"expected an entity as a mapping with id, label and facts, found {node.shown}")
            return
        keys = mapping(
            node, ENTITY_KEYS, self.problems, "an entity", "it is a property, put it under facts", self.properties
        )
        identifier = _identifier(keys.get("id"), node, self.problems, "entity")
        entity_type = read_text(keys["type"], self.problems, "type") if "type" in keys else None
        item = self._wikidata(keys["wikidata"]) if "wikidata" in keys else None
        if identifier is not None:
            self._once(identifier, keys["id"])
        labels = _labels(keys["label"], self.problems) if "label" in keys else {}
        aliases = _aliases(keys["aliases"], self.problems) if "aliases" in keys else {}
        name = identifier or ""
        if "facts" in keys:
            self.statements += read_facts(keys["facts"], name, self.source, self.properties, self.problems)
        locator = f"{self.problems.shown}:{node.line}"
        self.entities.append(Entity(name, entity_type, item, labels, aliases, locator, (self.source,)))

    def _wikidata(self, node: Node) -> str | None:
        if node.kind is SCALAR and _ITEM.match(node.text):
            self._once(node.text, node)
            return node.text
        self.problems.add(node, f"expected wikidata as an item id like Q7184, found {node.shown}")
        return None

    def _once(self, identifier: str, node: Node) -> None:
        if identifier in self._seen:
            first = self._seen[identifier]
            self.problems.add(node, f"two entities have the id {identifier!r}, the first in line {first}: join them")
        self._seen.setdefault(identifier, node.line)


def _identifier(node: Node | None, where: Node, problems: Problems, what: str) -> str | None:
    if node is None:
        problems.add(where, f"the key id of the {what} is missing")
        return None
    if node.kind is SCALAR and IDENTIFIER.match(node.text):
        return node.text
    problems.add(node, f"expected the id of the {what} as one word without spaces or marks, found {node.shown}")
    return None


def _days(node: Node, problems: Problems) -> int | None:
    number = read_number(node, problems, "max_age_days")
    if number is None:
        return None
    if number <= 0 or number != number.to_integral_value():
        problems.add(node, f"max_age_days: expected a whole number of days from 1 up, found {node.shown}")
        return None
    return int(number)


def _labels(node: Node, problems: Problems) -> dict[str, str]:
    """Return the names by language; a mapping, or one name whose language is left open."""
    if node.kind is SCALAR:
        name = read_text(node, problems, "label")
        return {UNDETERMINED: name} if name else {}
    if node.kind is not MAPPING:
        problems.add(node, f"expected label as a name or a mapping of language to name, found {node.shown}")
        return {}
    labels = {}
    for key, value in unique_pairs(node, problems, "label"):
        name = read_text(value, problems, f"label in {key.text}")
        if _is_language(key, problems) and name:
            labels[key.text] = name
    return labels


def _aliases(node: Node, problems: Problems) -> dict[str, tuple[str, ...]]:
    """Return further names by language; a list, or a mapping of language to a name or a list of names."""
    if node.kind is not MAPPING:
        names = _names(node, problems)
        return {UNDETERMINED: names} if names else {}
    out = {}
    for key, value in unique_pairs(node, problems, "aliases"):
        if _is_language(key, problems) and not value.empty:
            out[key.text] = _names(value, problems)
    return out


def _names(node: Node, problems: Problems) -> tuple[str, ...]:
    names = (read_text(item, problems, "an alias") for item in listed(node))
    return tuple(dict.fromkeys(name for name in names if name))


def _is_language(key: Node, problems: Problems) -> bool:
    if _LANGUAGE.match(key.text):
        return True
    problems.add(key, f"expected a language code like en or ar, found {key.shown}")
    return False
