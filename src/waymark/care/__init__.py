"""What a person and a care team do together: decisions, an agreed plan, visits, questions in between, notes."""
