### Search.

search-title = Search
search-box = What are you looking for
search-help = Words in any form, names in either script, a phrase in quotation marks.
search-results = Found
search-nothing = Nothing found. Try fewer words, or another spelling.
search-found = { $more ->
    [yes] The { $count } best are shown; more words narrow it down.
   *[no] { $count ->
        [one] { $count } record
       *[other] { $count } records
     }
 }
