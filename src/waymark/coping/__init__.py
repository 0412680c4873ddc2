"""Coping cards: what helped somebody, when, what it takes and when not to do it; and how it went for others."""
