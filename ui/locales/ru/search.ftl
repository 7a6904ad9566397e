### Поиск.

search-title = Поиск
search-box = Что найти
search-help = Слова в любой форме, имена кириллицей и латиницей, фраза в кавычках.
search-results = Найденное
search-nothing = Ничего не нашлось. Попробуйте меньше слов или другое написание.
search-found = { $more ->
    [yes] Показаны лучшие { $count }; уточните запрос.
   *[no] { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
     }
 }
