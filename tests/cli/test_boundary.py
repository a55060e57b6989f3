"""Where errors end, and how the program behaves as a process: pipes, terminals, interrupts."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.cli import boundary
from factcheck.errors import ConfigurationError, ExitCode, StoreError

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).parent / "coalition"
CHECK = ["check", "members.txt", "founding.txt", "--source", "coalition.yaml", "--as-of", "2025-11-25"]


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    for file in TEXTS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def environment(**more: str) -> dict[str, str]:
    ours = ("NO_COLOR", "COLUMNS", "FORCE_COLOR", "FACTCHECK_DEBUG")
    kept = {name: value for name, value in os.environ.items() if name not in ours}  # noqa: TID251 - handed on
    return kept | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"} | more


def factcheck(arguments: Sequence[str], folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        check=False,
    )


def on_a_terminal(arguments: Sequence[str], folder: Path, columns: int = 80, **more: str) -> str:
    """Return what the program draws on a terminal of that many columns."""
    import fcntl
    import struct
    import termios

    outside, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments], cwd=folder, env=environment(**more),
        stdin=inside, stdout=inside, stderr=subprocess.PIPE,
    ):  # fmt: skip
        os.close(inside)
        drawn = b""
        while True:
            try:
                part = os.read(outside, 65536)
            except OSError:
                break
            if not part:
                break
            drawn += part
    os.close(outside)
    return drawn.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (ConfigurationError("pyproject.toml", "unknown key", line=3), 2, "factcheck: pyproject.toml:3: unknown key\n"),
        (StoreError("claims/a: damaged"), 3, "factcheck: claims/a: damaged\n"),
        (PermissionError(13, "Permission denied", "secret.txt"), 3, "factcheck: secret.txt: Permission denied\n"),
        (KeyboardInterrupt(), 130, "factcheck: interrupted\n"),
    ],
)
def test_errors_become_one_line(
    error: BaseException, code: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(arguments: Sequence[str]) -> int:
        raise error

    monkeypatch.setattr(boundary, "_invoke", fail)
    assert boundary.run([]) == code
    assert capsys.readouterr().err == told


def test_a_fault_of_our_own_is_a_sentence_unless_debugging(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(arguments: Sequence[str]) -> int:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(boundary, "_invoke", fail)
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    assert boundary.run([]) == 70
    assert "a fault in factcheck itself: ZeroDivisionError: by zero; set FACTCHECK_DEBUG=1" in capsys.readouterr().err
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        boundary.run([])


def test_the_version_is_told_alike_by_the_quick_way_and_by_typer(workplace: Path) -> None:
    quick = factcheck(["--version"], workplace)
    slow = factcheck(["--version", "check"], workplace)
    assert quick.stdout == slow.stdout
    assert quick.stdout.startswith(b"factcheck ")
    assert (quick.returncode, slow.returncode) == (0, 0)


def test_a_reader_that_leaves_is_no_error(workplace: Path) -> None:
    check = f"{sys.executable} -m factcheck {' '.join(CHECK)} --no-store -v"
    line = f"{check} | head -c 1 > /dev/null; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", line], cwd=workplace, env=environment(), capture_output=True, check=False)
    assert run.stderr == b""
    assert run.stdout.strip() in (b"0", b"1")


def _heeding_interrupts() -> None:
    """What a shell starts in its background ignores interrupts, and hands that on to the tests and what they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_ends_quietly(workplace: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "-", "--source", "coalition.yaml"],
        cwd=workplace, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=_heeding_interrupts,  # noqa: PLW1509 - no thread runs here
    ) as run:  # fmt: skip
        time.sleep(2)
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=20)
    assert err == b"factcheck: interrupted\n"
    assert run.returncode == 130


