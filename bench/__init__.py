"""Measurements: `python -m bench` prints a table and renews dev/bench.md. Milliseconds are goals to report, never gates."""
