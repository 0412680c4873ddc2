"""Reminders and messages out: what a person asked to be told, when, and by which way. Words are neutral, always."""
