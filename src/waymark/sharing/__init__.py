"""Who may look at whose record. The only maker of `Access`."""
