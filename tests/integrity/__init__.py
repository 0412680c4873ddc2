"""That nothing a person gave is lost or doubled, whatever happens to the machine; and that long diaries stay quick."""
