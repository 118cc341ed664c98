"""Measuring two things in turns, so that whatever the machine does meanwhile meets both.

Two calls go in; a row with both medians and their ratio comes out.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Row", "clock", "in_turns", "milliseconds", "percentile", "ratio_row"]

Call = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `kind` is `x` (ours against the floor) or `ms` (ours alone)."""

    id: str
    what: str
    kind: str
    ours: float
    floor: float | None
    aim: float
    stop: float
    note: str = ""

    @property
    def value(self) -> float:
        """What is held against the aim: the ratio, or the milliseconds."""
        return self.ours / self.floor if self.floor else self.ours

    @property
    def verdict(self) -> str:
        """Kept, over the aim, or over the stop."""
        return "kept" if self.value <= self.aim else "over the aim" if self.value <= self.stop else "OVER THE STOP"

    def as_data(self) -> dict[str, object]:
        """The form of build/bench.json."""
        return {
            "id": self.id,
            "kind": self.kind,
            "ours": round(self.ours, 4),
            "floor": None if self.floor is None else round(self.floor, 4),
            "ratio": round(self.ours / self.floor, 3) if self.floor else None,
            "aim": self.aim,
            "stop": self.stop,
            "what": self.what,
            "note": self.note,
        }


def clock(call: Call) -> float:
    """Milliseconds of one call."""
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def in_turns(ours: Call, floor: Call, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of both, one after the other, in alternating order; the first pair only warms up."""
    clock(ours)
    clock(floor)
    left: list[float] = []
    right: list[float] = []
    for turn in range(rounds):
        pair = [(ours, left), (floor, right)]
        for call, times in pair if turn % 2 else reversed(pair):
            times.append(clock(call))
    return left, right


def ratio_row(
    name: str, what: str, ours: Call, floor: Call, *, rounds: int, aim: float, stop: float, note: str = ""
) -> Row:
    """Both medians as a row; the note tells how far the middle half of each lies apart."""
    left, right = in_turns(ours, floor, rounds)
    spread = f"middle half {_spread(left)} against {_spread(right)} ms, {rounds} rounds"
    told = "; ".join(filter(None, (note, spread)))
    return Row(name, what, "x", statistics.median(left), statistics.median(right), aim, stop, told)


def milliseconds(name: str, what: str, call: Call, *, rounds: int, aim: float, stop: float, note: str = "") -> Row:
    """The median of one call as a row."""
    clock(call)
    times = [clock(call) for _ in range(rounds)]
    spread = f"middle half {_spread(times)} ms, {rounds} rounds"
    return Row(name, what, "ms", statistics.median(times), None, aim, stop, "; ".join(filter(None, (note, spread))))


def percentile(times: Sequence[float], part: float) -> float:
    """The value below which this part of the times lies; with few times the worst."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _spread(times: Sequence[float]) -> str:
    return f"{percentile(times, 0.25):.2f}-{percentile(times, 0.75):.2f}"
