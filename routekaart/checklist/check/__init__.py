"""The checker: a merged route in, located errors and warnings out."""
