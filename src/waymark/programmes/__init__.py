"""Pain Management Programmes: templates, cohorts, their sessions, the roster, and what follows the last one."""
