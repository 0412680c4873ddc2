"""What this app decides, without the database."""
