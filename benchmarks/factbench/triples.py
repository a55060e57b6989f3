"""The triples of the data set, what is true of each subject, and the source that the true ones make."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "factbench-train.jsonl.gz"
RELATIONS: Mapping[str, tuple[str, ...]] = {
    "birth": ("date_of_birth", "place_of_birth"),
    "death": ("date_of_death",),
    "foundationPlace": ("inception",),
    "leader": ("head_of_government",),
}
"""Relations that are properties of ours. A place of death or of foundation is none."""
_PEOPLE = frozenset({"birth", "death"})


@dataclass(frozen=True)
class Triple:
    """One statement of the set; ``corruption`` is empty where it is true."""

    relation: str
    subject: str
    object: str
    start: str
    end: str
    corruption: str


def load(folder: Path) -> list[Triple]:
    """Every triple with an English name on both sides."""
    found = []
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            subject, thing = row["subject"].get("en"), row["object"].get("en")
            if subject and thing:
                kind = row["corruption"] if row["label"] != "correct" else ""
                found.append(Triple(row["relation"], subject, thing, row["from_"], row["to"], kind))
    return found


def source(triples: Iterable[Triple]) -> dict[str, Any]:
    """The reference file that the true triples make."""
    entities: dict[tuple[str, str], dict[str, Any]] = {}
    for triple in triples:
        if triple.corruption or triple.relation not in RELATIONS:
            continue
        if triple.relation == "leader":
            entity = _entity(entities, triple.object, "country")
            holder = _entity(entities, triple.subject, "person")
            fact = {"entity": holder["id"], "start": triple.start, "end": triple.end}
            entity["facts"].setdefault("head_of_government", []).append(fact)
            continue
        entity = _entity(entities, triple.subject, "person" if triple.relation in _PEOPLE else "company")
        entity["facts"][RELATIONS[triple.relation][0]] = triple.start
        if triple.relation == "birth":
            entity["facts"]["place_of_birth"] = {"entity": _entity(entities, triple.object, "city")["id"]}
    about = {"id": "factbench", "title": "True triples of FactBench", "retrieved": "2016-01-01"}
    return {"version": 1, "source": about, "entities": list(entities.values())}


def _entity(entities: dict[tuple[str, str], dict[str, Any]], name: str, kind: str) -> dict[str, Any]:
    made = {"id": f"e{len(entities)}", "type": kind, "label": {"en": name}, "facts": {}}
    return entities.setdefault((name, kind), made)


def truths(triples: Iterable[Triple]) -> dict[tuple[str, str], list[Triple]]:
    """The true triples of each relation by whom they are about, as the property has it."""
    found: dict[tuple[str, str], list[Triple]] = {}
    for triple in triples:
        if not triple.corruption and triple.relation in RELATIONS:
            found.setdefault((triple.relation, about(triple)), []).append(triple)
    return found


def about(triple: Triple) -> str:
    """Whom the claim is about: a leader is the value of the country's property."""
    return triple.object if triple.relation == "leader" else triple.subject


def told(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Triples that a sentence can tell: those whose other property was put in their place tell another relation."""
    for triple in triples:
        if triple.relation in RELATIONS and "property" not in triple.corruption:
            yield triple
