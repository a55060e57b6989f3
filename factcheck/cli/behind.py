"""What stands behind a report, for formats that show it: texts, histories, the sources and the names they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.workspace import timestamp
from factcheck.errors import FactcheckError
from factcheck.model.record import replace
from factcheck.model.text import Document
from factcheck.store.tracked import ClaimFilter
from factcheck.tracker.past import past

if TYPE_CHECKING:
    from factcheck.cli.workspace import Workspace
    from factcheck.model.background import Background
    from factcheck.model.report import CheckedDocument
    from factcheck.sources.knowledge import KnowledgeBase
    from factcheck.store.repository import ClaimStore
    from factcheck.store.tracked import StoredClaim

_MANY = 50
"""Documents from which the whole store is read at once, instead of a file for each."""


def background_of_check(
    store: ClaimStore | None, checked: Sequence[CheckedDocument], knowledge: KnowledgeBase, ui: str
) -> Background:
    """Return what stands behind the report of a check; the store, where there is one, was written by now."""
    claims: list[StoredClaim] = []
    if store is not None:
        paths = frozenset(one.document.path for one in checked)
        wanted = ClaimFilter(document=paths if len(paths) < _MANY else frozenset(), gone=True)
        claims = [claim for document, each in store.entries(wanted, []) if document.path in paths for claim in each]
    return replace(past(claims, timestamp()), names=_names(checked, knowledge, ui))


def background_of_store(
    work: Workspace, store: ClaimStore, filters: ClaimFilter, checked: Sequence[CheckedDocument], ui: str
) -> Background:
    """Return what stands behind a report of the store: of texts that are as they were checked, and of the sources."""
    claims = [claim for _, each in store.entries(replace(filters, gone=True), []) for claim in each]
    texts, changed = _texts(work, checked)
    knowledge = _knowledge(work)
    sources = tuple(knowledge.sources.values()) if knowledge is not None else ()
    names = _names(checked, knowledge, ui) if knowledge is not None else {}
    return replace(past(claims, timestamp()), texts=texts, changed=changed, sources=sources, names=names)


def _names(checked: Iterable[CheckedDocument], knowledge: KnowledgeBase, ui: str) -> Mapping[str, str]:
    """Return the names of the entities that the report speaks of, in the language of its words."""
    ids: set[str] = set()
    for finding in (f for one in checked for f in one.findings):
        subject, verdict = finding.claim.subject, finding.verdict
        ids |= {subject.entity} if subject is not None and subject.entity else set()
        values = [finding.claim.value, *(piece.value for piece in (verdict.evidence if verdict is not None else ()))]
        ids |= {entity for value in values if (entity := getattr(value, "entity", None))}
    known = ((each, knowledge.entities.get(each)) for each in sorted(ids))
    return {each: entity.label_in(ui) for each, entity in known if entity is not None}


def _texts(work: Workspace, checked: Sequence[CheckedDocument]) -> tuple[dict[str, Document], frozenset[str]]:
    """Read the documents of the store again where they are there; return those that are the same, and who changed."""
    from factcheck.documents.interface import read_documents

    wanted = {one.document.path: one.document.sha256 for one in checked}
    files = dict.fromkeys(path.partition("#")[0] for path in wanted)
    there = [file for file in map(work.found, files) if file is not None]
    read = read_documents(there, shown=work.shown, stdin=bytes)
    found = {item.path: item for item in read if isinstance(item, Document) and item.path in wanted}
    same = {path: document for path, document in found.items() if document.sha256 == wanted[path]}
    return same, frozenset(found.keys() - same.keys())


def _knowledge(work: Workspace) -> KnowledgeBase | None:
    """Return what the configured sources hold; None where there are none, or they cannot be read now."""
    try:
        return work.knowledge([])[0] if work.configuration.sources else None
    except FactcheckError:
        return None
