"""Reports, worries, first looks, the rota of moderators, decisions and appeals: a community that stays kind."""
