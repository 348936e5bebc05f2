"""Hot pages: answers of the public site kept in memory, for as long as nothing new was said to the public."""
