"""What is ready to use: ``init``, the pre-commit hook, the action's steps as its runner runs them, the CI snippets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.cli.boundary import run

ROOT = Path(__file__).parents[2]
FACTS = Path(__file__).parent / "coalition" / "coalition.yaml"
GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_init_writes_passes_its_own_check(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["init"]) == 0
    assert "wrote  factcheck.toml" in capfd.readouterr().out
    assert run(["check", "."]) == 0
    assert "✓ 5 supported" in capfd.readouterr().out
    assert run(["sources", "check"]) == 0
    assert run(["config", "show"]) == 0


def test_init_overwrites_nothing(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (desk / "pyproject.toml").write_text("[tool.factcheck]\nsources = ['own.yaml']\n", encoding="utf-8")
    (desk / "articles").mkdir()
    (desk / "articles" / "welcome.md").write_text("mine", encoding="utf-8")
    assert run(["init"]) == 0
    told = capfd.readouterr().out
    assert "kept   pyproject.toml" in told
    assert not (desk / "factcheck.toml").exists()
    assert (desk / "articles" / "welcome.md").read_text(encoding="utf-8") == "mine"


def test_the_templates_values_are_the_programs_defaults(desk: Path) -> None:
    """A comment that shows a key must not lie about what there is."""
    import re
    import tomllib

    from factcheck.cli.settings import KEYS

    text = (ROOT / "factcheck" / "cli" / "templates" / "factcheck.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)) <= set(KEYS)
    opened = re.sub(r"(?m)^# (\w+ = |\[)", r"\1", text)
    assert set(tomllib.loads(opened)) == set(KEYS) - {"format", "include"}


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "factcheck/cli/templates/github.yml"),
        ("vendor.gitlab-ci", "factcheck/cli/templates/gitlab.yml"),
    ],
)
def test_ci_files_are_valid_by_the_schemas_of_their_readers(schema: str, file: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / file)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def action() -> dict[str, Any]:
    body: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return body


def steps(desk: Path, inputs: dict[str, str]) -> tuple[int, dict[str, str], str, str]:
    """Run the shell steps with their inputs put in, as the runner does; code, outputs, summary and log."""
    known = {name: str(spec.get("default", "")) for name, spec in action()["inputs"].items()} | inputs
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"):
        (desk / name).write_text("", encoding="utf-8")
    runner = os.environ | {  # noqa: TID251 - handed on
        "GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(desk), "CI": "true", "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(desk / "GITHUB_STEP_SUMMARY"), "GITHUB_OUTPUT": str(desk / "GITHUB_OUTPUT"),
        "PATH": f"{desk / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}",  # noqa: TID251 - handed on
    }  # fmt: skip
    log, code = "", 0
    for step in action()["runs"]["steps"]:
        if step.get("shell") != "bash" or code:
            continue
        own = {key: _put_in(value, known) for key, value in step.get("env", {}).items()}
        script = desk / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=desk, env=runner | own, capture_output=True, text=True, check=False,
        )  # fmt: skip
        log, code = log + done.stdout + done.stderr, done.returncode
    outputs = dict(line.split("=", 1) for line in (desk / "GITHUB_OUTPUT").read_text(encoding="utf-8").splitlines())
    return code, outputs, (desk / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8"), log


def _put_in(value: str, inputs: dict[str, str]) -> str:
    for name, given in inputs.items():
        value = value.replace(f"${{{{ inputs.{name} }}}}", given)
    return value


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_actions_steps(desk: Path) -> None:
    (desk / "articles").mkdir()
    (desk / "articles" / "a.txt").write_text("يضم التحالف الإسلامي 41 دولة عضو.\n", encoding="utf-8")
    (desk / "coalition.yaml").write_bytes(FACTS.read_bytes())
    venv.create(desk / "venv", with_pip=True)  # what actions/setup-python leaves for the install step
    code, outputs, summary, log = steps(desk, {"paths": "articles", "sources": "coalition.yaml"})
    assert code == 1, log
    assert outputs["exit-code"] == "1"
    assert summary.startswith("## factcheck\n")
    assert "outdated" in summary
    assert "::error file=articles/a.txt,line=1," in log
    assert Path(outputs["sarif"]).read_text(encoding="utf-8").startswith("{")
    assert "<testsuites" in Path(outputs["junit"]).read_text(encoding="utf-8")
    code, outputs, _, log = steps(desk, {"paths": "articles", "sources": "coalition.yaml", "fail-on": "contradicted"})
    assert (code, outputs["exit-code"]) == (0, "0"), log


@pytest.mark.slow
@GIT
def test_the_hook_runs_under_pre_commit(desk: Path) -> None:
    """pre-commit itself, its environment made from this repository's files, on a repository made here."""
    hook, news = desk / "hook", desk / "news"
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if tracked.returncode:
        pytest.skip("the project's own files are in no git repository here")
    for name in filter(None, tracked.stdout.split("\0")):
        if name.startswith(("factcheck/", "pyproject", "README", ".pre-commit-hooks")) and (ROOT / name).is_file():
            (hook / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, hook / name)
    git(desk, "init", "-q", "hook")
    git(hook, "add", "-A")
    git(hook, "commit", "-qm", "x")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hook, check=True, capture_output=True, text=True).stdout
    (news / "articles").mkdir(parents=True)
    (news / "articles" / "a.txt").write_text("The Islamic Coalition has 41 members.\n", encoding="utf-8")
    (news / "coalition.yaml").write_bytes(FACTS.read_bytes())
    (news / "factcheck.toml").write_text("sources = ['coalition.yaml']\nas_of = '2025'\n", encoding="utf-8")
    config = {"repos": [{"repo": str(hook), "rev": revision.strip(), "hooks": [{"id": "factcheck"}]}]}
    (news / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(desk, "init", "-q", "news")
    git(news, "add", "-A")

    def hooked() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"]
        own = os.environ | {"PRE_COMMIT_HOME": str(desk / "cache")}  # noqa: TID251 - handed on
        return subprocess.run(command, cwd=news, capture_output=True, text=True, check=False, env=own)

    failed = hooked()
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "→ write 42" in failed.stdout
    (news / "articles" / "a.txt").write_text("The Islamic Coalition has 42 members.\n", encoding="utf-8")
    git(news, "add", "-A")
    passed = hooked()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert not (news / "claims").exists()
