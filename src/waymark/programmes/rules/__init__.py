"""Pure decisions about programmes."""
