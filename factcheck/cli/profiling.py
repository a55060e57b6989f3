"""``check --profile``: where the time of a run went, on standard error."""

from __future__ import annotations

import sys
import time

from factcheck.model.stages import NO_STAGES, Stages, TimedStages


def timed_stages(wanted: bool) -> Stages:
    """Return what takes the times of a run, or what takes none."""
    return TimedStages(time.perf_counter) if wanted else NO_STAGES


def tell_stages(stages: Stages, *, started: float) -> None:
    """Write a line for each stage: seconds, share of the run, how many things it handled and how long one took.

    What no stage counts, the loading of the program's own parts above all, stands in a line of its own.
    """
    if not isinstance(stages, TimedStages):
        return
    whole = time.perf_counter() - started
    rows = [(name, seconds, f"{stages.counts[name]:,}") for name, seconds in stages.seconds.items()]
    rows.append(("all else", whole - sum(stages.seconds.values()), ""))
    width = max(len(name) for name, _, _ in rows)
    for name, seconds, count in rows:
        each = f"{seconds / stages.counts[name] * 1e6:10,.0f} µs each" if stages.counts.get(name) else ""
        sys.stderr.write(f"{name:{width}} {seconds:9.4f} s {seconds / whole:6.1%} {count:>10} {each}".rstrip() + "\n")
    sys.stderr.write(f"{'in all':{width}} {whole:9.4f} s\n")
