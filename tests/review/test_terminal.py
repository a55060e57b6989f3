"""The program itself on a real terminal: typed into and captured through tmux, killed, resized, left."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.model.report import ReviewState
from factcheck.store.repository import ClaimStore

TMUX = shutil.which("tmux")
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(TMUX is None, reason="needs tmux (Debian: apt-get install tmux)")


class Terminal:
    """A terminal of tmux's own, on a server of its own, with the screen in it."""

    def __init__(self, folder: Path, *arguments: str, columns: int = 120, rows: int = 36, **environment: str) -> None:
        self.folder, self._server = folder, f"factcheck-{os.getpid()}-{folder.parent.name}"[-60:]
        env = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "tmux-256color", "LC_ALL": "C.UTF-8", **environment}
        words = [f"{name}={value}" for name, value in env.items()]
        program = [sys.executable, "-m", "factcheck", "review", "--by", "Amal", *arguments]
        line = (
            shlex.join(["env", "-u", "NO_COLOR", "-u", "COLUMNS", "-u", "LINES", *words, *program])
            + "; echo ended with $?; sleep 60"
        )
        self._run("new-session", "-d", "-x", str(columns), "-y", str(rows), "-c", str(folder), line)

    def _run(self, *words: str) -> str:
        # -f: none of a person's own settings
        told = [TMUX or "tmux", "-f", os.devnull, "-u", "-L", self._server, *words]
        return subprocess.run(told, check=True, capture_output=True, text=True, encoding="utf-8", timeout=20).stdout

    def type(self, *keys: str) -> None:
        self._run("send-keys", *keys)

    def say(self, text: str) -> None:
        self._run("send-keys", "-l", text)

    def resize(self, columns: int, rows: int) -> None:
        self._run("resize-window", "-x", str(columns), "-y", str(rows))

    @property
    def seen(self) -> str:
        return self._run("capture-pane", "-p")

    @property
    def mode(self) -> str:
        """Whether the second screen, the mouse and the mouse's moves are on."""
        return self._run("display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{mouse_all_flag}").strip()

    def sees(self, *texts: str) -> None:
        self.until(lambda: all(text in self.seen for text in texts), lambda: f"{texts} not in:\n{self.seen}")

    def until(self, true: Callable[[], object], told: Callable[[], str]) -> None:
        end = time.monotonic() + 30
        while not true():
            assert time.monotonic() < end, told()
            time.sleep(0.03)

    def kill(self, by: signal.Signals = signal.SIGKILL) -> None:
        """End the program: at once, as a machine that loses its power would, or as one that is shut down asks it to."""
        shell = int(self._run("list-panes", "-F", "#{pane_pid}"))
        for child in Path(f"/proc/{shell}/task/{shell}/children").read_text(encoding="ascii").split():
            os.kill(int(child), by)

    def close(self) -> None:
        self._run("kill-server")


@pytest.fixture
def open_terminal(folder: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def make(*arguments: str, **options: object) -> Terminal:
        opened.append(Terminal(folder, *arguments, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield make
    for each in opened:
        each.close()


def states(folder: Path) -> dict[str, ReviewState]:
    claims = ClaimStore(folder / "claims").claims()
    return {f"{each.document} {each.finding.claim.value.text}": each.finding.review.state for each in claims}


def test_decided_by_keys_noted_killed_and_nothing_is_lost(folder: Path, open_terminal) -> None:
    terminal = open_terminal()
    terminal.sees("6 open", "↻ 41 → 42", "34 until 2016 · 41 until 2022", "? keys")
    terminal.type("a")
    terminal.sees("5 open", "accepted · articles/archive.en.md:1")
    terminal.type("n")
    terminal.sees("Note")
    terminal.say("عن نشرة 2017")
    terminal.type("Enter")
    terminal.sees("noted · articles/visit.ar.md:5")
    terminal.type("d")
    terminal.sees("4 open")
    terminal.kill()
    terminal.sees("ended with 137")
    found = states(folder)
    assert found["articles/archive.en.md 41"] is ReviewState.ACCEPTED
    assert found["articles/visit.ar.md 41"] is ReviewState.DISMISSED
    (noted,) = [each for each in ClaimStore(folder / "claims").claims() if len(each.history) == 3]
    assert noted.history[1].note == "عن نشرة 2017"


def test_the_editor_is_opened_at_the_line_and_the_screen_comes_back(folder: Path, open_terminal) -> None:
    editor = folder / "editor.py"
    editor.write_text("import json, sys\njson.dump(sys.argv[1:], open('edited.json', 'w'))\n", encoding="utf-8")
    terminal = open_terminal(VISUAL=f"{sys.executable} {editor}")
    edited = folder / "edited.json"
    terminal.sees("6 open")
    for key, wanted in (("e", ["+13", "facts.yaml"]), ("f", ["+1", "archive.en.md"])):
        edited.unlink(missing_ok=True)
        terminal.type(key)
        terminal.until(lambda: edited.exists() and edited.read_text(encoding="utf-8"), lambda: terminal.seen)
        line, file = json.loads(edited.read_text(encoding="utf-8"))
        assert [line, Path(file).name] == wanted
        terminal.sees("6 open", "Evidence")
    terminal.type("q")
    terminal.sees("ended with 0")


def test_asked_to_end_it_leaves_the_terminal_as_it_was(open_terminal) -> None:
    terminal = open_terminal()
    terminal.sees("6 open")
    terminal.type("/")
    terminal.sees("Filter")
    terminal.kill(signal.SIGTERM)
    terminal.sees("ended with 0")
    assert "6 open" not in terminal.seen
    assert terminal.mode == "0 0 0"


def test_in_arabic_without_colour_resized_with_a_check_beside_it(folder: Path, open_terminal) -> None:
    terminal = open_terminal("--ui", "ar", columns=80, rows=24, NO_COLOR="1")
    terminal.sees("مراجعة", "المفتوح: 6", "⟦41⟧")
    terminal.resize(20, 5)
    terminal.type("Down")
    terminal.resize(160, 45)
    terminal.sees("الأدلة", "المقال", "الملاحظات", "34 حتى 2016")
    article = folder / "articles/archive.en.md"
    article.write_text("The Islamic Coalition has 40 members.\n", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", "articles/archive.en.md", "--quiet"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}  # noqa: TID251 - handed on
    subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True)
    terminal.sees("40 ← 42")
    terminal.type("ض")
    terminal.sees("ended with 0")


def test_an_empty_store_is_one_sentence(folder: Path, open_terminal) -> None:
    terminal = open_terminal("--store", "nothing")
    terminal.sees("there are no tracked claims in nothing yet; `factcheck check PATH` records them", "ended with 0")


def test_a_filter_on_the_line_is_that_of_the_screen(open_terminal) -> None:
    terminal = open_terminal("--status", "outdated", "--document", "articles/visit.*")
    terminal.sees("2 open", "filter: status:outdated")
