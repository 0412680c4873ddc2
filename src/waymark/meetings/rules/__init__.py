"""What meetings decide and reckon: no Django, no clock, no database."""
