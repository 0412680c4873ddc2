"""What is sent to moderation, checked."""
