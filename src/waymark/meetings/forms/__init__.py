"""Forms of meetings. They only validate."""
