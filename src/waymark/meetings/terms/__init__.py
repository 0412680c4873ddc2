"""The vocabulary of meetings."""
