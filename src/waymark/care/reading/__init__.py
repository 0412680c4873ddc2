"""Rows turned into what pages are drawn from."""
