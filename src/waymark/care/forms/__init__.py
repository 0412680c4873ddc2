"""Forms of care. They only validate."""
