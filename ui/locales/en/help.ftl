### Help and hints.
