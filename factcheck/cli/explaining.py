"""``factcheck explain``: how a verdict came about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.cli.stored import claim_lines, how_lines
from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode
from factcheck.store.tracked import StoredClaim


def explain(id: str, format: str | None, store: Path | None, config: Path | None) -> int:  # noqa: A002
    """Explain the verdict on a tracked claim: its pattern, the candidates, the statements, the rules."""
    kind = known(format or "text", ("text", "json"), "format")
    claim = open_workspace(config).store(store).get(id)
    if kind == "json":
        write_json(explanation(claim))
    else:
        write_lines([*claim_lines(claim), *how_lines(claim)])
    return ExitCode.OK


def explanation(stored: StoredClaim) -> dict[str, Any]:
    """Return the same as one JSON object."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    candidates = [candidate.to_dict() for candidate in claim.subject.candidates] if claim.subject else []
    steps = [step.to_dict() for step in verdict.steps] if verdict else []
    return stored.finding.to_dict() | {"pattern": claim.pattern.to_dict(), "candidates": candidates, "steps": steps}
