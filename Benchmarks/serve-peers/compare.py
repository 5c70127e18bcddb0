#!/usr/bin/env python3
"""Measures our webhook and those of two echo bots on this machine, with the same load generator.

Ours has every turn on the disk before it answers; the bots answer first, work afterwards and store
nothing. The Bot API that they call says yes at once, in a process of its own; ours calls the one that
the load generator plays. Whatever is not installed or does not start is named with the reason.

usage: compare.py ABBRACCIO [SECONDS]     ABBRACCIO is the built program
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bots import BOTS, PATH, SECRET

HERE = Path(__file__).parent
# Seconds for a process to start.
PATIENCE = 20
# Our requests a second as a multiple of theirs: what is wanted.
WANTED = 10


def main(program: str, seconds: str) -> int:
    command = [program, "simulate", "load", "--intents", "intents", "--seconds", seconds]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    print(done.stdout, end="", flush=True)
    ours = figure(done.stdout, "servizio, ogni turno su disco, al secondo")
    is_right = done.returncode == 0 and ours > 0
    print("\nlo stesso carico su bot che ripetono ciò che leggono:", flush=True)
    for name in BOTS:
        try:
            theirs, text = measured(name, program, seconds)
        except RuntimeError as trouble:
            print(f"    {name}: {trouble}", flush=True)
            continue
        ratio = ours / theirs if theirs else 0
        is_right = is_right and ratio >= WANTED
        mark = "sì" if ratio >= WANTED else "NO"
        print(f"{mark}  {name}: {text}; noi {ratio:.1f} volte (≥ {WANTED})", flush=True)
    return 0 if is_right else 1


def figure(table: str, name: str) -> int:
    """The number in the line of the program's table; 0 where there is none."""
    found = re.search(rf"^.{{3}} {re.escape(name)} +(\d+)", table, re.MULTILINE)
    return int(found[1]) if found else 0


def measured(name: str, program: str, seconds: str) -> tuple:
    """Requests a second of a bot, and all that is to be said of it."""
    port, api = free_port(), free_port()
    with tempfile.TemporaryFile() as trouble:
        processes = [start("api.py", str(api), errors=trouble)]
        try:
            wait_for(api, processes[0], trouble)
            processes.append(start("bots.py", name, str(port), str(api), errors=trouble))
            wait_for(port, processes[1], trouble)
            return loaded(program, seconds, port, api)
        finally:
            for process in reversed(processes):
                process.kill()
                process.wait()


def loaded(program: str, seconds: str, port: int, api: int) -> tuple:
    url = f"http://127.0.0.1:{port}{PATH}"
    command = [program, "simulate", "load", "--verso", url, "--seconds", seconds]
    command += ["--intestazione", f"X-Telegram-Bot-Api-Secret-Token: {SECRET}"]
    before = time.monotonic()
    table = subprocess.run(command, capture_output=True, text=True).stdout
    took = time.monotonic() - before
    texts = int(urllib.request.urlopen(f"http://127.0.0.1:{api}/count").read())
    rate, wrong = figure(table, "risposte al secondo"), figure(table, "risposte sbagliate")
    if not rate:
        raise RuntimeError("does not answer the load")
    full = figure(table, "p99 a pieno carico, ms")
    half = figure(table, "p99 a metà carico, ms")
    text = f"{rate} al secondo, p99 {full} ms (a metà carico {half} ms)"
    text += f", {texts / took:.0f} testi al secondo spediti davvero"
    return rate, text + (f", {wrong} sbagliate" if wrong else "")


def start(script: str, *arguments: str, errors) -> subprocess.Popen:
    # No proxy: whatever a library reads of the environment, it stays on this machine.
    environment = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
    return subprocess.Popen(
        [sys.executable, str(HERE / script), *arguments], stdout=subprocess.DEVNULL, stderr=errors,
        env=environment)


def wait_for(port: int, process: subprocess.Popen, errors) -> None:
    """Until somebody listens there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            errors.seek(0)
            last = (errors.read().decode(errors="replace").strip().splitlines() or ["?"])[-1]
            missing = last.startswith(("ModuleNotFoundError", "ImportError"))
            raise RuntimeError(f"not installed ({last})" if missing else f"does not start: {last}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"does not listen within {PATIENCE} s")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "5"))
