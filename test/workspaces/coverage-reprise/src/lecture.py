def lire(): return []
