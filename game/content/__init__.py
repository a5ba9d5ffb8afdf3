"""An author's files, read into a story and into diagnostics."""
