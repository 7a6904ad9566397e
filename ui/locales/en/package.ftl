### Sealed packages.
