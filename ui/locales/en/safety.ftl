### Backup, passphrase, settings.
