"""Fetching: an address of the web in; what its server answered, as an archive of the web (WARC), out.

Whoever writes an address may want this machine to ask for what only it can reach. So a name is looked up
once, what it leads to has to be public, and the connection goes there and nowhere else; at every hop.
"""
