"""Messages between two members of a group who both want them."""
