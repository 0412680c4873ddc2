"""What others see of what a person and a team do together, part by part."""
