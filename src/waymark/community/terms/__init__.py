"""The vocabulary of this app."""
