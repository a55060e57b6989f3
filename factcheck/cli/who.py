"""Who decides: the option, the environment, git's user, the system's."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from factcheck.errors import UsageError


def who(given: str | None, folder: Path) -> str:
    """Return the name to stand behind a decision; UsageError where nothing tells one."""
    if given is not None and not given.strip():
        raise UsageError("--by: the name is empty")
    names = (given, os.environ.get("FACTCHECK_BY"), _git_user(folder))
    found = next((name.strip() for name in names if name and name.strip()), None) or _system_user()
    if found is None:
        raise UsageError("nobody is named: give --by NAME, or set FACTCHECK_BY or git's user.name")
    return " ".join(found.split())


def _git_user(folder: Path) -> str | None:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - the git that the user has
            cwd=folder, capture_output=True, check=False, timeout=5,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() or None


def _system_user() -> str | None:
    return next((os.environ[name] for name in ("LOGNAME", "USER", "USERNAME") if os.environ.get(name)), None)
