"""Every write of programmes."""
