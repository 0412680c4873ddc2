"""Every reading of this app."""
