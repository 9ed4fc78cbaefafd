"""Values into words and buttons."""
