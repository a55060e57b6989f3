"""``factcheck sources learn``: what a text states, to be looked over and promoted into a reference file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace, standard_input, tell, today
from factcheck.cli.writing import write_file, write_json, write_lines
from factcheck.documents.interface import read_documents
from factcheck.errors import ExitCode, OutputError, UsageError
from factcheck.learning import Learned, TextSources
from factcheck.model.report import InputProblem
from factcheck.model.statement import SourceRef
from factcheck.model.text import Document
from factcheck.model.values import Count, DateValue, EntityRef, Money, Quantity
from factcheck.properties.loader import load_properties
from factcheck.reports.layout.finding import say
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.sources.knowledge import KnowledgeBase


def learn(
    path: Path,
    into: Path | None,
    accept: str | None,
    source: Sequence[Path],
    format: str | None,  # noqa: A002 - the option's name
    config: Path | None,
) -> int:
    """Show the statements of a text; those that are accepted become a reference file."""
    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    if accept is not None and into is None:
        raise UsageError("--accept needs a file to write: name it with --into FILE.yaml")
    if into is not None and into.exists():
        raise OutputError(f"{work.shown(into)}: is there already: name a file that is not, and join them by hand")
    named = [*source, *(work.configuration.folder / each for each in work.configuration.sources)]
    knowledge, problems = work.knowledge(named) if named else (KnowledgeBase((), load_properties()), ())
    texts = TextSources(load_properties(), work.shown)
    documents = [*read_documents([path], shown=work.shown, stdin=standard_input)]
    faults = [each for each in documents if isinstance(each, InputProblem)]
    text = next((each for each in documents if isinstance(each, Document)), None)
    if text is not None:
        ref, learned = texts.learn(text, knowledge)
        if kind == "json":
            write_json([_row(number, one) for number, one in enumerate(learned, 1)])
        else:
            write_lines(_lines(learned))
        if into is not None:
            chosen = _chosen(accept, learned) if accept is not None else _asked(learned)
            write_file(into, _yaml(ref, [learned[at - 1] for at in chosen], path.name))
            if kind == "text":
                sys.stdout.write(f"{len(chosen)} of them written to {work.shown(into)}\n")
    return ExitCode.UNREADABLE if tell((*problems, *faults)) else ExitCode.OK


def _lines(learned: Sequence[Learned]) -> Iterator[Line]:
    for number, one in enumerate(learned, 1):
        new = "" if not one.entity.labels else "  (known from this text alone)"
        told = f"{one.entity.id}: {one.statement.property} {clean(say(one.statement.value))}{_when(one)}"
        yield (Segment(f"{number:>3}  ", "dim"), Segment(told, "strong"), Segment(new, "dim"))
        yield (Segment(f"     {one.statement.locator}: ", "dim"), Segment(f"“{clean(one.claim.quote)}”"))
    yield (Segment(many(len(learned), "statement"), "strong"),)


def _when(one: Learned) -> str:
    held = one.statement.qualifiers
    words = ((" since ", held.start), (" until ", held.end), (" for ", held.point_in_time))
    return "".join(f"{word}{date}" for word, date in words if date is not None)


def _row(number: int, one: Learned) -> dict[str, Any]:
    return {"number": number, "entity": one.entity.id, "property": one.statement.property,
            "locator": one.statement.locator, "quote": one.claim.quote, "fact": _fact(one)}  # fmt: skip


def _chosen(accept: str, learned: Sequence[Learned]) -> list[int]:
    if accept == "all":
        return list(range(1, len(learned) + 1))
    numbers = [part.strip() for part in accept.split(",") if part.strip()]
    wrong = next((part for part in numbers if not part.isdecimal() or not 1 <= int(part) <= len(learned)), None)
    if wrong is not None or not numbers:
        raise UsageError(f"--accept {wrong or accept!r}: expected all, or numbers from 1 to {len(learned)} by commas")
    return sorted({int(part) for part in numbers})


def _asked(learned: Sequence[Learned]) -> list[int]:
    """Ask a person about each statement; UsageError where nobody is there to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("say which statements are right: --accept all, or --accept 1,3 with the numbers shown")
    chosen = []
    for number, one in enumerate(learned, 1):
        told = f"{one.entity.id}: {one.statement.property} {clean(say(one.statement.value))}"
        sys.stderr.write(f"{number}  {told} [y/N/q] ")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip().lower()
        if answer == "q":
            break
        if answer.startswith("y"):
            chosen.append(number)
    return chosen


def _yaml(ref: SourceRef, learned: Sequence[Learned], name: str) -> str:
    """Return a reference file; its texts are in JSON's quotes, which are YAML's too."""
    lines = ["version: 1", "source:", f"  id: {_quoted(f'{ref.id}-reviewed')}", f"  title: {_quoted(ref.title)}"]
    lines.append(f"  retrieved: {ref.retrieved or today()}")
    lines += [f"# Statements of {name}, looked over by a person.", "entities:" if learned else "entities: []"]
    for entity in dict.fromkeys(one.entity.id for one in learned):
        own = [one for one in learned if one.entity.id == entity]
        first = own[0].entity
        lines.append(f"  - id: {_quoted(entity)}")
        if first.type:
            lines.append(f"    type: {_quoted(first.type)}")
        if first.wikidata:
            lines.append(f"    wikidata: {first.wikidata}")
        if first.labels:
            lines.append(f"    label: {json.dumps(dict(first.labels), ensure_ascii=False)}")
        lines += ["    facts:", *_facts(own)]
    return "\n".join(lines) + "\n"


def _facts(own: Sequence[Learned]) -> Iterable[str]:
    for prop in dict.fromkeys(one.statement.property for one in own):
        yield f"      {prop}:"
        for one in own:
            if one.statement.property == prop:
                yield f"        - {json.dumps(_fact(one), ensure_ascii=False)}"


def _fact(one: Learned) -> dict[str, Any]:
    """The statement as a reference file has it, with its quote as a note."""
    statement, held = one.statement, one.statement.qualifiers
    fact = _value(statement.value)
    dates = (("start", held.start), ("end", held.end), ("point_in_time", held.point_in_time))
    fact |= {key: str(date) for key, date in dates if date is not None}
    return fact | {"note": f"{statement.locator}: {one.claim.quote}"}


def _value(value: Any) -> dict[str, Any]:
    match value:
        case EntityRef(entity=str(entity)):
            return {"entity": entity}
        case EntityRef(text=text):
            return {"value": text}
        case Count(amount=amount, of=of):
            return {"value": int(amount or 0)} | ({"of": of} if of else {})
        case Quantity(amount=amount, unit=unit) | Money(amount=amount, unit=unit):
            return {"value": format(amount, "f"), "unit": unit}
        case DateValue(date=date, lower=lower):
            return {"value": str(date or lower)[: 4 if date is None else None]}
    raise TypeError(type(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
