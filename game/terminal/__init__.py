"""The game in a terminal: the same frames, in reading order."""
