### Parts of every screen.

components-close = Close
components-cancel = Cancel
components-notice = Notice
components-remove = Take out { $name }
components-drop = Drop the file here, or choose it
components-drop-many = Drop files here, or choose them
components-drop-now = Let go to take the file
components-drop-now-many = Let go to take the files
components-combo-none = Nothing found
components-combo-found = { $count ->
    [one] { $count } found. Arrows to choose, Enter to take
   *[other] { $count } found. Arrows to choose, Enter to take
 }
components-progress-share = { $share } %
components-progress-unknown = How long it takes is not known yet
components-progress-finishing = Nearly done
components-progress-seconds = { $seconds ->
    [one] about { $seconds } second left
   *[other] about { $seconds } seconds left
 }
components-progress-minutes = { $minutes ->
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
 }
components-progress-hours = { $hours ->
    [one] about { $hours } hour left
   *[other] about { $hours } hours left
 }
