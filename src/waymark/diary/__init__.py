"""Check-ins, body maps, charts and the import of other diaries."""
