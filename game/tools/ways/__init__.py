"""The ways through a story: what can be reached, what cannot, and how."""
