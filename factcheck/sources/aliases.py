"""Puts a name into a reference file of a team's in YAML; what else stands there, comments too, stays as it is.

The text is edited at the places that the parser names, and read again before anything is written: only where the new
file says what the old one said, and the name, is it taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.errors import OutputError, UsageError
from factcheck.sources.entities import IDENTIFIER

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

_HEAD = """# Names that the team has settled; `factcheck review ID --entity ENTITY` adds to it, and comments stay.
version: 1
source:
  id: team-aliases
  title: Names that the team has settled
  settles_names: true
entities:
"""


def with_alias(text: str, shown: str, entity: str, language: str, name: str) -> str:
    """Return the file's text with one more name of an entity; the same where it has it already.

    An empty text becomes a new file. UsageError where the entity's id is none, OutputError where the file is written
    in a way that nothing can safely be added to.
    """
    if not IDENTIFIER.match(entity):
        raise UsageError(f"{entity!r} is no entity's id: `factcheck sources search NAME` shows them")
    before = _names(text, shown)
    if name in before.get(entity, {}).get(language, ()):
        return text
    after = _added(text if text.strip() else _HEAD, shown, entity, language, name)
    wanted = {key: {lang: list(names) for lang, names in known.items()} for key, known in before.items()}
    wanted.setdefault(entity, {}).setdefault(language, []).append(name)
    try:
        found = _names(after, shown)
    except OutputError:
        found = {}
    if {key: names for key, names in found.items() if names} != {key: names for key, names in wanted.items() if names}:
        raise OutputError(
            f"{shown}: is not written so that a name can be added to it: add {name!r} to {entity} by hand"
        )
    return after


def _names(text: str, shown: str) -> dict[str, dict[str, list[str]]]:
    """Return the aliases in a file by entity and language."""
    root = _composed(text, shown)
    found: dict[str, dict[str, list[str]]] = {}
    for each in _entities(root):
        keys = _keys(each)
        own = found.setdefault(str(_plain(keys["id"])) if "id" in keys else "", {})
        aliases = _plain(keys["aliases"]) if "aliases" in keys else {}
        by_language = aliases if isinstance(aliases, dict) else {"": aliases}
        for language, names in by_language.items():
            own[language] = [names] if isinstance(names, str) else list(names)
    return found


def _added(text: str, shown: str, entity: str, language: str, name: str) -> str:
    root = _composed(text, shown)
    word = json.dumps(name, ensure_ascii=False)
    keys = _keys(root) if root is not None else {}
    own = next((each for each in _entities(root) if _plain(_keys(each).get("id")) == entity), None)
    if own is not None:
        return _in_entity(text, own, language, word)
    listed = keys.get("entities")
    written = f"id: {entity}"
    if listed is None:
        raise OutputError(f"{shown}: has no list of entities: add `entities: []` to it")
    if _is_block(listed) and listed.value:
        at = " " * listed.start_mark.column
        return _below(text, listed, f"{at}- {written}\n{at}  aliases:\n{at}    {language}: [{word}]")
    if not listed.value:
        start, end = listed.start_mark.index, listed.end_mark.index
        rest = text[end:].lstrip(" ")
        line = f"\n  - {written}\n    aliases:\n      {language}: [{word}]"
        return text[:start].rstrip(" \n") + line + (rest if rest.startswith("\n") else "\n" + rest)
    return _inside(text, listed, f"{{{written}, aliases: {{{language}: [{word}]}}}}")


def _in_entity(text: str, entity: MappingNode, language: str, word: str) -> str:
    aliases = _keys(entity).get("aliases")
    if aliases is None or (not aliases.value and aliases.id == "scalar"):
        if aliases is not None:
            return text  # a key without a value: left to a person
        if not _is_block(entity):
            return _inside(text, entity, f"aliases: {{{language}: [{word}]}}")
        return _below(text, entity, f"{' ' * entity.start_mark.column}aliases:\n"
                                    f"{' ' * (entity.start_mark.column + 2)}{language}: [{word}]")  # fmt: skip
    names = _keys(aliases).get(language) if aliases.id == "mapping" else aliases
    if names is None:
        if _is_block(aliases):
            return _below(text, aliases, f"{' ' * aliases.start_mark.column}{language}: [{word}]")
        return _inside(text, aliases, f"{language}: [{word}]")
    if names.id == "scalar":
        old = json.dumps(names.value, ensure_ascii=False)
        return text[: names.start_mark.index] + f"[{old}, {word}]" + text[names.end_mark.index :]
    if _is_block(names):
        return _below(text, names, f"{' ' * names.start_mark.column}- {word}")
    return _inside(text, names, word)


def _below(text: str, node: Node, line: str) -> str:
    """Put lines below the last one of a block."""
    end = text.find("\n", _last(node))
    return text + "\n" + line + "\n" if end < 0 else text[: end + 1] + line + "\n" + text[end + 1 :]


def _inside(text: str, node: Any, piece: str) -> str:
    """Put one more piece before the bracket that ends a flow."""
    at = node.end_mark.index - 1
    before = text[:at].rstrip()
    comma = "" if not node.value or before.endswith(",") else ", "
    return before + comma + piece + text[at:]


def _last(node: Any) -> int:
    """Return where the last word of a node ends; a block's own end is where the next one begins."""
    if node.id == "scalar" or not _is_block(node) or not node.value:
        return int(node.end_mark.index)
    child = node.value[-1]
    return _last(child[1] if isinstance(child, tuple) else child)


def _is_block(node: Any) -> bool:
    return node.id != "scalar" and not node.flow_style


def _composed(text: str, shown: str) -> Any:
    import yaml

    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        problem = re.sub(r"\s+", " ", str(getattr(error, "problem", None) or error))
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}:{mark.column + 1}" if mark is not None else ""
        raise OutputError(f"{shown}{where}: is no YAML: {problem}: mend it first") from error


def _entities(root: Any) -> Iterator[Any]:
    listed = _keys(root).get("entities")
    if listed is not None and listed.id == "sequence":
        yield from (each for each in listed.value if each.id == "mapping")


def _keys(node: Any) -> dict[str, Any]:
    return {key.value: value for key, value in node.value} if node is not None and node.id == "mapping" else {}


def _plain(node: Any) -> Any:
    """Return a node's texts as they stand, whatever YAML would make of them."""
    if node is None or node.id == "scalar":
        return None if node is None else node.value
    if node.id == "sequence":
        return [_plain(each) for each in node.value]
    return {key.value: _plain(value) for key, value in node.value}
