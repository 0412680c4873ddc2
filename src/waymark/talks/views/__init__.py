"""Pages of this app, one small view each."""
