"""Print, for each kind and language, how many cases are read exactly right; beside it what other libraries reach."""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.recognize.cases import Case, judged_wrong, load
from benchmarks.recognize.score import right
from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention
from factcheck.model.partialdate import PartialDate
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens

SOURCES = (
    "The cases are those of https://github.com/microsoft/Recognizers-Text (Specs/, MIT) and "
    "https://github.com/facebook/duckling (Corpus modules, BSD), one JSON object a line."
)


def main() -> None:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recognize", description=__doc__, epilog=SOURCES)
    parser.add_argument("--data", type=Path, required=True, help="folder of the two .jsonl.gz files")
    parser.add_argument("--failures", nargs="?", const="", metavar="WORD", help="list the cases read wrongly")
    parser.add_argument("--peers", action="store_true", help="measure the other libraries that are installed, too")
    parser.add_argument("--sample", type=float, default=1.0, help="share of the cases, drawn with a fixed seed")
    options = parser.parse_args()
    cases = [case for case in load(options.data) if random.Random(case.id).random() < options.sample]
    report(cases, options.failures)
    if options.peers:
        from benchmarks.recognize.peers import compare

        compare(cases)


def report(cases: list[Case], failures: str | None) -> None:
    """Print what is right, what is left out, and on demand what is wrong."""
    wrong = judged_wrong()
    readers = {code: Recognizer(load_pack(code), "mdy") for code in ("ar", "en")}  # the suites' order
    tally: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    outside: Counter[str] = Counter()
    for case in cases:
        row = tally[case.kind, case.language, case.suite]
        if case.left_out:
            row["left out"] += 1
            outside[case.left_out.partition(" (")[0]] += 1
        elif case.id in wrong:
            row["gold wrong"] += 1
        else:
            ok = right(case, recognize(readers[case.language], case))
            row["right" if ok else "missed"] += 1
            if case.enforced:
                row["enforced"] += 1
                row["enforced right"] += ok
            if not ok and failures is not None and failures in case.id:
                _show(case, recognize(readers[case.language], case))
    _print(tally)
    print(f"\n{len(wrong)} of {len(cases)} cases have gold judged wrong ({len(wrong) / max(len(cases), 1):.1%}).")
    print("Left out, and counted apart:")
    for reason, count in outside.most_common():
        print(f"  {count:5}  {reason}")


def recognize(reader: Recognizer, case: Case) -> list[Mention]:
    """What the recogniser makes of a case, anchored where the suite says when it was written."""
    anchor = PartialDate.parse(case.anchor) if case.anchor else None
    return reader.mentions(Tokens(case.text), anchor=anchor)


def _print(tally: dict[tuple[str, str, str], Counter[str]]) -> None:
    print(
        f"{'kind':11} {'':3} {'suite':36} {'cases':>6} {'right':>6} {'share':>6} {'enforced':>9} {'out':>5} {'gold':>5}"
    )
    groups: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (kind, language, suite), row in sorted(tally.items()):
        groups[kind, language] += row
        _line(kind, language, suite, row)
    print()
    for (kind, language), row in sorted(groups.items()):
        _line(kind, language, "all", row)


def _line(kind: str, language: str, suite: str, row: Counter[str]) -> None:
    measured = row["right"] + row["missed"]
    share = f"{row['right'] / measured:.3f}" if measured else "-"
    enforced = f"{row['enforced right'] / row['enforced']:.3f}" if row["enforced"] else "-"
    print(
        f"{kind:11} {language:3} {suite:36} {measured:6} {row['right']:6} {share:>6} {enforced:>9} "
        f"{row['left out']:5} {row['gold wrong']:5}"
    )


def _show(case: Case, mentions: list[Mention]) -> None:
    golds = [(g.text, [str(a) for a in g.amounts] or g.days, g.unit, g.bound) for g in case.golds]
    ours = [(m.kind.value, m.text, {k: v for k, v in m.value.to_dict().items() if k != "text"}) for m in mentions]
    print(
        f"{case.id}{'' if case.enforced else ' (not enforced)'} [{case.anchor}]\n   {case.text}\n   {golds}\n   {ours}"
    )


if __name__ == "__main__":
    main()
