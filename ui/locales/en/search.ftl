### Search and commands; lists.

## Lists

list-loading = Reading the list
list-sorted = Sorted by:
list-by-title = Title
list-by-recent = Latest change
list-by-date = Date
list-by-title-person = Name
list-by-title-act = What was done
list-by-title-testimony = Who said it
list-by-date-case = Opened
list-by-date-consent = When given
list-by-date-person = Date of birth
list-by-date-evidence = Obtained
list-date-person = born { $date }
list-date-case = opened { $date }
list-keys = ↑ ↓ to move, Enter to open, Space to select
list-match = { $total ->
    [one] { $total } record matches
   *[other] { $total } records match
 }
list-nothing = Nothing in this list matches. Clear the filter to see everything again.
list-clear-filter = Clear the filter
list-filter-of = Filter: { $list }
list-words = Filter by words
list-from = from
list-to = to
list-day = DD.MM.YYYY
list-day-unread = This cannot be read as a date, and narrows nothing. Write it as 04.03.2022, 03.2022 or 2022.
list-clear = Clear
list-filters = { $count ->
    [0] Filters
   *[other] Filters ({ $count })
 }
list-filter-keep = Save this filter
list-filter-keep-now = Save
list-filter-name = Name of the filter
list-filter-name-help = Words, dates and order are saved in the vault, for this list.
list-filter-name-missing = A filter needs a name, so that you find it again.
list-filter-kept = Filter saved: { $name }
list-filter-delete = Delete a filter
list-filter-delete-one = Delete the filter { $name }
list-filter-deleted = Filter deleted: { $name }
list-deleted-ones = Deleted
list-undo = Undo
list-cancel = Cancel
list-delete = Delete
list-choose = Select
list-choose-all = Select all
list-choose-one = Select: { $title }
list-choosing = Selecting…
list-chosen = { $count } selected
list-chosen-most = No more than { $most } can be selected at once.
list-chosen-actions = What to do with the selected records
list-unchoose = Clear the selection
list-seal = Seal into a package
list-deleted = { $count ->
    [one] { $count } record deleted
   *[other] { $count } records deleted
 }

## Search

search-title = Search
search-box = What are you looking for?
search-help = Words in any form; names in Cyrillic or Latin letters; an exact phrase in quotation marks: “four hours”. Several words find the records that hold all of them.
search-nothing = Nothing found. Try fewer words or another spelling, and check whether a kind, a case file or dates narrow the search.
search-found = { $more ->
    [1] The { $count } best are shown. More words narrow it down.
   *[other] { $count ->
        [one] { $count } record found
       *[other] { $count } records found
     }
 }
search-more = Show more
search-in-file = in the text of the file
search-in-file-page = in the text of the file, p. { $page }
search-results = Found
search-looking = Looking…
search-begin = Type something: a name, a street, a word that somebody used. Every text in the vault is looked through, and nothing leaves it.
search-kinds = Kinds
search-in-case = In the case file
search-dates = When
search-narrow = Narrow it down
search-narrowed = Narrowed down: { $by }
search-from = From
search-to = To

## One box for everything: Ctrl+K

palette-title = Find or do
palette-box = A name, a word, or what you want to do
palette-help = ↑ ↓ to choose, Enter to open what is marked.
palette-everything = Search every text of the vault for “{ $text }”
palette-results = Results and commands
palette-do = Do
palette-group = { $name }: { $count }
palette-count = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
 }
palette-nothing = Nothing like that here.

command-cases = Go to the case files
command-cases-words = open list home start
command-people = Go to people
command-people-words = persons victims witnesses officials
command-same = Find people recorded twice
command-same-words = same person duplicates double merge join compare
command-evidence = Go to evidence
command-evidence-words = attach files photos documents exhibits
command-facilities = Go to the places of detention
command-facilities-words = prison colony sizo facility list
command-search = Go to search
command-search-words = find look for
command-packages = Go to packages
command-packages-words = seal open verify archive
command-seal = Seal a package
command-seal-words = send export disclose share
command-verify = Check a package that came
command-verify-words = verify open received
command-backup = Back up the vault
command-backup-words = backup copy save stick disk
command-settings = Go to settings and safety
command-settings-words = passphrase recovery key idle options
command-deleted = Go to deleted records
command-deleted-words = bin trash restore
command-import = Import a table
command-import-words = csv excel spreadsheet columns
command-new-case = New case file
command-new-case-words = add create begin
command-new-person = New person
command-new-person-words = add create victim witness official
command-new-incident = New incident
command-new-incident-words = act violation add create event
command-new-act = New act
command-new-act-words = add create violation victim torture
command-new-involvement = New involvement in an act
command-new-involvement-words = add create perpetrator official responsible
command-new-testimony = New testimony
command-new-testimony-words = add create interview account
command-new-consent = New consent
command-new-consent-words = add create permission
command-new-note = New note
command-new-note-words = add create remark
command-history = History of this record
command-history-words = versions changes undo
command-lock = Lock the vault
command-lock-words = close leave hide quit
command-help = Help for this screen
command-help-words = how what manual
command-russian = По-русски
command-russian-words = language Russian interface
command-english = In English
command-english-words = language English interface
command-light = Light colours
command-light-words = theme day bright
command-dark = Dark colours
command-dark-words = theme night

command-attach = Attach files
command-attach-words = take in evidence photo video audio document upload add import
command-attach-folder = Attach a folder
command-attach-folder-words = take in directory evidence photos videos many stick phone import
