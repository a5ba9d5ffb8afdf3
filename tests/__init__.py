"""The tests of Article 58."""
