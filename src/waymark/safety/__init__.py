"""Crisis contacts, the get-seen card and the page for when you need help now."""
