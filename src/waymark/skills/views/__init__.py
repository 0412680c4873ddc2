"""Pages of the skills."""
