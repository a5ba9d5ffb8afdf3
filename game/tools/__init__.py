"""What authors run: lint, explain, ids, walk."""
