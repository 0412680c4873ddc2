"""A word of its own in everything a person can write: whoever is shown one thing finds its words, and no others."""
