"""The web door: addresses, views and answers of the public site. It reads only what the public may read."""
