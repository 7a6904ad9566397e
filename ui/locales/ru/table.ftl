### Импорт таблиц.

table-import = Импорт таблицы
table-title = Импорт таблицы
table-step = Шаг { $step } из 3
table-step-file = Какая таблица
table-step-columns = Чем станет каждый столбец
table-step-preview = Что получится

table-choose = Выбрать таблицу
table-choose-hint = CSV или JSON; можно перетащить сюда. Таблицу Excel сначала сохраните как CSV.
table-reading = Таблица читается…
table-kind = Что в строках
table-kind-help = Каждая строка — одна такая запись.
table-case = В какое дело
table-case-help = Необязательно. Наберите часть названия. { $kind ->
    [person] Без дела людей видно в общем списке «Люди».
   *[other] Без дела такие записи не попадут в списки: их найдёт только поиск.
 }

table-mapping = Сохранённая схема
table-mapping-none = выбрать
table-mapping-taken = { $count ->
    [0] Ни одного столбца этой схемы в таблице нет.
    [one] В таблице есть { $count } столбец схемы
    [few] В таблице есть { $count } столбца схемы
    [many] В таблице есть { $count } столбцов схемы
   *[other] В таблице есть { $count } столбца схемы
 }
table-encoding = Кодировка
table-delimiter = Между ячейками
table-delimiter-semicolon = точка с запятой ;
table-delimiter-comma = запятая ,
table-delimiter-bar = вертикальная черта |
table-delimiter-tab = табуляция
table-language = Язык текстов
table-language-unsaid = не указан
table-columns-text = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
 }, { $columns ->
    [one] { $columns } столбец
    [few] { $columns } столбца
    [many] { $columns } столбцов
   *[other] { $columns } столбца
 }. Над каждым столбцом выберите, чем он станет. Если буквы не читаются, смените кодировку; если ячейки слиплись — знак между ними.
table-first-rows = Первые строки таблицы
table-not-taken = не импортировать
table-also = { $column }: и ещё
table-also-short = и ещё…
table-add-also = { $column }: чем ещё станет
table-format = Как записана дата
table-format-usual = 04.03.2022 или 2022-03-04
table-format-ddmmyyyy = 04{ $sep }03{ $sep }2022, сначала день
table-format-mmddyyyy = 03{ $sep }04{ $sep }2022, сначала месяц
table-format-yyyymmdd = 2022-03-04
table-format-phrase = оставить словами, как есть
table-nothing-taken = Ни один столбец пока ничем не станет. Выберите поле хотя бы для одного.
table-look = Посмотреть, что получится

table-part-from = с
table-part-to = по
table-part-text = словами
table-part-coordinates = широта и долгота в одной ячейке

table-sum = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
 }: годных — { $good }, с ошибками — { $bad }.
table-values = Значения столбца «{ $column }» для поля «{ $field }»
table-values-help = Этих значений в справочнике нет. Укажите, что каждое значит.
table-value-open = не указано
table-value-nothing = ничего не значит
table-values-more = Остальные ({ $count }) появятся, когда вы укажете эти.
table-values-others = Остальные неизвестные значения пропустить, строки импортировать без них
table-problems = { $count ->
    [one] { $count } строка с ошибкой
    [few] { $count } строки с ошибками
    [many] { $count } строк с ошибками
   *[other] { $count } строки с ошибками
 }
table-row = Строка
table-row-line = Строка { $number } (в файле — { $line })
table-quoted = «{ $text }»
table-problems-more = И ещё { $count }.
table-good-only = { $good ->
    [one] Импортировать { $good } годную строку, остальные пропустить
    [few] Импортировать { $good } годные строки, остальные пропустить
    [many] Импортировать { $good } годных строк, остальные пропустить
   *[other] Импортировать { $good } годной строки, остальные пропустить
 }
table-good-only-help = Иначе не импортируется ничего, пока не станут годными все.
table-records = Первые строки как записи
table-warnings = Что учесть
table-mapping-keep = Сохранить эту схему на будущее
table-mapping-title = Название схемы
table-mapping-title-help = Чтобы узнать её потом: например, откуда приходят такие таблицы.
table-mapping-title-missing = Без названия схему потом не найти.
table-mapping-save = Сохранить схему
table-mapping-kept = Схема сохранена: { $name }
table-run = { $count ->
    [0] Импортировать
    [one] Импортировать { $count } строку
    [few] Импортировать { $count } строки
    [many] Импортировать { $count } строк
   *[other] Импортировать { $count } строки
 }
table-running = Записи создаются

table-done = { $imported ->
    [one] Создана { $imported } запись
    [few] Созданы { $imported } записи
    [many] Создано { $imported } записей
   *[other] Создано { $imported } записи
 }
table-left-out = { $count ->
    [1] Пропущена строка { $rows }.
    [one] Пропущена { $count } строка: { $rows }{ $more ->
        [0] .
       *[other] {""} и ещё { $more }.
     }
    [few] Пропущены { $count } строки: { $rows }{ $more ->
        [0] .
       *[other] {""} и ещё { $more }.
     }
    [many] Пропущено { $count } строк: { $rows }{ $more ->
        [0] .
       *[other] {""} и ещё { $more }.
     }
   *[other] Пропущено { $count } строки: { $rows }{ $more ->
        [0] .
       *[other] {""} и ещё { $more }.
     }
 }
table-done-text = Номера строк и отпечаток файла сохранены вместе с импортом. Его можно отменить целиком; записи, которые вы успеете исправить, останутся.
table-undo = Отменить импорт
table-undone = { $deleted ->
    [one] Импорт отменён: удалена { $deleted } запись.
    [few] Импорт отменён: удалены { $deleted } записи.
    [many] Импорт отменён: удалено { $deleted } записей.
   *[other] Импорт отменён: удалено { $deleted } записи.
 }
table-kept = { $count ->
    [one] { $count } запись исправлена после импорта и остаётся:
    [few] { $count } записи исправлены после импорта и остаются:
    [many] { $count } записей исправлено после импорта и остаётся:
   *[other] { $count } записи исправлено после импорта и остаётся:
 }
table-show = Показать
table-another = Другая таблица
