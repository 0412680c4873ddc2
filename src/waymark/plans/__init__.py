"""What matters, goals in three sizes, and the setback plan."""
