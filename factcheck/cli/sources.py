"""``factcheck sources``: what the reference sources hold, and whether they are sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.sourced import entity_dict, entity_lines, source_dict, source_lines
from factcheck.cli.tables import heading, plain, table
from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace, tell
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode, UsageError
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity
from factcheck.reports.layout.segments import Line, Segment
from factcheck.sources.knowledge import KnowledgeBase, folded_name

_FORMATS = ("text", "json")
_PARTS = 10
"""Names that hold the words searched for, where they are nobody's whole name."""


def list_sources(source: Sequence[Path], format: str | None, config: Path | None) -> int:  # noqa: A002
    """List the sources with their age and size."""
    kind = known(format or "text", _FORMATS, "format")
    knowledge, problems = open_workspace(config).knowledge(source)
    sizes = {
        name: {"entities": entities, "statements": statements}
        for name, (entities, statements) in knowledge.sizes().items()
    }
    if kind == "json":
        write_json([source_dict(ref) | sizes[ref.id] for ref in knowledge.sources.values()])
    else:
        rows = [
            plain(
                ref.id,
                *(f"{size:>10,}" for size in sizes[ref.id].values()),
                str(ref.retrieved or ""),
                ref.path,
                ref.title,
            )
            for ref in knowledge.sources.values()
        ]
        head = heading("id", f"{'entities':>10}", f"{'statements':>10}", "retrieved", "file", "title")
        write_lines(table([head, *rows], flexible=(5, 4, 0)))
        write_lines(_plugin_lines())
    return _ended(problems)


def _plugin_lines() -> Iterator[Line]:
    """Yield the kinds of source that other packages add."""
    from factcheck.sources.plugins import plugins

    for plugin in plugins():
        takes = f" reads {', '.join(plugin.EXTENSIONS)}" if not plugin.fault else f" cannot be loaded: {plugin.fault}"
        yield (Segment(f"plug-in {plugin.name}", "strong"), Segment(f" of {plugin.package}{takes}"))


def show(name: str, source: Sequence[Path], format: str | None, config: Path | None) -> int:  # noqa: A002
    """Show a source with its entities, or an entity with all that is said of it."""
    kind = known(format or "text", _FORMATS, "format")
    knowledge, problems = open_workspace(config).knowledge(source)
    if name in knowledge.sources:
        ref = knowledge.sources[name]
        within = [entity for entity in knowledge.entities.values() if name in entity.sources]
        if kind == "json":
            write_json(source_dict(ref) | {"entities": [entity.id for entity in within]})
        else:
            write_lines(source_lines(ref, within))
    else:
        entity = _entity(knowledge, name)
        if kind == "json":
            write_json(entity_dict(knowledge, entity))
        else:
            write_lines(entity_lines(knowledge, entity))
    return _ended(problems)


def search(
    name: str,
    source: Sequence[Path],
    language: str | None,
    format: str | None,  # noqa: A002 - the option's name
    config: Path | None,
) -> int:
    """Look a name up as a check does: who bears it, how alike the names are, which step found them."""
    from factcheck.languages.detection import detect
    from factcheck.languages.loader import languages
    from factcheck.match.index import NameIndex

    kind = known(format or "text", _FORMATS, "format")
    code = known(language or "auto", ("auto", *languages()), "language")
    knowledge, problems = open_workspace(config).knowledge(source)
    found = NameIndex(knowledge).resolve(name, detect(name) if code == "auto" else code)
    candidates = [candidate.to_dict() for candidate in found.candidates]
    parts = knowledge.naming(name, _PARTS) if found.entity is None and not found.ambiguous else ()
    if kind == "json":
        write_json(
            {"name": name, "entity": found.entity, "ambiguous": found.ambiguous, "candidates": candidates}
            | ({"holding": [{"entity": one, "name": held} for held, one in parts]} if parts else {})
        )
    else:
        rows = [
            plain("→" if c.entity == found.entity else "", f"{c.score:.2f}", c.entity, c.label, c.how, c.name)
            for c in found.candidates
        ]
        write_lines(
            table([heading("", "score", "entity", "label", "found by", "name"), *rows] if rows else [], flexible=(5, 3))
        )
        write_lines([(Segment(_outcome(found.entity, ambiguous=found.ambiguous, any_like=bool(rows)), "strong"),)])
        if parts:
            write_lines(table([heading("entity", "whose name holds it"), *(plain(one, held) for held, one in parts)]))
    return _ended(problems)


def _outcome(entity: str | None, *, ambiguous: bool, any_like: bool) -> str:
    if entity is not None:
        return f"stands for {entity}"
    if ambiguous:
        return "stands for nobody: several bear it with equal right"
    return "stands for nobody: no name is like it enough" if any_like else "stands for nobody: no name is like it"


def _entity(knowledge: KnowledgeBase, name: str) -> Entity:
    identifier = knowledge.canonical(name)
    if identifier is not None and identifier in knowledge.entities:
        return knowledge.entities[identifier]
    bearers = knowledge.named(folded_name(name))
    if len(bearers) == 1:
        return knowledge.entities[bearers[0]]
    if bearers:
        raise UsageError(f"several entities are named {name!r}: {', '.join(bearers)}; write the id")
    raise UsageError(f"no source and no entity is called {name!r}; `factcheck sources search` finds names like it")


def _ended(problems: Sequence[InputProblem]) -> ExitCode:
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK
