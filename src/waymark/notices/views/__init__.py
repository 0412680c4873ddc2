"""Pages of notices, one file each."""
