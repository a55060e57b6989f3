"""``factcheck config``: each setting and where it comes from; the schemas for editors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.cli.settings import SETTINGS
from factcheck.cli.values import known
from factcheck.cli.workspace import Workspace, open_workspace
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode
from factcheck.reports.layout.segments import Line, Segment, clean

DEFAULT = "default"
SCHEMAS = ("configuration", "reference")


def show(format: str | None, config: Path | None) -> int:  # noqa: A002 - the option's name
    """Show the settings in force, each with the line that sets it."""
    kind = known(format or "text", ("text", "json"), "format")
    rows = settings_in_force(open_workspace(config))
    if kind == "json":
        write_json(rows)
    else:
        write_lines(_lines(rows))
    return ExitCode.OK


def schema(name: str) -> int:
    """Print the JSON Schema of the configuration or of reference files."""
    from factcheck.cli.schemas import configuration_schema, reference_schema
    from factcheck.properties.loader import load_properties

    make = reference_schema if known(name, SCHEMAS, "schema") == "reference" else configuration_schema
    write_json(make(load_properties()))
    return ExitCode.OK


def settings_in_force(work: Workspace) -> list[dict[str, Any]]:
    """Return each setting with its value and the ``path:line`` it comes from, or default."""
    configuration = work.configuration
    file = work.shown(configuration.file) if configuration.file is not None else ""
    rows = []
    for setting in SETTINGS:
        value = getattr(configuration, setting.key)
        lines = configuration.lines.get(setting.key)
        origin = DEFAULT if lines is None else f"{file}:{lines[0]}" if lines else file
        rows.append({"key": setting.key, "value": value, "from": origin})
    return rows


def _lines(rows: list[dict[str, Any]]) -> Iterator[Line]:
    import json

    width = max(len(row["key"]) for row in rows)
    for row in rows:
        value = "(not set)" if row["value"] is None else json.dumps(row["value"], ensure_ascii=False)
        style = "dim" if row["from"] == DEFAULT else ""
        yield (Segment(f"{row['key']:<{width}}  "), Segment(clean(value), style), Segment(f"  {row['from']}", "dim"))
