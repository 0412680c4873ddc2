"""Pages of care, one small view each."""
