"""Hot pages: the cache of whole public answers, valid for as long as nothing new was said to the public."""
