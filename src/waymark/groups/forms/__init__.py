"""Forms of groups. They only validate."""
