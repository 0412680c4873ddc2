"""Peer groups that run themselves: the kit, joining, the agreement, roles and rota, and ending well."""
