# Files and folders that are taken in: what is asked beforehand, how far it is, what was left out.

intake-folder = Attach a folder
intake-choose-folder = Which folder to attach
intake-title = Before they are taken in
intake-means = The same for all of these files; leave empty what you do not know or what differs. The files stay where they lie: wipe them there yourself once they are safe here.
intake-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
intake-take = Take in
intake-looking = Looking through { $name }
intake-share = { $done } of { $total } files, { $size } in all.
intake-again = { $count ->
    [one] { $count } file was an exhibit already; its custody log says that it came again.
   *[other] { $count } files were exhibits already; their custody logs say that they came again.
 }
intake-stopped = “{ $name }” was broken off: { $taken } of { $total } files are in the vault.
intake-with-missed = “{ $name }” is taken in.
intake-missed = { $count ->
    [one] { $count } file was left out.
   *[other] { $count } files were left out.
 }
intake-missed-which = What was left out
intake-missed-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
intake-go-on = Go on
intake-end = End here
intake-reason-unreadable = cannot be read
intake-reason-gone = was not there any more
intake-reason-link = a link to another place, not a file
intake-reason-special = not a file
intake-reason-empty = empty
intake-reason-system = left there by the system for itself
intake-reason-vault = the vault itself
intake-reason-ended = not taken: the intake was ended
intake-reason-folder = its files cannot be listed to the end
intake-kept = { $count ->
    [one] { $count } stays: it was changed since, or something else relies on it.
   *[other] { $count } stay: they were changed since, or something else relies on them.
 }
