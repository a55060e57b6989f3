"""One tree of errors, and the exit codes of the command line (contract section 1)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """What a run says to its caller; where several apply: usage, then unreadable, then failing."""

    OK = 0
    FAILING = 1
    USAGE = 2
    UNREADABLE = 3


class FactcheckError(Exception):
    """Base of every error a user can meet; its text is the one plain sentence shown."""

    exit_code = ExitCode.USAGE


class UsageError(FactcheckError):
    """An option, argument or combination of them that makes no sense."""


class ConfigurationError(FactcheckError):
    """A configuration file that cannot be used; names file, line, key and what is expected."""

    def __init__(self, path: str, problem: str, *, line: int | None = None, column: int | None = None) -> None:
        self.path, self.problem, self.line, self.column = path, problem, line, column
        super().__init__(f"{place(path, line, column)}: {problem}")


class DataError(FactcheckError):
    """A language pack or property file that breaks its schema; names file, key and value."""

    def __init__(self, path: str, key: str, problem: str) -> None:
        self.path, self.key, self.problem = path, key, problem
        super().__init__(f"{path}: {key}: {problem}")


class StoreError(FactcheckError):
    """The claims store cannot be read or written; names the file and what to do."""

    exit_code = ExitCode.UNREADABLE


class OutputError(FactcheckError):
    """A report cannot be written where it was asked for."""

    exit_code = ExitCode.UNREADABLE


def place(path: str, line: int | None = None, column: int | None = None) -> str:
    """Return ``path``, ``path:line`` or ``path:line:column``; lines and columns start at 1."""
    if line is None:
        return path
    return f"{path}:{line}" if column is None else f"{path}:{line}:{column}"


def nearest(word: str, words: Sequence[str]) -> str:
    """Return the advice for a word that is not known."""
    from difflib import get_close_matches

    near = get_close_matches(word.casefold()[:80], words, 1, 0.5)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(words)}"
