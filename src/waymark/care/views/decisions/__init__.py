"""Pages of shared decisions. Both sides open the same addresses."""
