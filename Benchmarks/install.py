#!/usr/bin/env python3
"""Installs Python packages to compare with into a folder of their own, and says what does not install.

usage: install.py FOLDER PACKAGE...
"""

import subprocess
import sys
import venv
from pathlib import Path

# Seconds for one package; one that is built from source for longer is of no use to a user either.
PATIENCE = 300


def main(folder: Path, packages: list[str]) -> None:
    python = folder / "bin" / "python"
    if not python.exists():
        try:
            venv.create(folder, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"no folder for Python packages: {error}", flush=True)
            return
    for package in packages:
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
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
