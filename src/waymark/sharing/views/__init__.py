"""Pages of sharing, one small view each."""
