"""The rules of the game, pure: a story and a state give what is offered and what follows."""
