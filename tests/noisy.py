"""What a child process serves from, in this process: input whose reading prints, and an output that is put back.

For tests of a `serve` that answers on standard output, where nothing else may come between.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

import pytest

__all__ = ["Noisy", "output_put_back"]


class Noisy(io.BytesIO):
    """Input; and a library that prints `words` while it is read."""

    def __init__(self, content: bytes, words: str) -> None:
        super().__init__(content)
        self._words = words.encode()

    def read(self, *limits: int | None) -> bytes:
        os.write(1, self._words + b"\n")
        return super().read(*limits)


@pytest.fixture
def output_put_back() -> Iterator[None]:
    """Serving points standard output elsewhere; afterwards it is as it was."""
    kept = os.dup(1)
    yield
    os.dup2(kept, 1)
    os.close(kept)
