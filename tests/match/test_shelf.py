"""Large sources on disk say the very same as small ones in memory, whatever happens to their files."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from factcheck.match.index import NameIndex
from factcheck.match.shelf.cache import ShelfCache
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources import loader
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources
from factcheck.sources.shelved import ShelvedKnowledge
from tests.match.conftest import Load

SEEDS = Path(__file__).parents[2] / "seeds"


def write(path: Path, *entities: dict[str, Any], source: str = "s") -> Path:
    rows = [{"version": 1, "source": {"id": source, "retrieved": "2025-01-01", "max_age_days": 9}}, *entities]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


PACT = {
    "id": "pact", "type": "organization", "wikidata": "Q1", "label": {"en": "The Harbour Pact", "ar": "ميثاق المرافئ"},
    "aliases": {"en": ["HP"]},
    "facts": {
        "inception": "2015-12", "headquarters": {"entity": "riyadh", "note": "its seat", "url": "https://x"},
        "member_count": [{"value": 34, "start": "2015-12-15", "end": 2016}, {"value": 41, "start": 2017}],
        "part_count": {"value": 4, "of": "fields"}, "area": {"value": 2.5, "unit": "km2"},
        "revenue": {"value": 480000000000, "unit": "USD", "point_in_time": 2024}, "founder": ["Riyadh", "Nobody"],
    },
}  # fmt: skip
RIYADH = {"id": "riyadh", "type": "city", "label": {"en": "Riyadh", "ar": "الرياض"}}


def shelved(knowledge: KnowledgeBase) -> ShelvedKnowledge:
    assert isinstance(knowledge, ShelvedKnowledge)
    return knowledge


def test_all_that_a_source_says_comes_back(load: Load, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", PACT, RIYADH)
    (small, _), (large, problems) = load(path, small=True), load(path)
    assert problems == ()
    assert dict(large.entities) == dict(small.entities)
    assert list(large.all_statements()) == list(small.all_statements())
    assert large.sources == small.sources
    assert large.sizes() == small.sizes()
    assert len(large.entities) == 2
    for name in ("Q1", "pact", "riyadh", "nobody"):
        assert large.canonical(name) == small.canonical(name)
    for name in ("the harbour pact", "hp", "الرياض", "nobody"):
        assert large.named(name) == small.named(name)


@pytest.mark.slow
def test_a_check_of_the_sample_articles_comes_to_the_same(load: Load) -> None:
    documents = [Document(p.name, p.read_text("utf-8"), "") for p in sorted((SEEDS / "articles").iterdir())]
    settings = Settings(PartialDate(2025, 11, 25))
    (small, _), (large, _) = load(SEEDS / "sources", small=True), load(SEEDS / "sources")
    assert len(shelved(large).shelves) == len(small.sources)
    one, other = ([finding.to_dict() for each in check(documents, known, settings) for finding in each.findings]
                  for known in (small, large))  # fmt: skip
    assert len(one) > 100
    assert other == one


@pytest.mark.parametrize(
    "name",
    ["Harbour Pact", "Harbor Pact", "the Harbour Pacts", "HP", "ميثاق المرافيء", "بميثاق المرافئ", "Arab Leage", "AL",
     "Mohammed bin Salman", "Muhammad ben Salman", "UNESCO", "Riyad", "الرياص", "Xyzzy", "Untied Nations",
     "Omna", "Irak", "Riyd", "قطز", "Unoted Nations"],
)  # fmt: skip
def test_names_are_resolved_alike(load: Load, tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "a.jsonl", PACT)
    (small, _), (large, _) = load(path, SEEDS / "sources", small=True), load(path, SEEDS / "sources")
    one, other = (NameIndex(known).resolve(name, "ar" if name[0] > "ء" else "en") for known in (small, large))
    assert (other.entity, other.score, other.ambiguous) == (one.entity, one.score, one.ambiguous)
    assert other.candidates[:1] == one.candidates[:1]


def test_of_many_names_that_share_their_rare_words_the_nearest_is_found(load: Load, tmp_path: Path) -> None:
    words = [f"{a}{b}ing" for a in "bcdf" for b in "aeiou"]
    names = [f"{a} Harbour Kyzvortex Pjultqren Whexomq Harbour {b}" for a, b in product(words, words)]
    others = [" Harbour ".join(three) for three in product(words, words, words)]
    rows = [{"id": f"e{at}", "label": {"en": name}} for at, name in enumerate((*names, *others))]
    knowledge, problems = load(write(tmp_path / "a.jsonl", *rows))
    assert not problems
    index = NameIndex(knowledge)
    for at in range(0, len(names), 17):
        asked = names[at].replace("Kyzvortex", "Kyzvxrtex")
        assert [each.name for each in index.resolve(asked, "en").candidates[:1]] == [names[at]]


def test_large_and_small_sources_are_one(load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = write(tmp_path / "a.jsonl", PACT, RIYADH)
    more = write(tmp_path / "b.jsonl", {"id": "harbour", "wikidata": "Q1", "label": {"en": "Port Pact"}}, source="t")
    (tmp_path / "c.yaml").write_text(
        "version: 1\nsource: {id: own}\nentities:\n- id: mine\n  wikidata: Q1\n  label: {en: My Pact}\n"
        "  facts: {headquarters: Riyadh, employees: 7}\n"
    )
    monkeypatch.setattr(loader, "size_of", lambda path: 0 if path.suffix == ".yaml" else 9)
    knowledge, problems = load(tmp_path / "c.yaml", large, more)
    assert problems == ()
    assert {knowledge.canonical(name) for name in ("mine", "pact", "harbour", "Q1")} == {"mine"}
    entity = knowledge.entities["mine"]
    assert entity.labels == {"en": "My Pact", "ar": "ميثاق المرافئ"}
    assert entity.aliases["en"] == ("The Harbour Pact", "HP", "Port Pact")
    assert entity.sources == ("own", "s", "t")
    assert [s.source for s in knowledge.statements("mine", "headquarters")] == ["own", "s"]
    assert {s.value.entity for s in knowledge.statements("pact", "headquarters")} == {"riyadh"}  # type: ignore[union-attr]
    assert set(knowledge.entities) == {"mine", "riyadh"}
    assert NameIndex(knowledge).resolve("Port Pact", "en").entity == "mine"


def test_large_sources_do_not_share_an_id(load: Load, tmp_path: Path) -> None:
    one, other = write(tmp_path / "a.jsonl", PACT), write(tmp_path / "b.jsonl", RIYADH)
    knowledge, (problem,) = load(one, other)
    assert str(problem) == f"{problem.path}: the source id 's' is already that of a.jsonl: give each file its own"
    assert set(knowledge.entities) == {"pact"}


def test_large_snapshots_of_one_name_are_two_sources(load: Load, tmp_path: Path) -> None:
    snak = {"snaktype": "value", "datavalue": {"value": {"amount": "+9"}}}
    raw = {"type": "item", "id": "Q7", "labels": {"en": {"value": "Thing"}}, "claims": {"P1082": [{"mainsnak": snak}]}}
    for folder in "ab":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "dump.jsonl").write_text(json.dumps(raw) + "\n", encoding="utf-8")
    knowledge, problems = load(tmp_path / "a", tmp_path / "b")
    assert problems == ()
    names = {f"wikidata-dump@{folder}" for folder in "ab"}
    assert {shelf.ref.id for shelf in shelved(knowledge).shelves} == set(knowledge.sources) == names
    again = pickle.loads(pickle.dumps(shelved(knowledge).shelves))  # noqa: S301 - our own bytes
    assert {shelf.ref.id for shelf in again} == names
    assert {statement.source for statement in knowledge.statements("Q7", "population")} == names


def shelf_of(folder: Path) -> Path:
    (file,) = (folder / "cache").glob("*.shelf")
    return file


def test_it_is_made_once_and_again_when_the_content_changes(load: Load, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", PACT)
    load(path)
    first = shelf_of(tmp_path)
    made = first.stat().st_mtime_ns
    path.touch()
    load(path)
    assert (shelf_of(tmp_path), first.stat().st_mtime_ns) == (first, made)
    write(path, PACT, RIYADH)
    knowledge, _ = load(path)
    assert "riyadh" in knowledge.entities
    assert shelf_of(tmp_path) != first


@pytest.mark.parametrize("damage", ["empty", "cut", "header", "noise", "middle"])
def test_a_damaged_one_is_made_anew(load: Load, tmp_path: Path, damage: str) -> None:
    path = write(tmp_path / "a.jsonl", PACT, *({"id": f"e{n}", "label": {"en": f"Thing {n}"}} for n in range(400)))
    load(path)
    file = shelf_of(tmp_path)
    data = bytearray(file.read_bytes())
    if damage == "middle":
        data[4096:] = bytes(len(data) - 4096)
    changed = {"empty": b"", "cut": data[:-4096], "header": b"x" * 100 + data[100:], "noise": b"\x00\xff" * 9000}
    file.write_bytes(bytes(changed.get(damage, data)))
    knowledge, problems = load(path)
    assert problems == ()
    assert knowledge.entities["pact"].labels["en"] == "The Harbour Pact"
    assert len(knowledge.statements("pact", "member_count")) == 2
    assert NameIndex(knowledge).resolve("Thing 300", "en").entity == "e300"


def _name_of(arguments: tuple[Path, Path]) -> str:
    path, cache = arguments
    loader._SLOW = loader._LARGE = 1
    knowledge, _ = load_sources([path], load_properties(), shown=str, shelves=lambda: ShelfCache(cache))
    return knowledge.entities["pact"].label


def test_two_that_make_it_at_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", PACT, *({"id": f"e{n}", "label": {"en": f"Thing {n}"}} for n in range(3_000)))
    with ProcessPoolExecutor(2) as pool:
        assert list(pool.map(_name_of, [(path, tmp_path / "cache")] * 4)) == ["The Harbour Pact"] * 4
    assert [file.suffix for file in (tmp_path / "cache").iterdir()] == [".shelf"]


def test_an_unsound_source_is_told_as_ever_and_leaves_nothing(load: Load, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", PACT, {"id": "x", "lable": {"en": "X"}})
    (_, small), (knowledge, large) = load(path, small=True), load(path)
    assert large == small
    assert str(large[0]) == "a.jsonl:3:13: unknown key 'lable' in an entity; did you mean label?"
    assert not knowledge.entities
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "x", "id": "y"}',
        '{"id": "x"',
        '{"id": "x", "facts": {"area": NaN}}',
        '{"id": "pact"}',
        '{"id": "a\\ud800"}',
    ],
)
def test_every_fault_is_told_as_ever(load: Load, tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "a.jsonl", PACT)
    path.write_text(path.read_text("utf-8") + line + "\n", encoding="utf-8")
    (_, small), (_, large) = load(path, small=True), load(path)
    assert small != ()
    assert large == small


def test_where_nothing_can_be_kept_the_source_is_read_into_memory(load: Load, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    knowledge, problems = load(write(tmp_path / "a.jsonl", PACT, RIYADH))
    assert problems == ()
    assert not isinstance(knowledge, ShelvedKnowledge)
    assert "pact" in knowledge.entities


def test_it_can_be_handed_to_another_process(load: Load, tmp_path: Path) -> None:
    knowledge, _ = load(write(tmp_path / "a.jsonl", PACT))
    again = pickle.loads(pickle.dumps(knowledge))  # noqa: S301 - our own
    assert again.entities["pact"] == knowledge.entities["pact"]
