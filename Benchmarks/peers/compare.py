#!/usr/bin/env python3
"""Measures Abbraccio and what a user would pick instead, in one run, on the same intents and messages.

Prints for each set the median time of a message, the ratio to ours, and how many messages are right.
Whatever is not installed, or does not learn a set in time, is named with the reason.

usage: compare.py BENCH [SETS]     BENCH is the built benchmark, SETS as in cremona,60,600,6000
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from peers import PEERS

# Seconds for learning a set, and for reading its messages.
LEARNING, READING = 120, 8
# Messages read before any is timed.
WARM_UP = 20


def main(bench: str, sets: str) -> None:
    data = Path(sys.prefix) / "data"
    command = [bench, "--sets", sets, "--turns", "no", "--export", str(data)]
    ours = json.loads(subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[-1])
    for result in ours["sets"]:
        compare(result, data)


def compare(result: dict, data: Path) -> None:
    """Prints the table of one set."""
    name, base = result["set"], result["understand_ns"] / 1_000
    print(f"\n{name}: {result['intents']} intents, {result['examples']} examples")
    line("Abbraccio", f"{base:.1f} µs", "1", f"{100 * result['right'] / result['judged']:.1f} %")
    for peer in PEERS:
        found = measured(peer, name, data)
        if "trouble" in found:
            print(f"  {peer:<20} {found['trouble']}", flush=True)
            continue
        right = f"{100 * found['right'] / found['read']:.1f} % of {found['read']}"
        ratio = f"{found['median'] / base:.0f}"
        line(peer, f"{found['median']:.1f} µs", ratio, right, f"learns in {found['learns']:.1f} s")


def line(*fields: str) -> None:
    print("  {:<20} {:>12} {:>8} x  {:<18}{}".format(*fields, *[""] * (5 - len(fields))), flush=True)


def measured(peer: str, name: str, data: Path) -> dict:
    """The figures of one peer on one set, from a process of its own; or what went wrong."""
    command = [sys.executable, __file__, "--one", peer, name, str(data)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=LEARNING + READING + 10)
    except subprocess.TimeoutExpired:
        return {"trouble": f"does not learn this set within {LEARNING} s"}
    if done.returncode == 0:
        return json.loads(done.stdout.splitlines()[-1])
    reason = (done.stderr.strip().splitlines() or ["?"])[-1]
    missing = reason.startswith("ModuleNotFoundError")
    return {"trouble": f"not installed ({reason})" if missing else f"failed: {reason}"}


def one(peer: str, name: str, data: Path) -> None:
    """Learns, reads for a while, and prints the figures as JSON."""
    examples = rows(data / f"{name}.examples.tsv")
    messages = rows(data / f"{name}.messages.tsv")
    start = time.perf_counter()
    read = PEERS[peer](examples)
    learned = time.perf_counter()
    for _, text in messages[:WARM_UP]:
        read(text)
        if time.perf_counter() > learned + READING:
            break
    times, right, end = [], 0, time.perf_counter() + READING
    for expected, text in messages:
        before = time.perf_counter_ns()
        found = read(text)
        times.append((time.perf_counter_ns() - before) / 1_000)
        right += found in expected.split(",")
        if time.perf_counter() > end:
            break
    figures = {"median": statistics.median(times), "read": len(times), "right": right}
    print(json.dumps(figures | {"learns": learned - start}))


def rows(path: Path) -> list:
    return [tuple(line.split("\t", 1)) for line in path.read_text().splitlines()]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    elif len(sys.argv) in (2, 3):
        main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "cremona,60,600,6000")
    else:
        sys.exit(__doc__)
