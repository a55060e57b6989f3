"""``factcheck sources``: what the reference sources hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.claims import ListFormat
from factcheck.cli.options import Config, Language, Sources, known
from factcheck.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from factcheck.model.statement import Entity, SourceRef
    from factcheck.sources.knowledge import KnowledgeBase


def commands() -> typer.Typer:
    """The group with its commands."""
    group = typer.Typer(help="The reference sources: list, show, search.", no_args_is_help=True, rich_markup_mode=None)
    group.command("list")(list_sources)
    group.command("show")(show)
    group.command("search")(search)
    return group


def list_sources(source: Sources = None, format: ListFormat = None, config: Config = None) -> int:  # noqa: A002
    """List the sources with their age and size."""
    from factcheck.cli.workspace import open_workspace, tell

    kind = known(format or "text", ("text", "json"), "format")
    knowledge, problems = open_workspace(config).knowledge(source)
    sizes = _sizes(knowledge)
    rows = [(ref, *sizes.get(ref.id, (0, 0))) for ref in knowledge.sources.values()]
    if kind == "json":
        _write_json([_source_dict(ref) | {"entities": e, "statements": s} for ref, e, s in rows])
    else:
        shown = [(r.id, str(e), str(s), str(r.retrieved or ""), r.path, r.title) for r, e, s in rows]
        _write_table(("id", "entities", "statements", "retrieved", "file", "title"), shown)
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="A source's or an entity's id, or an entity's name.")],
    source: Sources = None,
    format: ListFormat = None,  # noqa: A002 - the option's name
    config: Config = None,
) -> int:
    """Show a source, or an entity with all that the sources say of it."""
    from factcheck.cli.workspace import open_workspace, tell
    from factcheck.cli.writing import write_out

    kind = known(format or "text", ("text", "json"), "format")
    knowledge, problems = open_workspace(config).knowledge(source)
    if name in knowledge.sources:
        body, lines = _source_dict(knowledge.sources[name]), list(_source_lines(knowledge, name))
    else:
        entity = _entity(knowledge, name)
        body, lines = _entity_dict(knowledge, entity), list(_entity_lines(knowledge, entity))
    if kind == "json":
        _write_json(body)
    else:
        write_out("".join(line + "\n" for line in lines))
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def search(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to look for.", show_default=False)],
    source: Sources = None,
    language: Language = None,
    format: ListFormat = None,  # noqa: A002 - the option's name
    config: Config = None,
) -> int:
    """Look a name up as a check does: who bears it, how alike, found by which step."""
    from factcheck.cli.workspace import open_workspace, tell
    from factcheck.extract.run import detect
    from factcheck.match.index import NameIndex

    kind = known(format or "text", ("text", "json"), "format")
    knowledge, problems = open_workspace(config).knowledge(source)
    found = NameIndex(knowledge).resolve(name, language or detect(name))
    if kind == "json":
        _write_json({"name": name, "entity": found.entity, "candidates": [c.to_dict() for c in found.candidates]})
    else:
        rows = [
            ("→" if c.entity == found.entity else "", f"{c.score:.2f}", c.entity, c.label, c.how, c.name)
            for c in found.candidates
        ]
        _write_table(("", "score", "entity", "label", "by", "name"), rows)
        _tell_outcome(name, found.entity, ambiguous=found.ambiguous, any_candidate=bool(rows))
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def _tell_outcome(name: str, entity: str | None, *, ambiguous: bool, any_candidate: bool) -> None:
    import sys

    if entity is None:
        told = "several bear it with equal right" if ambiguous else "none is like enough" if any_candidate else "nobody bears it"
        sys.stderr.write(f"{name}: {told}\n")


def _sizes(knowledge: KnowledgeBase) -> dict[str, tuple[int, int]]:
    entities: dict[str, int] = {}
    statements: dict[str, int] = {}
    for entity in knowledge.entities.values():
        for source in entity.sources:
            entities[source] = entities.get(source, 0) + 1
    for statement in knowledge.all_statements():
        statements[statement.source] = statements.get(statement.source, 0) + 1
    return {source: (entities.get(source, 0), statements.get(source, 0)) for source in knowledge.sources}


def _entity(knowledge: KnowledgeBase, name: str) -> Entity:
    from factcheck.text.normalize import fold
    from factcheck.text.tokens import Tokens

    identifier = knowledge.canonical(name)
    if identifier is not None:
        return knowledge.entities[identifier]
    bearers = knowledge.named(fold(" ".join(Tokens(name).norms)))
    if len(bearers) == 1:
        return knowledge.entities[bearers[0]]
    if bearers:
        raise UsageError(f"several entities are named {name!r}: {', '.join(bearers)}; write the id")
    raise UsageError(f"no source and no entity is called {name!r}; `factcheck sources search {name!r}` finds names like it")


def _source_dict(ref: SourceRef) -> dict[str, object]:
    return {
        "id": ref.id, "title": ref.title, "kind": ref.kind, "path": ref.path, "publisher": ref.publisher, "url": ref.url,
        "retrieved": str(ref.retrieved) if ref.retrieved else None, "max_age_days": ref.max_age_days,
    }  # fmt: skip


def _source_lines(knowledge: KnowledgeBase, name: str) -> Iterator[str]:
    for key, value in _source_dict(knowledge.sources[name]).items():
        if value is not None:
            yield f"{key:<13} {value}"
    yield "entities"
    for entity in knowledge.entities.values():
        if name in entity.sources:
            yield f"  {entity.id:<24} {entity.label}"


def _entity_dict(knowledge: KnowledgeBase, entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id, "type": entity.type, "wikidata": entity.wikidata, "label": dict(entity.labels),
        "aliases": {code: list(names) for code, names in entity.aliases.items()}, "sources": list(entity.sources),
        "statements": [
            {
                "property": s.property, "value": s.value.to_dict(), "source": s.source, "locator": s.locator, "url": s.url,
                "start": _iso(s.qualifiers.start), "end": _iso(s.qualifiers.end),
                "point_in_time": _iso(s.qualifiers.point_in_time),
            }
            for prop in knowledge.properties_of(entity.id)
            for s in knowledge.statements(entity.id, prop)
        ],
    }  # fmt: skip


def _entity_lines(knowledge: KnowledgeBase, entity: Entity) -> Iterator[str]:
    from factcheck.cli.explaining import evidence_value

    names = [*entity.labels.values(), *(name for group in entity.aliases.values() for name in group)]
    yield f"{entity.id} ({entity.type or 'no type'}{', ' + entity.wikidata if entity.wikidata else ''})"
    yield f"  names: {', '.join(dict.fromkeys(names))}"
    for prop in knowledge.properties_of(entity.id):
        yield f"  {prop}"
        for statement in knowledge.statements(entity.id, prop):
            q = statement.qualifiers
            dates = "".join(f" {word} {date}" for word, date in (("from", q.start), ("until", q.end), ("in", q.point_in_time)) if date)
            yield f"    {evidence_value(statement)}{dates}  {statement.locator}"


def _iso(date: object) -> str | None:
    return str(date) if date is not None else None


def _write_json(body: object) -> None:
    import json

    from factcheck.cli.writing import write_out

    write_out(json.dumps(body, ensure_ascii=False, indent=2) + "\n")


def _write_table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    import sys

    from factcheck.cli.tables import write_table

    write_table(head, rows, terminal=sys.stdout.isatty())
