"""What the diary decides and works out. No Django, no clock, no database: plain values in, terms out."""
