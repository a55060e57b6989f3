"""Files below their formats: which files a folder holds, and the bytes of one, each fault one plain sentence."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from factcheck.model.report import InputProblem

_PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})
"""Folders of other programs that hold no one's articles or sources; hidden ones are passed over as well."""

_WAIT = 2
"""Seconds that a program has to open a named pipe which is to be read."""
_SILENT = "is a pipe that nothing is written into: name a file, or write the text to - (standard input)"


def every(path: Path) -> bool:
    """Let every file of a folder through."""
    return True


def files_of(
    path: Path,
    endings: Sequence[str],
    *,
    what: str,
    shown: Callable[[Path], str],
    seen: set[Path],
    wanted: Callable[[Path], bool] = every,
) -> Iterator[Path | InputProblem]:
    """Yield the file a path names, or the files of a folder that end in one of ``endings``, each but once.

    ``what`` is what a folder should hold; ``seen`` keeps the files that were yielded before; ``wanted`` is asked of
    each file of a folder, and a folder of which it wants none is not empty.
    """
    folder = _is_folder(path)
    found = _walk(path, tuple(endings), shown) if folder else iter((path,))
    empty = True
    for file in found:
        empty = False
        if folder and isinstance(file, Path) and not wanted(file):
            continue
        if isinstance(file, InputProblem):
            yield file
        elif (real := _real(file)) not in seen:
            seen.add(real)
            yield file
    if empty:
        yield InputProblem(shown(path), f"holds no {what}: one is a file that ends in {either(endings)}")


def either(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b or c."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def _walk(folder: Path, endings: tuple[str, ...], shown: Callable[[Path], str]) -> Iterator[Path | InputProblem]:
    """Files of a folder and of those in it, by name; links to folders are not followed, so no walk runs in a circle."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield InputProblem(shown(folder), _reason(error))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _PASSED_OVER:
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, endings, shown)
        elif path.suffix.lower() in endings and not _is_no_file(path):
            yield path


def _is_no_file(path: Path) -> bool:
    """True for a folder, and for pipes and devices: who names their folder means none, and reading may never end.

    A link that leads nowhere or in a circle is left to be read, and told.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path  # a link to itself, or no name at all: reading it will tell


def read_bytes(path: Path, shown: str, *, limit: int | None = None, advice: str = "") -> bytes | InputProblem:
    """Return what a file holds, or why it cannot be read; more than ``limit`` bytes are refused with ``advice``."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return InputProblem(shown, "is a folder, a file is expected here")
        if stat.S_ISBLK(status.st_mode) or stat.S_ISSOCK(status.st_mode) or _endless(path, status):
            return InputProblem(shown, "is a device, not a file: give a file of text")
        if limit is not None and status.st_size > limit:
            return _too_large(shown, status.st_size, limit, advice)
        if stat.S_ISFIFO(status.st_mode) and not _is_open(path):
            written = _piped(path)
            return InputProblem(shown, _SILENT) if written is None else written
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return InputProblem(shown, _reason(error))


def is_stream(path: Path) -> bool:
    """True for a pipe, a socket or a device: it has no size, and what is read of it once is gone."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def size_of(path: Path) -> int:
    """Return the bytes of a regular file; 0 where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def beginning(path: Path, size: int) -> bytes:
    """Return the first bytes of a regular file; none where it cannot be read, which reading it whole will tell."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(size)
    except (OSError, ValueError):
        return b""


def sized(data: bytes, shown: str, *, limit: int, advice: str) -> bytes | InputProblem:
    """Refuse what came through a stream as :func:`read_bytes` refuses a file: more than ``limit`` bytes."""
    return data if len(data) <= limit else _too_large(shown, len(data), limit, advice)


def _too_large(shown: str, size: int, limit: int, advice: str) -> InputProblem:
    return InputProblem(shown, f"is too large ({size / 1e6:,.0f} MB, at most {limit / 1e6:,.0f}): {advice}")


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files so that none is ever half-written: all are laid down beside their places first, then put there.

    OSError where one cannot be written (a full disk, say); then no place has changed.
    """
    scratch = {path: path.with_name(f".{path.name}.{os.getpid()}.tmp") for path in contents}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with scratch[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path in contents:
            os.replace(scratch[path], path)
    finally:
        for path in scratch.values():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _endless(path: Path, status: os.stat_result) -> bool:
    return stat.S_ISCHR(status.st_mode) and path != Path(os.devnull)


def _is_open(path: Path) -> bool:
    """True for what a shell has opened for the program: /dev/stdin, and /dev/fd/63 of ``<(command)``."""
    folder = _real(path).parent
    return folder == Path("/dev/fd") or folder.match("/proc/*/fd")


def _piped(pipe: Path) -> bytes | None:
    """Return what is written into a named pipe; None where nothing is, and no program has it open to write."""
    import select

    handle = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(handle, "rb", buffering=0) as file:
        select.select([handle], [], [], _WAIT)
        first = file.read(1)  # None where a program has opened it and has not yet written
        if first == b"":
            return None
        os.set_blocking(handle, True)
        return (first or b"") + file.read()


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder: check the path"
    if isinstance(error, PermissionError):
        return "cannot be read, permission is denied: check the rights of the file and of its folder"
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be read: {why[:1].lower()}{why[1:]}"
