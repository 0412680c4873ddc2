"""Pages of the diary, one file each."""
