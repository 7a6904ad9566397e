### Parts of every screen.
