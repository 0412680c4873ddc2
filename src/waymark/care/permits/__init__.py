"""Who may do what at the table, as tables of small predicates."""
