"""What is sent to this app, checked."""
