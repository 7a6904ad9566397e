### Search and commands; lists.
