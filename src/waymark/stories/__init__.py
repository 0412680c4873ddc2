"""Stories that people tell, with consent for each use that travels to every place they were used in."""
