#!/usr/bin/env python3
"""Installs what a user would pick instead into a folder of its own, and says what does not install.

usage: install.py FOLDER
"""

import subprocess
import sys
import venv
from pathlib import Path

# What `compare.py` knows, by the name on PyPI.
PACKAGES = ["fasttext-wheel", "scikit-learn", "rivescript", "hassil", "padacioso", "snips-nlu"]
# Seconds for one package; one that is built from source for longer is of no use to a user either.
PATIENCE = 300


def main(folder: Path) -> None:
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    for package in PACKAGES:
        print(f"{package}: {install(python, package)}", flush=True)


def install(python: Path, package: str) -> str:
    """Tells in a word or two how it went."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--prefer-binary", package]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return f"did not install within {PATIENCE} s"
    if done.returncode == 0:
        return "installed"
    reasons = [line for line in done.stderr.splitlines() if "ERROR" in line or "error:" in line]
    return "did not install: " + (reasons[-1].strip() if reasons else "pip failed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
