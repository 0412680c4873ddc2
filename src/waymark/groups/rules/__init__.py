"""Pure decisions about groups."""
