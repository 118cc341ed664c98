"""Running the rules of a document in a process of its own, with an end to its time and its memory.

The bytes of a PDF go over a pipe; what was found comes back. Whatever is in the file, this process goes on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict

from routekaart.paths import RERUN_COMMAND, program_command
from routekaart.verification.rerun import Rerun, rerun

__all__ = ["SECONDS", "answer", "rerun_apart", "serve"]

SECONDS = 30.0
"""An ordinary document takes one or two."""
_MEMORY = 2 * 1024**3


def rerun_apart(pdf: bytes, *, program: Sequence[str] = (), seconds: float = SECONDS) -> Rerun:
    """See `rerun`; None with a reason when it took too long or the other process stopped halfway."""
    command = [*(program or program_command()), RERUN_COMMAND]
    try:
        done = subprocess.run(
            command, input=pdf, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=True
        )
        told = json.loads(done.stdout)
        return Rerun(told["same"], tuple(told["reasons"]), told["about"], told["practice"])
    except subprocess.TimeoutExpired:
        return Rerun(None, (f"Het uitvoeren duurde langer dan {seconds:.0f} seconden en is gestopt.",))
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError):
        return Rerun(None, ("Het uitvoeren is halverwege gestopt.",))


def serve() -> int:
    """Run the rules of the PDF on standard input and write what was found on standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not come between
    pdf = sys.stdin.buffer.read()
    _bound()
    answers.write(answer(pdf))
    answers.close()
    return 0


def answer(pdf: bytes) -> bytes:
    """What the other process says of this PDF, as it goes over the pipe."""
    return json.dumps(asdict(rerun(pdf))).encode()


def _bound() -> None:
    """No more memory than this, no file on disk, no memory left behind after a crash; where the system can do that."""
    if os.name != "posix":
        return
    import resource

    for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # the system set a lower one already
            continue
