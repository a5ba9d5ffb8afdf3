"""What must hold of the stories that come with the game."""
