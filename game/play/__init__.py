"""What every front end shares: the session, and the visit with its stack of screens."""
