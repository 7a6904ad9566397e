### Import of tables.

table-import = Import a table
table-title = Import a table
table-step = Step { $step } of 3
table-step-file = Which table
table-step-columns = What each column becomes
table-step-preview = What would come of it

table-choose = Choose a table
table-choose-hint = CSV or JSON, or drop it anywhere here. Save a spreadsheet as CSV first.
table-reading = Reading the table…
table-kind = What the rows are
table-kind-help = Each row is one record of this kind.
table-case = Into which case file
table-case-help = Optional. Type part of its title. { $kind ->
    [person] Without one, the people are in the list of all people.
   *[other] Without one, such records are in no list: only search finds them.
 }

table-mapping = Saved mapping
table-mapping-none = choose one
table-mapping-taken = { $count ->
    [0] This table has none of the mapping’s columns.
    [one] { $count } column of the mapping is in this table
   *[other] { $count } columns of the mapping are in this table
 }
table-encoding = Encoding
table-delimiter = Between the cells
table-delimiter-semicolon = semicolon ;
table-delimiter-comma = comma ,
table-delimiter-bar = vertical bar |
table-delimiter-tab = tab
table-language = Language of the texts
table-language-unsaid = not given
table-columns-text = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }. Say above each column what it becomes. If letters look wrong, choose another encoding; if cells run together, another sign between them.
table-first-rows = The first rows of the table
table-not-taken = not imported
table-also = { $column }: and also
table-also-short = and also…
table-add-also = { $column } becomes something more
table-format = How the day is written
table-format-usual = 04.03.2022 or 2022-03-04
table-format-ddmmyyyy = 04{ $sep }03{ $sep }2022, day first
table-format-mmddyyyy = 03{ $sep }04{ $sep }2022, month first
table-format-yyyymmdd = 2022-03-04
table-format-phrase = keep the words as they stand
table-nothing-taken = No column becomes anything yet. Choose a field for at least one.
table-look = See what comes of it

table-part-from = from
table-part-to = to
table-part-text = in words
table-part-coordinates = Latitude and longitude in one cell

table-sum = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }: { $good } can be imported, { $bad } { $bad ->
    [one] has a problem
   *[other] have problems
 }.
table-values = Values of “{ $column }” for “{ $field }”
table-values-help = The vocabulary does not know these values. Say what each one means.
table-value-open = not matched
table-value-nothing = means nothing
table-values-more = The others ({ $count }) come up once these are matched.
table-values-others = Leave all other unknown values out; the rows are imported without them
table-problems = { $count ->
    [one] { $count } row with a problem
   *[other] { $count } rows with problems
 }
table-row = Row
table-row-line = Row { $number }, line { $line }
table-quoted = “{ $text }”
table-problems-more = And { $count } more.
table-good-only = { $good ->
    [one] Import the { $good } good row, leave the others out
   *[other] Import the { $good } good rows, leave the others out
 }
table-good-only-help = Otherwise nothing is imported until every row is good.
table-records = The first rows as records
table-warnings = Worth knowing
table-mapping-keep = Save this mapping for next time
table-mapping-title = Title of the mapping
table-mapping-title-help = So that you recognise it: where such tables come from.
table-mapping-title-missing = A mapping needs a title, so that you find it again.
table-mapping-save = Save the mapping
table-mapping-kept = Mapping saved: { $name }
table-run = { $count ->
    [0] Import
    [one] Import { $count } row
   *[other] Import { $count } rows
 }
table-running = Records are being made

table-done = { $imported ->
    [one] { $imported } record was made
   *[other] { $imported } records were made
 }
table-left-out = { $count ->
    [one] Row { $rows } was left out.
   *[other] { $count } rows were left out: { $rows }{ $more ->
        [0] .
       *[other] {""} and { $more } more.
     }
 }
table-done-text = The numbers of the rows and the fingerprint of the file are kept with the import. It can be undone as a whole; records that you edit meanwhile will stay.
table-undo = Undo the import
table-undone = { $deleted ->
    [one] The import is undone: { $deleted } record was deleted.
   *[other] The import is undone: { $deleted } records were deleted.
 }
table-kept = { $count ->
    [one] { $count } record was edited since and stays:
   *[other] { $count } records were edited since and stay:
 }
table-show = Show them
table-another = Another table
