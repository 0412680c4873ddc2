"""Guest hours: a named professional answers questions before and during an online talk."""
