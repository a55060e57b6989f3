"""``factcheck init``: what a repository needs to be checked, written where nothing stands yet."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from factcheck.cli.writing import write_file, write_lines
from factcheck.errors import ExitCode
from factcheck.reports.layout.segments import Line, Segment, clean

_FILES: tuple[tuple[str, str, str], ...] = (
    ("factcheck.toml", "factcheck.toml", "the configuration, every key with a comment"),
    ("sources/starter.yaml", "starter.yaml", "a reference source to copy from"),
    ("articles/welcome.md", "welcome.md", "an article to try it on"),
    (".github/workflows/factcheck.yml", "github.yml", "a GitHub workflow: annotations, summary, SARIF"),
    ("factcheck.gitlab-ci.yml", "gitlab.yml", "a GitLab job: code quality and JUnit"),
    (".pre-commit-config.yaml", "pre-commit.yaml", "a pre-commit hook"),
)
"""Where each file goes, the template it is made of, and what it is."""


def init() -> int:
    """Write the files that are not there yet into the current folder; what is there is left as it is."""
    rows: list[tuple[str, str, str]] = []
    for name, template, what in _FILES:
        target = Path(name)
        if name == "factcheck.toml" and _configures(Path("pyproject.toml")):
            target = Path("pyproject.toml")  # a second configuration would hide it
        if target.exists():
            rows.append(("kept", str(target), what))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, files("factcheck.cli").joinpath("templates", template).read_text(encoding="utf-8"))
        rows.append(("wrote", name, what))
    write_lines(_lines(rows))
    return ExitCode.OK


def _configures(file: Path) -> bool:
    try:
        return "[tool.factcheck" in file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _lines(rows: list[tuple[str, str, str]]) -> Iterator[Line]:
    width = max(len(name) for _, name, _ in rows)
    for done, name, what in rows:
        style = "supported" if done == "wrote" else "dim"
        yield (Segment(f"{done:<5}", style), Segment(f"  {clean(name):<{width}}  "), Segment(what, "dim"))
    yield ()
    yield (Segment("Next: factcheck check articles"),)
