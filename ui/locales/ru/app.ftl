### Тексты окна в целом.

app-folder = Khronika
app-name = Хроника
app-version = Версия { $version }
app-language = Язык
app-theme = Оформление
app-theme-system = Системное
app-theme-light = Светлое
app-theme-dark = Тёмное
app-places = Разделы
app-back = Назад
app-leave = Прервать
app-next = Дальше
app-save = Сохранить
app-discard = Удалить черновик
app-more = Показать ещё
app-try-again = Повторить
app-understood = Понятно
app-untitled = Без названия
app-optional = необязательно
# Стрелки и Enter — клавиши.
app-list-keys = ↑ ↓ — выбрать, Enter — открыть
app-list-count = { $total ->
    [one] { $total } запись
    [few] { $total } записи
    [many] { $total } записей
   *[other] { $total } записей
 }

app-step-back = На шаг назад
app-forward = На шаг вперёд
app-people = Люди
app-evidence = Материалы
app-search = Поиск
app-packages = Пакеты
app-backup = Резервная копия
app-settings = Настройки и защита
app-help = Справка
app-backup-never = Копии ещё нет
app-backup-old = { $days ->
    [one] Последней копии { $days } день
    [few] Последней копии { $days } дня
    [many] Последней копии { $days } дней
   *[other] Последней копии { $days } дня
 }

date-help = 4 марта 2022, 04.03.2022 14:30, март 2022 или 2022. Неточно: «начало марта 2022», «около марта 2022», «с 3 по 5 марта 2022», «весна 2022», «80-е», «2022?».
date-unread = Прочитать это как дату не удалось. Исправьте дату или оставьте как рассказано.
date-keep-as-told = Оставить как рассказано
date-add-told = Добавить, как рассказано
date-phrase-told = Когда — как рассказано
date-told = Сохранится как рассказано, без даты для сортировки.

record-conflict = Есть более новая версия
record-field = Поле
record-mine = У вас, не сохранено
record-saved = Сохранено за это время
record-keep-mine = Сохранить моё как следующую версию
record-take-saved = Взять сохранённое
