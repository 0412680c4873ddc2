"""Accounts: joining, signing in, recovery, preferences, sessions, deletion, and each person's key."""
