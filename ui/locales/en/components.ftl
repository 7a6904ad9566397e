### Parts of every screen.

components-cancel = Cancel
components-share = { $share } %
components-seconds-left = about { $left } s left
components-minutes-left = about { $left } min left
