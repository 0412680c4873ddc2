"""What pages of groups show, worked out for their templates."""
