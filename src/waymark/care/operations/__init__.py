"""Every write of what a person and a team do together."""
