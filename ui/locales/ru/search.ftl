### Поиск и команды; списки.

## Списки

list-loading = Список читается
list-sorted = Порядок:
list-by-title = Название
list-by-recent = Последнее изменение
list-by-date = Дата
list-by-title-person = Имя
list-by-title-act = Что сделали
list-by-title-testimony = Кто сказал
list-by-date-case = Когда заведено
list-by-date-consent = Когда дано
list-by-date-person = Дата рождения
list-by-date-evidence = Когда получено
list-date-person = род. { $date }
list-date-case = заведено { $date }
list-keys = ↑ ↓ — выбрать, Enter — открыть, пробел — отметить
list-match = { $total ->
    [one] Подходит { $total } запись
    [few] Подходят { $total } записи
    [many] Подходит { $total } записей
   *[other] Подходит { $total } записи
 }
list-nothing = В этом списке ничего не подходит. Снимите отбор — и снова увидите всё.
list-clear-filter = Снять отбор
list-filter-of = Отбор: { $list }
list-words = Отобрать по словам
list-from = с
list-to = по
list-day = ДД.ММ.ГГГГ
list-day-unread = Прочитать это как дату не удалось, отбор по ней не действует. Напишите так: 04.03.2022, 03.2022 или 2022.
list-clear = Снять
list-filters = { $count ->
    [0] Отборы
   *[other] Отборы ({ $count })
 }
list-filter-keep = Сохранить этот отбор
list-filter-keep-now = Сохранить
list-filter-name = Название отбора
list-filter-name-help = Слова, даты и порядок сохранятся в хранилище — для этого списка.
list-filter-name-missing = Без названия отбор потом не найти.
list-filter-kept = Отбор сохранён: { $name }
list-filter-delete = Удалить отбор
list-filter-delete-one = Удалить отбор «{ $name }»
list-filter-deleted = Отбор удалён: { $name }
list-deleted-ones = Удалённые
list-undo = Отменить
list-cancel = Отмена
list-delete = Удалить
list-choose = Отметить
list-choose-all = Отметить всё
list-choose-one = Отметить: { $title }
list-choosing = Записи отмечаются…
list-chosen = { $count ->
    [one] Отмечена { $count } запись
    [few] Отмечены { $count } записи
    [many] Отмечено { $count } записей
   *[other] Отмечено { $count } записи
 }
list-chosen-most = Больше { $most } за один раз отметить нельзя.
list-chosen-actions = Что сделать с отмеченными записями
list-unchoose = Снять отметки
list-seal = Запечатать в пакет
list-deleted = { $count ->
    [one] Удалена { $count } запись
    [few] Удалены { $count } записи
    [many] Удалено { $count } записей
   *[other] Удалено { $count } записи
 }

## Поиск

search-title = Поиск
search-box = Что найти
search-help = Слова в любой форме; имена кириллицей или латиницей; точная фраза — в кавычках: «четыре часа». Если слов несколько, найдутся записи, где есть все.
search-nothing = Ничего не нашлось. Попробуйте меньше слов или другое написание; проверьте, не сужают ли поиск вид, дело или даты.
search-found = { $more ->
    [1] Показаны самые подходящие: { $count }. Ещё одно слово сузит поиск.
   *[other] { $count ->
        [one] Найдена { $count } запись
        [few] Найдены { $count } записи
        [many] Найдено { $count } записей
       *[other] Найдено { $count } записи
     }
 }
search-more = Показать ещё
search-in-file = в тексте файла
search-in-file-page = в тексте файла, с. { $page }
search-results = Найдено
search-looking = Идёт поиск…
search-begin = Наберите имя, улицу, слово из чьего-то рассказа. Поиск идёт по всем текстам хранилища, наружу ничего не уходит.
search-kinds = Что искать
search-in-case = В деле
search-dates = Когда
search-narrow = Сузить поиск
search-narrowed = Поиск сужен: { $by }
search-from = Не раньше
search-to = Не позже

## Одна строка для всего: Ctrl+K

palette-title = Найти или сделать
palette-box = Имя, слово или что нужно сделать
palette-help = ↑ ↓ — выбрать, Enter — открыть выделенное.
palette-everything = Искать «{ $text }» по всем текстам хранилища
palette-results = Найденное и команды
palette-do = Сделать
palette-group = { $name }: { $count }
palette-count = { $count ->
    [0] Ничего не нашлось
    [one] { $count } вариант
    [few] { $count } варианта
    [many] { $count } вариантов
   *[other] { $count } варианта
 }
palette-nothing = Ничего похожего.

command-cases = Перейти к делам
command-cases-words = открыть список начало главная
command-people = Перейти к людям
command-people-words = пострадавшие свидетели должностные лица персоны
command-same = Найти людей, записанных дважды
command-same-words = один и тот же человек дубли двойники повторы записанные дважды объединить сравнить
command-evidence = Перейти к материалам
command-evidence-words = приложить вложить файлы фото видео аудио документы снимки доказательства вещдоки
command-facilities = Перейти к учреждениям
command-facilities-words = тюрьма колония сизо учреждение список
command-search = Перейти к поиску
command-search-words = найти искать
command-packages = Перейти к пакетам
command-packages-words = запечатать открыть проверить архив передать
command-seal = Запечатать пакет
command-seal-words = отправить передать выгрузить экспорт поделиться
command-verify = Проверить полученный пакет
command-verify-words = открыть принять сверить
command-backup = Сделать резервную копию
command-backup-words = бэкап резервная сохранить копия флешка диск
command-settings = Перейти к настройкам и защите
command-settings-words = пароль парольная фраза восстановление ключ лист параметры безопасность блокировка
command-deleted = Перейти к удалённым записям
command-deleted-words = корзина вернуть восстановить удалённое
command-import = Импортировать таблицу
command-import-words = csv эксель excel столбцы загрузить
command-new-case = Новое дело
command-new-case-words = добавить создать завести
command-new-person = Новый человек
command-new-person-words = добавить создать пострадавший свидетель
command-new-incident = Новое событие
command-new-incident-words = эпизод нарушение добавить создать происшествие случай
command-new-act = Новый эпизод
command-new-act-words = добавить создать нарушение пострадавший пытки
command-new-involvement = Новая запись о том, кто это сделал
command-new-involvement-words = добавить создать причастность исполнитель должностное лицо ответственный
command-new-testimony = Новое свидетельство
command-new-testimony-words = добавить создать рассказ интервью показания
command-new-consent = Новое согласие
command-new-consent-words = добавить создать разрешение основание
command-new-note = Новая заметка
command-new-note-words = добавить создать пометка
command-history = История этой записи
command-history-words = версии правки изменения отменить
command-lock = Заблокировать хранилище
command-lock-words = закрыть выйти спрятать запереть
command-help = Справка по этому экрану
command-help-words = как что помощь
command-russian = По-русски
command-russian-words = язык русский интерфейс
command-english = In English
command-english-words = язык английский интерфейс
command-light = Светлое оформление
command-light-words = тема день светлая
command-dark = Тёмное оформление
command-dark-words = тема ночь тёмная

command-attach = Приложить файлы
command-attach-words = принять добавить загрузить доказательства фото видео аудио документы снимки импорт
command-attach-folder = Приложить папку
command-attach-folder-words = принять каталог директория доказательства фотографии много флешка телефон импорт
