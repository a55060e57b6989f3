"""The person's own editor, opened at a line; and the browser, at an address."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import UsageError

_USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")
"""Tried in this order where VISUAL and EDITOR name none."""
_AT_LINE: Mapping[str, tuple[str, ...]] = {
    "code": ("--wait", "--goto", "{file}:{line}"), "codium": ("--wait", "--goto", "{file}:{line}"),
    "subl": ("--wait", "{file}:{line}"), "zed": ("--wait", "{file}:{line}"), "hx": ("{file}:{line}",),
    "helix": ("{file}:{line}",), "mate": ("--wait", "--line", "{line}", "{file}"),
    "kate": ("--line", "{line}", "{file}"), "notepad": ("{file}",), "ed": ("{file}",),
}  # fmt: skip
"""How an editor is told the line; all others take it as vi does."""
_LIKE_VI = ("+{line}", "{file}")
_SAFE = ("http://", "https://")


def editor_command(file: Path, line: int) -> list[str]:
    """Return the command that opens a file at a line; UsageError where there is no editor or no such file."""
    if not file.is_file():
        raise UsageError(f"{file}: there is no such file")
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or next(filter(shutil.which, _USUAL), "")
    try:
        words = shlex.split(named, posix=os.name != "nt")
    except ValueError:
        words = [named]
    if not words or shutil.which(words[0]) is None:
        raise UsageError(f"there is no editor {named!r}: set EDITOR to yours" if named else "set EDITOR to your editor")
    known = _AT_LINE.get(Path(words[0]).stem.lower(), _LIKE_VI)
    return [*words, *(part.format(file=file, line=line) for part in known)]


def run_editor(command: Sequence[str]) -> None:
    """Run it and wait for its end; UsageError where it cannot be started or says that something went wrong."""
    try:
        code = subprocess.run(list(command), check=False).returncode  # noqa: S603 - the editor that the user names
    except OSError as error:
        raise UsageError(f"{command[0]}: cannot be started: {error.strerror or error}") from error
    if code:
        raise UsageError(f"{command[0]} ended with exit code {code}")


def browse(url: str) -> None:
    """Open a web address in the browser; UsageError where it is none, or nothing can open it."""
    import webbrowser

    if not url.lower().startswith(_SAFE):
        raise UsageError(f"{url}: is no web address")
    if not webbrowser.open(url):
        raise UsageError(f"no browser could be opened: {url}")
