"""Check that the labelled corpus is sound: `python -m benchmarks.accuracy.labels`.

Every file parses, every label names a property and a value of its kind, quotes are slices of their article and stand
in reading order, entities that labels name by id exist, the numbers of texts and the split are as the benchmark asks,
and articles in both languages under one name carry the same claims on the same side of the split.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.evaluation.labels import KEYS, LabelError, read_label
from factcheck.properties.loader import load_properties
from factcheck.properties.property import Property
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

CORPUS = Path(__file__).parent / "corpus"
SOURCES = Path(__file__).parents[2] / "seeds" / "sources"
LANGUAGES, PARTS = ("ar", "en"), ("open", "held")
LEAST = {"passages": 200, "articles": 20, "pairs": 15}
EMPTY_SHARE = (0.15, 0.45)
"""Of the passages, those with nothing to find."""
HELD_SHARE = (0.3, 0.37)

Claim = Mapping[str, Any]


class Labels:
    """Reads the corpus; what is unsound is kept as one line each."""

    def __init__(self, corpus: Path, properties: Mapping[str, Property], knowledge: KnowledgeBase) -> None:
        self._corpus, self._properties, self._knowledge = corpus, properties, knowledge
        self.problems: list[str] = []
        self.passages: Counter[tuple[str, str]] = Counter()
        self.empty: Counter[tuple[str, str]] = Counter()
        self.claims: Counter[tuple[str, str]] = Counter()
        self.articles: dict[str, dict[tuple[str, str], list[Claim]]] = {}
        for language in LANGUAGES:
            for part in PARTS:
                self._read(language, part)

    def _read(self, language: str, part: str) -> None:
        folder, key = self._corpus / language / part, (language, part)
        seen: set[str] = set()
        for file in sorted(folder.glob("passages*.toml")):
            for passage in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]:
                name = f"{self._shown(file)}#{passage.get('id')}"
                if passage["text"] in seen:
                    self.problems.append(f"{name}: the same text stands twice")
                seen.add(passage["text"])
                self.passages[key] += 1
                self.empty[key] += not passage["claims"]
                self._check(name, passage["claims"], key)
        for file in sorted((folder / "articles").glob("*.claims.jsonl")):
            self._article(file, key)

    def _article(self, file: Path, key: tuple[str, str]) -> None:
        name = file.name.removesuffix(".claims.jsonl")
        claims = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        text = next(file.parent.glob(f"{name}.[mt]*")).read_text(encoding="utf-8")
        at = 0
        for claim in claims:
            found = text.find(claim["quote"], at)
            if found < 0:
                self.problems.append(f"{self._shown(file)}: {claim['quote']!r} is not there, or not in reading order")
            at = max(at, found)
        self._check(self._shown(file), claims, key)
        self.articles.setdefault(name, {})[key] = claims

    def _check(self, name: str, claims: list[Claim], key: tuple[str, str]) -> None:
        self.claims[key] += len(claims)
        for claim in claims:
            try:
                label = read_label(dict(claim), self._properties, 1)
            except LabelError as error:
                self.problems.append(f"{name}: {error}")
                continue
            if label.status is None or label.subject is None:
                self.problems.append(f"{name}: {label.property} needs a status and a subject; {', '.join(KEYS)}")
            if unit := self._missing_unit(claim, label.property):
                self.problems.append(f"{name}: {label.property} {claim['value']} needs {unit}")

    def _missing_unit(self, claim: Claim, prop: str) -> str:
        kind = self._properties[prop].kind.value
        return "a unit" if kind in ("quantity", "money") and not claim.get("unit") else ""

    def _shown(self, file: Path) -> str:
        return file.relative_to(self._corpus).as_posix()

    def pairs(self) -> Iterator[tuple[str, list[str]]]:
        """Yield the articles that stand in both languages, with what differs."""
        for name, found in sorted(self.articles.items()):
            parts = {part for _, part in found}
            if len(found) == len(LANGUAGES) and len(parts) == 1:
                ours, theirs = (Counter(self._shared(claim) for claim in claims) for claims in found.values())
                yield name, [*map(str, ours - theirs), *map(str, theirs - ours)]
            elif len(found) > 1:
                self.problems.append(f"{name}: stands on both sides of the split")

    def _shared(self, claim: Claim) -> tuple[str, ...]:
        """What two languages share of a claim: a name that is no entity is only that."""
        told = [str(claim["property"]), str(claim["status"])]
        for key in ("subject", "value"):
            value = claim[key]
            known = (isinstance(value, str) and key == "subject") or self._is_name(claim)
            told.append("a name" if known and self._knowledge.canonical(str(value)) is None else str(value))
        return (*told, *(str(claim.get(key)) for key in ("unit", "bound", "time", "as_of")))

    def _is_name(self, claim: Claim) -> bool:
        return self._properties[claim["property"]].kind.value == "entity"


def demands(labels: Labels, pairs: int) -> Iterator[str]:
    """Yield what the corpus lacks of the numbers that the benchmark asks for."""
    if pairs < LEAST["pairs"]:
        yield f"{pairs} pairs of articles, at least {LEAST['pairs']} expected"
    for language in LANGUAGES:
        passages = sum(labels.passages[language, part] for part in PARTS)
        articles = Counter(part for found in labels.articles.values() for name, part in found if name == language)
        for what, count in (("passages", passages), ("articles", articles.total())):
            if count < LEAST[what]:
                yield f"{language}: {count} {what}, at least {LEAST[what]} expected"
        empty = sum(labels.empty[language, part] for part in PARTS)
        shares = {"empty passages": (empty / passages, EMPTY_SHARE)}
        shares["held passages"] = (labels.passages[language, "held"] / passages, HELD_SHARE)
        shares["held articles"] = (articles["held"] / articles.total(), HELD_SHARE)
        for what, (share, (least, most)) in shares.items():
            if not least <= share <= most:
                yield f"{language}: {share:.0%} {what}, expected {least:.0%} to {most:.0%}"


def main() -> int:
    """Print the numbers, then what is unsound; 1 where anything is."""
    properties = load_properties()
    knowledge, _ = load_sources([SOURCES], properties, shown=str)
    labels = Labels(CORPUS, properties, knowledge)
    pairs = list(labels.pairs())
    problems = [*labels.problems, *(f"{name}: {line}" for name, lines in pairs for line in lines)]
    problems += demands(labels, len(pairs))
    for key in sorted(labels.passages):
        articles = sum(key in found for found in labels.articles.values())
        print(
            f"{'/'.join(key)}: {labels.passages[key]} passages, {labels.empty[key]} with nothing to find,"
            f" {articles} articles, {labels.claims[key]} claims"
        )
    print(f"{len(pairs)} pairs of articles")
    for problem in problems:
        print(problem, file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
