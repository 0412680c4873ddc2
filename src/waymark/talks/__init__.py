"""Guest hours: a named professional answers questions, before and during an online talk, and an archive of them."""
