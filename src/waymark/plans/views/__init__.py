"""The pages of the plan and of a bad day."""
