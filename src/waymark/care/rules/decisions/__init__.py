"""A shared decision: its words, its choices and their numbers, its stages. Pure."""
