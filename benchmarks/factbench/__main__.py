"""Tell the triples in sentences, check them against the true ones, print what came out and the curve over the score.

The data set is that of https://github.com/DeFacto/FactBench (MIT), one triple a line as JSON.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.factbench.triples import RELATIONS, Triple, about, load, source, told, truths
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import Finding
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

FORMS = Path(__file__).with_name("forms.toml")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DECIDED = (Status.SUPPORTED, Status.CONTRADICTED, Status.OUTDATED)
STEPS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 1.0)


@dataclass(frozen=True)
class Told:
    """A sentence, what it states, and the verdict it should get."""

    text: str
    property: str
    triple: Triple
    wanted: Status


def main() -> None:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.factbench", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of factbench-train.jsonl.gz")
    parser.add_argument("--failures", nargs="?", const="", metavar="WORD", help="list the sentences judged otherwise")
    options = parser.parse_args()
    triples = load(options.data)
    sentences = list(_sentences(triples))
    findings = _checked(triples, sentences)
    _outcomes(sentences, findings)
    _curve(sentences, findings)
    others = sorted({triple.relation for triple in triples} - RELATIONS.keys())
    print(f"\nRelations that are none of our properties: {', '.join(others)}; of death and foundation the place.")
    if options.failures is not None:
        for sentence, finding in zip(sentences, findings, strict=True):
            got = finding.verdict.status.value if finding and finding.verdict else "not found"
            line = f"{sentence.property}: {sentence.wanted.value}, got {got}: {sentence.text}"
            if got != sentence.wanted.value and options.failures in line:
                print(line)


def _sentences(triples: list[Triple]) -> Iterator[Told]:
    known = truths(triples)
    forms = tomllib.loads(FORMS.read_text(encoding="utf-8"))
    for triple in told(triples):
        for prop in RELATIONS[triple.relation]:
            for form in forms[prop]["forms"]:
                if "{d}" in form and len(triple.start) < 10:
                    continue  # corrupted dates are years
                wanted = _wanted(triple, prop, form, known.get((triple.relation, about(triple)), []))
                yield Told(_fill(form, triple), prop, triple, wanted)


def _fill(form: str, triple: Triple) -> str:
    parts = triple.start.split("-")
    day = f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 3 else parts[0]
    return form.format(
        s=triple.subject, o=triple.object, d=day, y=parts[0], f=parts[0], t=triple.end.partition("-")[0]
    )  # fmt: skip


def _wanted(triple: Triple, prop: str, form: str, known: list[Triple]) -> Status:
    """What the true triples make of a sentence by the rules of verdicts."""
    if not known or (prop == "head_of_government" and not _covered(triple, known)):
        return Status.UNVERIFIED
    if prop == "place_of_birth":
        right = any(one.object == triple.object for one in known)
    elif prop == "head_of_government":
        right = any(one.subject == triple.subject and _meets(one, triple, form) for one in known)
    else:
        right = any(one.start.startswith(triple.start if "{d}" in form else triple.start[:4]) for one in known)
    return Status.SUPPORTED if right else Status.CONTRADICTED


def _covered(triple: Triple, known: list[Triple]) -> bool:
    return any(_meets(one, triple, "{t}") for one in known)


def _meets(one: Triple, triple: Triple, form: str) -> bool:
    """True where two terms of office share a day, as far as the sentence tells the second."""
    last = triple.end[:4] if "{t}" in form else triple.start[:4]
    return one.start[:4] <= last and triple.start[:4] <= one.end[:4]


def _checked(triples: list[Triple], sentences: list[Told]) -> list[Finding | None]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "factbench.json"
        file.write_text(json.dumps(source(triples)), encoding="utf-8")
        knowledge, problems = load_sources([file], load_properties(), shown=lambda path: path.name)
    for problem in problems:
        if problem.fatal:
            print(problem)
    documents = (Document(str(at), sentence.text, "") for at, sentence in enumerate(sentences))
    checked = check(documents, knowledge, Settings(PartialDate(2016, 1, 1), language="en"))
    return [
        next((finding for finding in one.findings if finding.claim.property == sentence.property), None)
        for one, sentence in zip(checked, sentences, strict=True)
    ]


def _outcomes(sentences: list[Told], findings: list[Finding | None]) -> None:
    table: dict[tuple[str, str, Status], Counter[str]] = {}
    for sentence, finding in zip(sentences, findings, strict=True):
        kind = sentence.triple.corruption.removeprefix("mix/") or "true"
        row = table.setdefault((sentence.property, kind, sentence.wanted), Counter())
        row[finding.verdict.status.value if finding and finding.verdict else "not found"] += 1
    shown = [*(status.value for status in Status), "not found"]
    print(f"{'property':20} {'triples':12} {'should be':13}" + "".join(f"{name:>14}" for name in shown))
    for (prop, kind, wanted), row in sorted(table.items()):
        print(f"{prop:20} {kind:12} {wanted.value:13}" + "".join(f"{row[name]:14}" for name in shown))


def _curve(sentences: list[Told], findings: list[Finding | None]) -> None:
    """Precision and recall of supported and contradicted, as the score that a verdict needs is raised."""
    print(f"\n{'score from':>10} {'decided':>8} {'right':>8} {'precision':>10} {'recall':>8}")
    decidable = sum(1 for sentence in sentences if sentence.wanted is not Status.UNVERIFIED)
    for step in STEPS:
        decided = right = 0
        for sentence, finding in zip(sentences, findings, strict=True):
            verdict = finding.verdict if finding else None
            if verdict and verdict.status in DECIDED and verdict.score >= step:
                decided += 1
                right += verdict.status is sentence.wanted
        precision = right / decided if decided else 1.0
        print(f"{step:10.2f} {decided:8} {right:8} {precision:10.3f} {right / decidable:8.3f}")


if __name__ == "__main__":
    main()
