"""Benches: ours beside the floor, interleaved in one run. `python -m tests.bench`; not part of the tests."""
