"""What holds for any file at all."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources.json_nodes import json_tree
from factcheck.sources.kinds.reference import EXTENSIONS
from factcheck.sources.nodes import MAPPING, SCALAR, MalformedError, Node
from factcheck.sources.references import read_reference
from factcheck.sources.yaml_nodes import yaml_tree
from tests.sources.properties import PROPERTIES

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases/unsound.toml").read_text("utf-8"))["case"]
HEAD = "version: 1\nsource:\n  id: test\n  title: Test\nentities:\n"
YAML_LIKE = st.text(alphabet="ab: -\n[]{}&*!\"'#|>%@?,~\tقال٤\ud7ff😀\x85\u2028", max_size=60)


def read_soundly(data: bytes, ending: str) -> None:
    loaded, problems = read_reference(data, ending, "s", PROPERTIES)
    assert (loaded is None) == bool(problems)
    lines = len(data.splitlines()) + data.count(b"\n") + 2
    for problem in problems:
        assert "\n" not in problem.message
        assert problem.line is None or 1 <= problem.line <= lines


@given(st.binary(max_size=80), st.sampled_from(EXTENSIONS))
def test_any_bytes(data: bytes, ending: str) -> None:
    read_soundly(data, ending)


@given(YAML_LIKE | st.text(max_size=60), st.sampled_from(EXTENSIONS))
def test_any_text(text: str, ending: str) -> None:
    read_soundly((HEAD + text).encode("utf-8", "replace"), ending)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "facts", "a"]), inner),
        max_leaves=12,
    ),
)
def test_any_tree_in_the_place_of_an_entity(tree: Any) -> None:
    document = {"version": 1, "source": {"id": "s"}, "entities": [tree]}
    for ending in (".json", ".yaml"):
        read_soundly(json.dumps(document).encode("utf-8", "replace"), ending)


@given(
    st.recursive(
        st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=16
    ),
)
def test_json_trees_are_what_json_says(tree: Any) -> None:
    node = json_tree(json.dumps(tree, ensure_ascii=False))
    assert node is not None
    assert plain(node) == texts(tree)


def plain(node: Node) -> Any:
    if node.kind is SCALAR:
        return node.text
    if node.kind is MAPPING:
        return [(key.text, plain(value)) for key, value in node.pairs]
    return [plain(item) for item in node.items]


def texts(tree: Any) -> Any:
    if isinstance(tree, dict):
        return [(key, texts(value)) for key, value in tree.items()]
    if isinstance(tree, list):
        return [texts(item) for item in tree]
    return str(tree)


def tree_or_fault(text: str, *, fast: bool) -> Any:
    try:
        node = yaml_tree(text, fast=fast)
    except MalformedError as error:
        return f"fault in line {error.line}"
    return plain(node) if node is not None else None


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_both_parsers_of_yaml_agree(case: dict[str, Any]) -> None:
    text = case.get("text") or HEAD + case["body"] + "\n"
    fast, slow = tree_or_fault(text, fast=True), tree_or_fault(text, fast=False)
    assert fast == slow or (isinstance(fast, str) and isinstance(slow, str))
