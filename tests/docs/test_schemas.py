"""The JSON Schemas: current, and of one mind with the readers about what is sound."""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from factcheck.cli.configuration import find_configuration
from factcheck.cli.schemas import configuration_schema, reference_schema
from factcheck.errors import ConfigurationError
from factcheck.properties.loader import load_properties
from factcheck.sources.entities import ENTITY_KEYS, ROOT_KEYS, SOURCE_KEYS
from factcheck.sources.facts import STATEMENT_KEYS

ROOT = Path(__file__).parents[2]
PROPERTIES = load_properties()
CONFIGURATION = Draft202012Validator(configuration_schema(PROPERTIES))
REFERENCE = Draft202012Validator(reference_schema(PROPERTIES))


def test_the_files_are_current() -> None:
    spec = importlib.util.spec_from_file_location("docs_schemas", ROOT / "docs" / "schemas.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    assert module.main(["--check"]) == 0, "run: python docs/schemas.py"


def test_they_are_schemas() -> None:
    Draft202012Validator.check_schema(CONFIGURATION.schema)
    Draft202012Validator.check_schema(REFERENCE.schema)


def test_the_reference_schema_knows_the_keys_of_the_reader() -> None:
    schema: dict[str, Any] = reference_schema(PROPERTIES)
    entity = schema["properties"]["entities"]["items"]["properties"]
    assert set(schema["properties"]) == set(ROOT_KEYS)
    assert set(schema["properties"]["source"]["properties"]) == set(SOURCE_KEYS)
    assert set(entity) == set(ENTITY_KEYS)
    statements = [facts["anyOf"][-2]["properties"] for facts in entity["facts"]["properties"].values()]
    assert {key for statement in statements for key in statement} == set(STATEMENT_KEYS)


@pytest.mark.parametrize("file", sorted((ROOT / "seeds" / "sources").glob("*.yaml")), ids=lambda file: file.stem)
def test_the_sample_sources_are_sound_by_it(file: Path) -> None:
    # As an editor sees it: dates as their text.
    body = json.loads(json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=str))
    assert [error.message for error in REFERENCE.iter_errors(body)] == []


@pytest.mark.parametrize(
    "text",
    [
        "sources = ['a.yaml']\nfail_on = ['none']",
        "as_of = '2025-11'\n[tolerance]\npopulation = 0.02",
        "[[ignore]]\nreason = 'x'\nuntil = '2025'\n[[override]]\npath = 'a'\nfail_on = []",
        "source = ['a.yaml']",
        "sources = 'a.yaml'",
        "date_order = 'ydm'",
        "as_of = 'yesterday'",
        "[tolerance]\npopulation = 2",
        "[tolerance]\npopulace = 0.1",
        "[[ignore]]\npath = 'a'",
        "[[override]]\nfail_on = ['wrong']",
    ],
)
def test_schema_and_reader_say_the_same_of_a_configuration(text: str, tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text(text, encoding="utf-8")
    try:
        find_configuration(tmp_path)
        sound = True
    except ConfigurationError:
        sound = False
    assert CONFIGURATION.is_valid(tomllib.loads(text)) == sound