def test_a_pipe_gets_plain_lines_in_utf8_whatever_the_locale(workplace: Path) -> None:
    shown = factcheck([*CHECK, "--no-store"], workplace, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout
    assert "⟦41⟧ دولة".encode() in shown
    assert b"\x1b" not in shown


def test_a_terminal_gets_colour_and_its_own_width(workplace: Path) -> None:
    narrow = on_a_terminal([*CHECK, "--no-store"], workplace, 60)
    assert "\x1b[" in narrow
    assert "⟦" not in narrow
    assert "\u2068" in narrow
    plain = on_a_terminal([*CHECK, "--no-store"], workplace, 60, NO_COLOR="1")
    assert "\x1b[" not in plain
    assert "⟦41⟧" in plain


def test_a_pipe_that_wants_colour_gets_it(workplace: Path) -> None:
    assert b"\x1b[" in factcheck([*CHECK, "--no-store"], workplace, FORCE_COLOR="1").stdout


def test_columns_says_the_width(workplace: Path) -> None:
    shown = factcheck([*CHECK, "--no-store"], workplace, COLUMNS="60").stdout.decode()
    assert max(map(len, shown.splitlines())) <= 60


def test_a_closed_stream_is_no_crash(workplace: Path) -> None:
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        line = f"{sys.executable} -m factcheck {' '.join(CHECK)} --no-store {closed}"
        run = subprocess.run(["bash", "-c", line], cwd=workplace, env=environment(), capture_output=True, check=False)
        assert run.returncode == ExitCode.FAILING, run.stderr
        assert b"Traceback" not in run.stderr


def test_a_closed_standard_input_is_told(workplace: Path) -> None:
    for command in ("check - --source coalition.yaml --no-store", "recognize -"):
        line = f"{sys.executable} -m factcheck {command} <&-"
        run = subprocess.run(["bash", "-c", line], cwd=workplace, env=environment(), capture_output=True, check=False)
        assert run.returncode == ExitCode.UNREADABLE
        assert run.stderr.startswith(b"factcheck: standard input is closed: "), run.stderr


def test_the_same_check_again_changes_no_byte(workplace: Path) -> None:
    def stored() -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in (workplace / "claims").glob("*.jsonl")}

    first = factcheck([*CHECK, "--format", "json"], workplace)
    before = stored()
    again = factcheck([*CHECK, "--format", "json", "--jobs", "2"], workplace)
    assert stored() == before
    assert first.stdout == again.stdout
    assert len(before) == 2


def test_a_tracked_claim_is_shown_explained_and_followed(workplace: Path) -> None:
    factcheck(CHECK, workplace)
    listed = factcheck(["claims", "list", "--status", "outdated", "--format", "jsonl"], workplace).stdout
    claim = json.loads(listed)
    (workplace / "members.txt").write_text("يضم التحالف الإسلامي 42 دولة عضو، ومقره الرياض.\n", encoding="utf-8")
    shown = factcheck(["claims", "show", claim["id"][:6]], workplace).stdout.decode()
    assert "quote      يضم التحالف الإسلامي ⟦41⟧ دولة عضو" in shown
    assert "verdict    ↻ outdated, superseded, as of 2025-11-25, score 1.00" in shown
    assert "write      42" in shown
    explained = factcheck(["explain", claim["id"]], workplace).stdout.decode()
    assert explained.startswith(shown)
    assert "found by\n" in explained
    assert "of member_count.toml" in explained
    assert "1.00 Islamic Coalition (coalition), by alias" in explained
    assert "→ superseded: " in explained
    whole = json.loads(factcheck(["explain", claim["id"], "--format", "json"], workplace).stdout)
    assert [step["rule"] for step in whole["steps"] if step["decided"]] == ["superseded"]
    assert whole["candidates"][0]["entity"] == "coalition"
    factcheck(CHECK, workplace)
    followed = factcheck(["claims", "history", claim["id"]], workplace).stdout.decode()
    assert "first seen" in followed
    assert "the text's value: 41 → 42" in followed


def test_completion_is_typers_own(workplace: Path) -> None:
    run = factcheck(
        [], workplace, _FACTCHECK_COMPLETE="complete_bash", COMP_WORDS="factcheck so", COMP_CWORD="1",
        _TYPER_COMPLETE_ARGS="factcheck so",
    )  # fmt: skip
    assert b"sources" in run.stdout
