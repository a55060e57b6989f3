"""``--changed-since REV``: which lines git says changed, and which claims that leaves."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model.record import record, replace

if TYPE_CHECKING:
    from factcheck.model.report import CheckedDocument, Finding, Inconsistency
    from factcheck.sources.knowledge import KnowledgeBase

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ALL = (1, 1 << 31)


@record
class Changes:
    """The lines that are new or other than at a revision, by the absolute path of their file."""

    revision: str
    lines: dict[Path, tuple[tuple[int, int], ...]]
    """First and last line of each run; a file that only lost lines has none."""

    def touch(self, file: Path) -> bool:
        """True where anything of the file changed."""
        return file.absolute() in self.lines

    def hold(self, file: Path, first: int, last: int) -> bool:
        """True where one of these lines changed."""
        runs = self.lines.get(file.absolute(), ())
        return any(start <= last and first <= end for start, end in runs)


def changes_since(revision: str, folder: Path) -> Changes:
    """Ask git what changed between the merge base with a revision and the files as they are, untracked ones included.

    UsageError where the folder is in no repository, or the revision is not there, as in a shallow clone.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel", why="--changed-since needs a git repository").strip())
    known = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
        why=f"--changed-since: there is no revision {revision!r} here; in a shallow clone, fetch it first "
            f"(`git fetch --depth=1 origin {revision}`, or `fetch-depth: 0` in a workflow)",
    ).strip()  # fmt: skip
    base = _maybe(folder, "merge-base", known, "HEAD").strip() or known
    patch = _git(
        top, "-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--unified=0", "--find-renames",
        "--src-prefix=a/", "--dst-prefix=b/", base, "--", why=f"--changed-since: git cannot compare with {revision!r}",
    )  # fmt: skip
    lines = {top / name: runs for name, runs in _files(patch.split("\n"))}
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z", why="git cannot list the files")
    lines |= {top / name: (_ALL,) for name in untracked.split("\0") if name}
    return Changes(revision, lines)


def _files(patch: Sequence[str]) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    name: str | None = None
    runs: list[tuple[int, int]] = []
    header = False
    for line in patch:
        if line.startswith("diff --git "):
            if name is not None:
                yield name, tuple(runs)
            name, runs, header = None, [], True
        elif header and line.startswith("+++ "):
            name = _named(line[4:].rstrip("\t"))
        elif hunk := _HUNK.match(line):
            header = False
            first, count = int(hunk[1]), int(hunk[2] or "1")
            if count:
                runs.append((first, first + count - 1))
    if name is not None:
        yield name, tuple(runs)


def _named(shown: str) -> str | None:
    """Return the path that git shows, which it quotes where it holds controls or quotes; None for a deleted file."""
    if shown == "/dev/null":
        return None
    if shown.startswith('"') and shown.endswith('"'):
        shown = re.sub(r"\\([0-7]{3}|.)", _unescaped, shown[1:-1])
    return shown.removeprefix("b/")


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code, 8)) if code.isdigit() else _ESCAPES.get(code, code)


def only_changed(
    checked: Iterable[CheckedDocument], changes: Changes, knowledge: KnowledgeBase, folder: Path
) -> tuple[list[CheckedDocument], int]:
    """Return the findings on changed lines or of changed sources, and how many are left out."""
    sources = {ref.id for ref in knowledge.sources.values() if changes.touch(folder / ref.path)}
    done: list[CheckedDocument] = []
    left = 0
    for one in checked:
        file = folder / one.document.path
        kept = tuple(f for f in one.findings if _kept(f, one, file, changes, sources, knowledge))
        left += sum(1 for f in one.findings if f.claim.modality.counts and f not in kept)
        if kept or changes.touch(file):
            done.append(replace(one, findings=kept))
    return done, left


def with_changed(
    odd: Iterable[Inconsistency], checked: Iterable[CheckedDocument], changes: Changes, folder: Path
) -> tuple[Inconsistency, ...]:
    """Return the inconsistencies of which a claim is kept, or whose line changed where the words are no claims."""
    kept = {finding.fingerprint for one in checked for finding in one.findings}
    return tuple(
        item
        for item in odd
        if not kept.isdisjoint(item.claims)
        or (item.line is not None and changes.hold(folder / item.document, item.line, item.line))
    )


def _kept(
    finding: Finding,
    checked: CheckedDocument,
    file: Path,
    changes: Changes,
    sources: set[str],
    knowledge: KnowledgeBase,
) -> bool:
    document, claim = checked.document, finding.claim
    last = document.location(max(claim.span.start, claim.span.end - 1)).line
    if changes.hold(file, claim.line, last):
        return True
    if finding.verdict is None or finding.verdict.evidence:
        return finding.verdict is not None and any(piece.source in sources for piece in finding.verdict.evidence)
    # Nothing was compared: a changed source that knows the entity may have lost the statement.
    entity = knowledge.entities.get(claim.subject.entity) if claim.subject and claim.subject.entity else None
    return entity is not None and not sources.isdisjoint(entity.sources)


def _git(folder: Path, *arguments: str, why: str) -> str:
    done = _run(folder, arguments)
    if done is None:
        raise UsageError(f"{why}, and there is no git here: install it")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(why + (f" ({said[-1]})" if said else ""))
    return done.stdout.decode("utf-8", "surrogateescape")


def _maybe(folder: Path, *arguments: str) -> str:
    done = _run(folder, arguments)
    return done.stdout.decode("utf-8", "replace") if done is not None and not done.returncode else ""


def _run(folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes] | None:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return None
