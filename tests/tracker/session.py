"""A session of the tracker as a team lives it: three revisions of an article, and one change of a source.

``python -m tests.tracker.session`` shows it; the test beside holds what matters in it.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from factcheck.cli.boundary import run

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE, RENAMED = "articles/coalition-visit.en.txt", "articles/lawmakers-visit.en.txt"
ARABIC, ARCHIVED = "articles/coalition-visit.ar.txt", "articles/alliance-before-enlargement.md"


class Step(NamedTuple):
    told: str
    """What the team does, and why."""
    command: tuple[str, ...]
    code: int
    out: str


class Desk:
    """A folder with the sample articles and sources, under git, and all that was done in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps: list[Step] = []
        for name in ("articles", "sources"):
            shutil.copytree(SEEDS / name, folder / name)
        (folder / "factcheck.toml").write_text('sources = ["sources"]\n', encoding="utf-8")
        self.git("init", "-q")
        self.commit()

    def git(self, *words: str) -> None:
        told = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", *words]
        subprocess.run(told, cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "state", "--allow-empty")

    def run(self, told: str, *words: str) -> str:
        """Run a command of the program in the folder, and return what it printed."""
        out = io.BytesIO()
        text = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
                code = run(words)
        finally:
            os.chdir(before)
        shown = out.getvalue().decode()
        self.steps.append(Step(told, words, code, shown))
        return shown

    def edit(self, file: str, change: Callable[[str], str]) -> None:
        path = self.folder / file
        before = path.read_text(encoding="utf-8")
        after = change(before)
        assert after != before, file
        path.write_text(after, encoding="utf-8")

    def claim(self, *filters: str) -> str:
        """Return the id of the one claim that filters let through."""
        shown = self.run("", "claims", "list", *filters, "--format", "json")
        self.steps.pop()
        (found,) = json.loads(shown)
        return str(found["id"])


def session(folder: Path) -> tuple[list[Step], str]:
    """Live the session, and return its steps and the id of the claim that it is about."""
    desk = Desk(folder)
    desk.run("The first revision is checked: one figure is out of date.", "check", ARTICLE, ARABIC, ARCHIVED, "--quiet")
    about = ("--subject", "imctc", "--property", "member_count", "--document", ARTICLE, "--status", "outdated")
    claim = desk.claim(*about)
    desk.run("The editor has it corrected.",
             "review", claim, "--correct", "42", "--note", "ask the desk for Monday", "--by", "Amal")  # fmt: skip
    desk.run("What would be accepted in the archive? Nothing is changed yet.",
             "review", "--document", ARCHIVED, "--status", "contradicted", "--accept", "--dry-run",
             "--by", "Badr")  # fmt: skip
    desk.run("All of it, with a reason.", "review", "--document", ARCHIVED, "--status", "contradicted", "--accept",
             "--note", "satire of 2024, stays", "--by", "Badr")  # fmt: skip

    desk.edit(ARTICLE, lambda text: "By our own correspondent.\n\n" + text.replace("Today the coalition comprises",
              "As of today the coalition is made up of"))  # fmt: skip
    desk.run("The second revision is reworded and still says 41: it fails again.", "check", ARTICLE, "--quiet")

    desk.commit()
    desk.git("mv", ARTICLE, RENAMED)
    desk.edit(RENAMED, lambda text: text.replace("41 countries", "42 countries"))
    desk.run("The third revision says 42, under another name.", "check", RENAMED, ARCHIVED, "--quiet")
    desk.run("The claim is still itself.", "claims", "history", claim)

    until = "- {value: 42, start: 2022-09-01, end: 2024-01-01}\n        - {value: 43, start: 2024-01-01}"
    desk.edit("sources/coalition.yaml", lambda text: text.replace("- {value: 42, start: 2022-09-01}", until))
    desk.run("The source learns of a 43rd member: what published content needs a correction?", "stale")
    desk.run("What became so since 2023 alone.", "stale", "--since", "2023", "--format", "jsonl")
    desk.run("The correction notices.", "stale", "--notice")
    desk.run("Who says what across the archive?", "claims", "list", "--across", "--subject", "imctc")
    desk.run("What is to be looked at again?", "claims", "due", "--as-of", "2028-01-01", "--subject", "imctc")
    desk.run("How do we stand?", "stats", "--by", "document")
    desk.run("All of it for another program.", "claims", "export", "--output", "claims.csv")
    desk.run("And back, into an empty store.", "claims", "import", "claims.csv", "--store", "restored")
    return desk.steps, claim


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        steps, _ = session(Path(folder))
    for step in steps:
        words = " ".join(f"'{word}'" if " " in word else word for word in step.command)
        sys.stdout.write(f"# {step.told}\n$ factcheck {words}\n{step.out}(exit code {step.code})\n\n")


if __name__ == "__main__":
    main()
