"""What people may ask about their own data: everything about them, a correction, destruction, and how long it is kept.

Pages and cards for the professional who answers; each is imported by its own name.
"""
