"""The project's benchmarks: what costs how much, measured against a reference in the same run."""
