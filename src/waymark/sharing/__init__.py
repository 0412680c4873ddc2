"""Who may look at whose record: consent, supporters, care teams, links, looks. The only maker of `Access`."""
