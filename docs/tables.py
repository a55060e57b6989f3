"""Writes the README's tables of properties, languages and formats from the registries; ``--check`` only compares.

Run ``python docs/tables.py`` after adding one of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck.cli.settings import SETTINGS
from factcheck.extract.tables import covered
from factcheck.languages.loader import languages, load_pack
from factcheck.properties.loader import load_properties
from factcheck.reports.interface import formats, load_format

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def properties_table() -> str:
    rows = (
        (f"`{prop.id}`", prop.label("en"), prop.label("ar"), prop.kind.value, prop.wikidata or "")
        for prop in sorted(load_properties().values(), key=lambda prop: (prop.kind.value, prop.id))
    )
    return _table(("property", "English", "Arabic", "value", "Wikidata"), rows)


def languages_table() -> str:
    packs = (load_pack(code) for code in languages())
    rows = ((f"`{pack.code}`", pack.name, pack.script, str(len(covered(pack.code)))) for pack in packs)
    return _table(("code", "language", "script", "properties"), rows)


def formats_table() -> str:
    return _table(("format", "is"), ((f"`{name}`", load_format(name).HELP) for name in formats()))


def settings_table() -> str:
    rows = []
    for setting in SETTINGS:
        rows.append((f"`{setting.key}`", setting.help, _default(setting.default)))
        rows += [(f"`{setting.key}.{part.key}`", part.help, "") for part in setting.entries]
    return _table(("key", "sets", "default"), rows)


def _default(value: object) -> str:
    if isinstance(value, tuple) and value:
        return ", ".join(f"`{item}`" for item in value)
    return f"`{value}`" if value else ""


TABLES: dict[str, Callable[[], str]] = {
    "properties": properties_table,
    "languages": languages_table,
    "formats": formats_table,
    "settings": settings_table,
}


def with_tables(text: str) -> str:
    """Return a README's text with its tables as the registries have them now."""
    return _BLOCK.sub(lambda match: f"{match[1]}{TABLES[match[2]]()}\n{match[3]}", text)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def main(arguments: list[str]) -> int:
    text = README.read_text(encoding="utf-8")
    fresh = with_tables(text)
    if "--check" in arguments:
        return int(fresh != text)
    README.write_text(fresh, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
