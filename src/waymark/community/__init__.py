"""Boards: one for each group, closed, and a few open ones by topic."""
