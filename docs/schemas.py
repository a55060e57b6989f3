"""Writes the JSON Schemas under ``docs/schema``; ``--check`` only compares. Run after a setting or property changed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factcheck.cli.schemas import configuration_schema, reference_schema
from factcheck.properties.loader import load_properties

FOLDER = Path(__file__).parent / "schema"


def schemas() -> dict[Path, str]:
    """Return each file with the text that it is to hold."""
    properties = load_properties()
    made = {"configuration": configuration_schema(properties), "reference": reference_schema(properties)}
    return {
        FOLDER / f"{name}.schema.json": json.dumps(body, ensure_ascii=False, indent=2) + "\n"
        for name, body in made.items()
    }


def main(arguments: list[str]) -> int:
    """Write or compare the files."""
    stale = [file for file, text in schemas().items() if not file.exists() or file.read_text("utf-8") != text]
    if "--check" in arguments:
        return int(bool(stale))
    FOLDER.mkdir(exist_ok=True)
    for file, text in schemas().items():
        file.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
