"""Forms of programmes. They check what was typed; what it means is decided in `rules` and `operations`."""
