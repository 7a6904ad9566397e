### Today: who needs help now.

today-title = Today
today-reveal = Show names
today-hide = Show initials only
today-somebody = Name unknown
today-empty = Nothing is due. People whose whereabouts are unknown or who have been without contact for a week, health to check on, time limits, hearings, tasks and consents to ask for again appear here once they are recorded with their dates.
today-all = { $count ->
    [one] Show the { $count } line
   *[other] Show all { $count } lines
}
today-further = { $count ->
    [one] Show { $count } more line
   *[other] Show { $count } more lines
}
today-more = { $shown } of { $total } shown.
today-fewer = Show the first seven only
today-backup = Last backup: { $time }.
today-backup-never = No backup has been made yet.

today-whereabouts = { $days ->
    [0] Whereabouts unknown since today
    [one] Whereabouts unknown for { $days } day
   *[other] Whereabouts unknown for { $days } days
}
today-contact = { $days ->
    [one] No contact for { $days } day
   *[other] No contact for { $days } days
}
today-health_check = Check on health again
today-restraint = End of a measure of restraint
today-placement = End of a term in a punishment cell
today-release = Day of release
today-appeal = Last day to appeal
today-hearing = Hearing
today-clock = End of an international time limit
today-task = To do
today-reconfirm = Ask for the consent again

today-since = Counted from { $day }
today-in = { $days ->
    [0] Today
    [1] Tomorrow
   *[other] In { $days } days
}
today-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
# Three clocks of one hearing.
today-clocks = { $court } in court · { $moscow } Moscow · { $own } here
today-computed = Computed, check: { $rule } (rules of { $edition })

today-handle = Mark as handled
today-handle-on = Back to what you typed
today-left = Notes whose lines are gone
today-left-how = Something new was recorded there, or the line was marked as handled. What you had typed is still here.
today-left-record = Open the record
today-note = What came of it
today-handled = Marked as handled. It stays in the vault as a completed task.
today-handled-undone = The line is back.

command-today = Go to Today
command-today-words = risk urgent deadlines hearings who
help-today-title = Today
help-today-text =
    Here you see who needs help now. First come people whose whereabouts are unknown and people without contact for a week; then health to check on, time limits that end, hearings, international time limits, tasks, and consents to ask for again.

    A line comes from the record that it leads to: from the last placement and the contacts of a detention, the day to check on health again, the end of a measure of restraint, the day of a hearing. Once something new is recorded there, the line disappears.

    Initials take the place of names until you press “Show names”. “Computed, check” means that the day is not in the record but was computed by the rule named there: ask counsel before you rely on it.

    “Mark as handled” removes the line; what came of it stays in the vault as a completed task. Ctrl+Z brings the line back.
