"""Pages of moderation, one small view each."""
