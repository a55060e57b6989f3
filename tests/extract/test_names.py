"""Names that no source knows: claims give them whole, wherever they stand in a sentence.

``names/LANGUAGE.toml`` has the names by class, and the sentences they are put into. ``pytest
tests/extract/test_names.py --rewrite`` rewrites the list of those that are still cut or missed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.run import Extractor
from factcheck.model.text import Document

FOLDER = Path(__file__).with_name("names")
MISSES = FOLDER / "known_misses.txt"
KNOWN = frozenset(MISSES.read_text(encoding="utf-8").splitlines()) if MISSES.exists() else frozenset()
TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
CLASSES = [(code, each["name"]) for code, table in TABLES.items() for each in table["class"]]
PLAIN = [(code, each) for code, table in TABLES.items() for each in table["plain"]]
MARKS = str.maketrans("", "", '"“”«»*_')
ARTICLE = "the "


def bare(name: str) -> str:
    """The name as a claim is to give it: without article, quotation marks and the stop of an abbreviation."""
    return name.removeprefix(ARTICLE).translate(MARKS).rstrip(".")


def sentence(frame: str, name: str | list[str]) -> str:
    if isinstance(name, list):
        return frame.format(a=name[0], b=name[1])
    opening = name[0].upper() + name[1:]
    return frame.format(N=opening, n=name, V=opening, v=name)


def missed(extractor: Extractor, code: str, called: str) -> Iterator[str]:
    """The names of the class that a sentence cuts or misses."""
    table = TABLES[code]
    for kind, names in next(each for each in table["class"] if each["name"] == called).items():
        for name in names if kind != "name" else ():
            frames = ((prop, frame) for prop, frames in table["frames"][kind].items() for frame in frames)
            if not all(_right(extractor, code, prop, frame, name) for prop, frame in frames):
                yield f"{code}/{called}: {name if isinstance(name, str) else ' | '.join(name)}"


def _right(extractor: Extractor, code: str, prop: str, frame: str, name: str | list[str]) -> bool:
    if "{N}'s" in frame and str(name).endswith("'s"):
        return True  # Sotheby's headquarters: nothing tells whose they are
    document = Document("text.txt", sentence(frame, name), "")
    claims = [c for c in extractor.extract(document, code).claims if c.property == prop]
    valued = isinstance(name, list) or "{v}" in frame.lower()
    found = [getattr(c.value, "text", "") if valued else c.subject and c.subject.name for c in claims]
    # مدينة المنصورة is the town's name and a noun beside it.
    towns = tuple(TABLES[code].get("apart", ()))
    names = [bare(each).removeprefix(next(filter(bare(each).startswith, towns), "")) for each in _listed(name)]
    return sorted(bare(each or "") for each in found) == sorted(names)


def _listed(name: str | list[str]) -> list[str]:
    return name if isinstance(name, list) else [name]


@pytest.mark.parametrize(("code", "called"), CLASSES)
def test_names_are_given_whole(code: str, called: str, nameless: Extractor) -> None:
    assert set(missed(nameless, code, called)) == {each for each in KNOWN if each.startswith(f"{code}/{called}: ")}


@pytest.mark.parametrize(("code", "case"), PLAIN, ids=[case["text"] for _, case in PLAIN])
def test_the_same_words_make_no_name_elsewhere(code: str, case: dict[str, Any], nameless: Extractor) -> None:
    claims = nameless.extract(Document("text.txt", case["text"], ""), code).claims
    assert [c.subject.name for c in claims if c.subject and c.modality.counts] == case["names"]


@pytest.mark.parametrize("code", TABLES)
def test_most_are_right(code: str) -> None:
    """The floor under the names; it only ever rises."""
    names = sum(len(v) for each in TABLES[code]["class"] for k, v in each.items() if k != "name")
    assert sum(each.startswith(f"{code}/") for each in KNOWN) <= names * 0.2


def test_rewrite_the_known_misses(nameless: Extractor, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--rewrite"):
        pytest.skip("only with --rewrite")
    found = sorted(name for code, called in CLASSES for name in missed(nameless, code, called))
    MISSES.write_text("".join(f"{name}\n" for name in found), encoding="utf-8")
