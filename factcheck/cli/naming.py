"""Which entity a name means, where matching abstained: settled by a person, kept in the team's own reference file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import OutputError, UsageError
from factcheck.model.claim import Reference
from factcheck.sources.aliases import with_alias
from factcheck.store.lock import locked

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.cli.workspace import Workspace
    from factcheck.sources.knowledge import KnowledgeBase
    from factcheck.store.tracked import StoredClaim

_PATIENCE = 10.0
"""Seconds to wait for another run that writes."""


class Settled(NamedTuple):
    """A name that means an entity from now on."""

    file: Path
    shown: str
    entity: str
    name: str
    before: str
    after: str


def settle(claim: StoredClaim, entity: str, work: Workspace, knowledge: KnowledgeBase) -> Settled:
    """Return what the team's file is to say for a claim's subject to be an entity of the sources.

    UsageError where the claim has no name of its own, or no source knows the entity; OutputError where the file cannot
    be added to.
    """
    name, language = _name(claim), claim.finding.claim.language
    known = knowledge.canonical(entity)
    if known is None:
        raise UsageError(f"no loaded source has an entity {entity!r}: `factcheck sources search NAME` shows them")
    file = work.aliases
    if file.suffix not in (".yaml", ".yml"):
        raise UsageError(f"aliases: {work.shown(file)}: name a file that ends in .yaml")
    before = _read(file, work)
    return Settled(
        file, work.shown(file), known, name, before, with_alias(before, work.shown(file), known, language, name)
    )


def keep(settled: Settled, work: Workspace, store: Path) -> None:
    """Write the team's file; under the store's lock, so that of two who settle names at once neither is lost."""
    from factcheck.cli.writing import write_file

    with locked(store, _PATIENCE):
        if _read(settled.file, work) != settled.before:
            raise OutputError(f"{settled.shown}: was changed meanwhile: try again")
        write_file(settled.file, settled.after)


def _name(stored: StoredClaim) -> str:
    subject = stored.finding.claim.subject
    if subject is None or not subject.name.strip():
        raise UsageError(f"{stored.id}: has no subject with a name")
    if subject.reference is not Reference.NAME and subject.antecedent is None:
        raise UsageError(
            f"{stored.id}: “{subject.name}” is short for another thing in every text: write the full name in this one"
        )
    return " ".join(subject.name.split())


def _read(file: Path, work: Workspace) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise OutputError(f"{work.shown(file)}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise OutputError(f"{work.shown(file)}: is not UTF-8 at byte {error.start}: save it as UTF-8") from error
