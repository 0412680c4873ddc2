"""Forms of sharing. They only validate."""
