"""Coping cards: what helped somebody, when, and what others found who tried it."""
