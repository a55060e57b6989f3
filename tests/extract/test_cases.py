"""The labelled passages: each is read as labelled, or stands among the known misses.

``pytest tests/extract/test_cases.py --rewrite`` rewrites the list of known misses.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from factcheck.extract.run import Extractor
from factcheck.extract.tables import covered
from factcheck.languages.loader import languages

_SPEC = importlib.util.spec_from_file_location("extract_cases", Path(__file__).with_name("cases.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
cases = importlib.util.module_from_spec(_SPEC)
sys.modules[_SPEC.name] = cases
_SPEC.loader.exec_module(cases)

MISSES = cases.FOLDER / "known_misses.txt"
CASES = cases.read_cases()
KNOWN = frozenset(MISSES.read_text(encoding="utf-8").splitlines()) if MISSES.exists() else frozenset()


def _parameters() -> list[object]:
    miss = pytest.mark.xfail(strict=True, reason="a known miss")
    return [pytest.param(case, id=str(case), marks=miss if str(case) in KNOWN else ()) for case in CASES]


@pytest.mark.parametrize("case", _parameters())
def test_a_passage_is_read_as_labelled(case: object, extractor: Extractor) -> None:
    assert cases.differences(case, cases.found_claims(case, extractor)) == []


def test_passages_are_told_apart() -> None:
    names = [str(case) for case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("language", "prop"), [(code, prop) for code in languages() for prop in covered(code)])
def test_every_property_is_found_and_its_traps_are_not(prop: str, language: str) -> None:
    """At least three passages that must be found and two that must not, all passing, of all that a language covers."""
    own = [c for c in CASES if c.property == prop and c.language == language and str(c) not in KNOWN]
    assert sum(1 for case in own if case.claims) >= 3
    assert sum(1 for case in own if not case.claims) >= 2


def test_misses_are_few() -> None:
    """The floor under recall and precision; it only ever rises."""
    finds = [case for case in CASES if case.claims]
    traps = [case for case in CASES if not case.claims]
    assert sum(str(case) in KNOWN for case in finds) <= len(finds) * 0.1
    assert sum(str(case) in KNOWN for case in traps) <= len(traps) * 0.01


def test_rewrite_the_known_misses(extractor: Extractor, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--rewrite"):
        pytest.skip("only with --rewrite")
    missed = sorted(str(c) for c in CASES if cases.differences(c, cases.found_claims(c, extractor)))
    MISSES.write_text("".join(f"{name}\n" for name in missed), encoding="utf-8")
