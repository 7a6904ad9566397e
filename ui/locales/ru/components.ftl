### Части всех экранов.

components-close = Закрыть
components-cancel = Остановить
components-notice = Сообщение
components-remove = Убрать: { $name }
components-drop = Перетащите файл сюда или выберите его
components-drop-many = Перетащите файлы сюда или выберите их
components-drop-now = Отпустите — файл будет принят
components-drop-now-many = Отпустите — файлы будут приняты
components-combo-untaken = «{ $text }» не выбрано из списка и не сохранится. Выберите строку из списка или очистите поле.
components-combo-none = Ничего не нашлось
components-combo-found = { $count ->
    [one] Найден { $count } вариант. Стрелки — выбрать, Enter — взять
    [few] Найдено { $count } варианта. Стрелки — выбрать, Enter — взять
    [many] Найдено { $count } вариантов. Стрелки — выбрать, Enter — взять
   *[other] Найдено { $count } варианта. Стрелки — выбрать, Enter — взять
 }
components-progress-share = { $share } %
components-progress-unknown = Сколько это займёт, пока неизвестно
components-progress-finishing = Почти готово
components-progress-seconds = { $seconds ->
    [one] осталась примерно { $seconds } секунда
    [few] осталось примерно { $seconds } секунды
    [many] осталось примерно { $seconds } секунд
   *[other] осталось примерно { $seconds } секунды
 }
components-progress-minutes = { $minutes ->
    [one] осталась примерно { $minutes } минута
    [few] осталось примерно { $minutes } минуты
    [many] осталось примерно { $minutes } минут
   *[other] осталось примерно { $minutes } минуты
 }
components-progress-hours = { $hours ->
    [one] остался примерно { $hours } час
    [few] осталось примерно { $hours } часа
    [many] осталось примерно { $hours } часов
   *[other] осталось примерно { $hours } часа
 }
components-not-given = Не указано
components-original = Оригинал
components-translation = Перевод
components-translation-add = Добавить перевод
components-name = Как пишется
components-name-add = Добавить другое написание
components-name-spell = Предложить написания латиницей
components-count-add = Добавить число
components-count-phrase = Словами источника
components-source-add = Добавить источник
components-place-told = Как рассказано
components-place-address = Улица и дом, если известны.
components-place-exact = Координаты
components-place-paste = Обе координаты, скопированные с карты вместе, можно вставить в одно поле.
components-degrees = Градусы десятичным числом от -{ $most } до { $most }, например 55.7558.
components-codes-choose = { $count ->
    [one] Выбрать из { $count } значения
    [few] Выбрать из { $count } значений
    [many] Выбрать из { $count } значений
   *[other] Выбрать из { $count } значения
 }
components-codes-keys = ↑ ↓ — между флажками, пробел — отметить; Tab — выйти из группы.
components-filter = Найти в списке

components-chosen = Выбрано
components-more = Показать ещё { $next } из оставшихся { $left }
