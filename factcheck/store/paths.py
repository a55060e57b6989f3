"""Where a document's claims are kept: a file of the store whose name shows the document's path."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.model.digest import sha256
from factcheck.text.expression import expression

SUFFIX = ".jsonl"
_MOVED = ".moved"
KEPT = ".kept"
"""Below it stand copies of the files as last written and as they were before; for this machine, not for git."""
_LONGEST = 180
"""Bytes of a name part; file systems take 255, and a temporary file's name is longer than the file's own."""
_UNSAFE = expression(r'[%<>:"\\|?*\x00-\x1f\x7f\ud800-\udfff]')


def claims_file(folder: Path, document: str) -> Path:
    """Return the file for a document: the same folders and name below the store, with ``.jsonl`` added.

    What not every file system takes is written as ``%`` and hexadecimal digits, so that two documents never share a
    file: a part that starts with a dot (``..``, ``.hidden``), ends with a dot or a space, or is empty (the root).
    """
    *parents, name = document.split("/")
    safe = [_safe(part, folder_name=True) for part in parents]
    return folder.joinpath(*safe, _safe(name, folder_name=False) + SUFFIX)


def marker_of(file: Path) -> Path:
    """Return the file that stands where the claims file of a renamed document was, and holds the ids that went on."""
    return file.with_name(file.name.removesuffix(SUFFIX) + _MOVED)


def claims_files(folder: Path) -> list[Path]:
    """Return all claims files of a store, sorted; a store that is not there has none."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != KEPT]
        found += [os.path.join(place, name) for name in names if name.endswith(SUFFIX)]  # noqa: PTH118 - thousands
    return [Path(name) for name in sorted(found)]


def _safe(part: str, *, folder_name: bool) -> str:
    if part in ("", "-"):
        return "%" if part == "" else "%2D"
    text = _UNSAFE.sub(lambda match: _escape(match[0]), part)
    if text.startswith("."):
        text = _escape(".") + text[1:]
    if folder_name and (text[-1] in ". " or text.casefold().endswith(SUFFIX)):
        # a folder must not have the name of another document's file
        text = text[:-1] + _escape(text[-1])
    if len(text.encode()) <= _LONGEST:
        return text
    mark = sha256(part)[:12]
    return text.encode()[: _LONGEST - 13].decode(errors="ignore") + "%" + mark


def _escape(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
