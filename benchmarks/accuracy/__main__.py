"""Print how well the labelled corpus is read and judged, open and held texts apart, and whether pairs agree."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.accuracy.parity import differences, paired
from factcheck.cli.evaluating import evaluation_lines, failure_lines
from factcheck.evaluation.corpus import CorpusReader
from factcheck.evaluation.failures import failures
from factcheck.evaluation.measure import Evaluation, evaluate
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import InputProblem
from factcheck.pipeline import Settings
from factcheck.properties.loader import load_properties
from factcheck.reports.text import written
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "corpus"
SOURCES = Path(__file__).parent / "sources"
PARTS = ("open", "held")
TODAY = PartialDate(2026, 11, 1)
"""The day to judge by where a text states none: fixed, so that the figures are those of the code alone."""


def main() -> int:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("part", nargs="?", choices=(*PARTS, "all"), default="all", help="which texts to measure")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of LANGUAGE/open and LANGUAGE/held")
    parser.add_argument("--source", type=Path, action="append", help="source files or folders, instead of its own")
    parser.add_argument("--failures", action="store_true", help="list what was wrong; never those of held texts")
    options = parser.parse_args()
    knowledge, problems = _knowledge(options.source or _sources())
    told = list(problems)
    evaluations: list[Evaluation] = []
    for part in PARTS if options.part == "all" else (options.part,):
        evaluation = _measured(options.corpus, part, knowledge, told)
        evaluations.append(evaluation)
        print(f"== {part}\n")
        print(written(evaluation_lines(evaluation), colour=False))
        if options.failures and part != "held":
            print(written(failure_lines(failures(evaluation, knowledge)), colour=False))
    _parity(evaluations, options.failures)
    for problem in told:
        print(problem, file=sys.stderr)
    return int(any(problem.fatal for problem in told))


def _sources() -> list[Path]:
    """The corpus's own sources where it has any, and those of the seeds."""
    return [path for path in (SOURCES, ROOT / "seeds" / "sources") if path.is_dir()]


def _knowledge(sources: list[Path]) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
    return load_sources(sources, load_properties(), shown=_shown)


def _measured(corpus: Path, part: str, knowledge: KnowledgeBase, told: list[InputProblem]) -> Evaluation:
    reader = CorpusReader(load_properties(), _shown)
    for folder in sorted(corpus.glob(f"*/{part}")):
        reader.read(folder)
    told += reader.problems
    return evaluate(reader.passages, knowledge, Settings(TODAY))


def _parity(evaluations: list[Evaluation], show: bool) -> None:
    pairs = paired([one for evaluation in evaluations for one in evaluation.passages])
    apart = {name: found for name, (ar, en) in pairs.items() if (found := differences(ar, en))}
    print(f"== parity: {len(pairs) - len(apart)} of {len(pairs)} pairs give the same claims and verdicts")
    for name, found in apart.items():
        held = any("held" in Path(one.passage.file).parts for one in pairs[name])
        print(f"  {name}: {len(found)} apart" + ("" if show and not held else "; --failures lists those of open texts"))
        if show and not held:
            print("\n".join(f"    {line}" for line in found))


def _shown(path: Path) -> str:
    absolute = path.resolve()
    return absolute.relative_to(ROOT).as_posix() if absolute.is_relative_to(ROOT) else path.as_posix()


if __name__ == "__main__":
    sys.exit(main())
