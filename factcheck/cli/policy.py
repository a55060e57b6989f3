"""What of a run's findings fails: what silences them, and which statuses fail where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.values import parse_date, parse_statuses
from factcheck.cli.workspace import Workspace, today
from factcheck.errors import ConfigurationError
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.model.report import CheckedDocument, Finding, InputProblem
    from factcheck.model.verdict import Status
    from factcheck.silence.ignores import Ignore


class Policy:
    """The configuration's and the command line's say in what fails."""

    def __init__(self, work: Workspace, fail_on: Sequence[str], baseline: Path | None) -> None:
        self._work = work
        configuration = work.configuration
        self._failing = parse_statuses(fail_on or configuration.fail_on)
        # Who names statuses on the command line means them everywhere.
        self._overrides = () if fail_on else tuple(configuration.override)
        named = baseline or (configuration.folder / configuration.baseline if configuration.baseline else None)
        self.baseline = named
        self._specs: dict[str, Any] = {}

    def apply(self, checked: Sequence[CheckedDocument]) -> tuple[list[CheckedDocument], list[InputProblem]]:
        """Silence what comments, configuration and baseline say, and mark what fails."""
        problems: list[InputProblem] = []
        done = list(checked)
        if any("factcheck:" in one.document.text for one in done):
            from factcheck.silence.comments import by_comments

            pairs = [by_comments(one, tuple(self._work.properties())) for one in done]
            done = [one for one, _ in pairs]
            problems += [problem for _, found in pairs for problem in found]
        if self._work.configuration.ignore:
            from factcheck.silence.ignores import by_configuration

            done, idle = by_configuration(done, self._ignores(), today(), self._matches)
            problems += idle
        if self.baseline is not None:
            from factcheck.silence.baseline import by_baseline, read

            done, gone = by_baseline(done, read(self._work.shown(self.baseline), _text_of(self.baseline)))
            problems += gone
        return [self._failed(one) for one in done], problems

    def _failed(self, checked: CheckedDocument) -> CheckedDocument:
        path = checked.document.path
        return replace(
            checked, findings=tuple(replace(f, fails=True) if self._fails(f, path) else f for f in checked.findings)
        )

    def _fails(self, finding: Finding, path: str) -> bool:
        """True where its status is one that fails there, and nobody settled or silenced it."""
        if finding.verdict is None or not finding.claim.modality.counts or finding.settled or finding.silence:
            return False
        return finding.verdict.status in self._statuses(finding.claim.property, path)

    def _statuses(self, prop: str, path: str) -> frozenset[Status]:
        statuses = self._failing
        for entry in self._overrides:
            if entry.get("property", prop) == prop and ("path" not in entry or self._matches(entry["path"], path)):
                statuses = parse_statuses(entry["fail_on"])
        return statuses

    def _ignores(self) -> list[Ignore]:
        from factcheck.silence.ignores import Ignore

        configuration = self._work.configuration
        file = self._work.shown(configuration.file) if configuration.file is not None else ""
        lines = configuration.lines.get("ignore", ())
        return [
            Ignore(
                file=file,
                line=lines[at] if at < len(lines) else None,
                **{key: value for key, value in entry.items() if key != "until"},
                until=parse_date(entry.get("until"), "until"),
            )
            for at, entry in enumerate(configuration.ignore)
        ]

    def _matches(self, pattern: str, path: str) -> bool:
        spec = self._specs.get(pattern)
        if spec is None:
            from pathspec import GitIgnoreSpec

            spec = self._specs[pattern] = GitIgnoreSpec.from_lines([pattern])
        return bool(spec.match_file(path))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        advice = f"there is no such file; `factcheck check … --write-baseline {file}` makes it"
        raise ConfigurationError(str(file), advice) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(str(file), f"cannot be read: {error}") from None
