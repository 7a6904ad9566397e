### Записи: страницы, формы, история, материалы.

record-kind-case = Дело
record-kinds-case = Дела
record-kind-person = Человек
record-kinds-person = Люди
record-kind-incident = Событие
record-kinds-incident = События
record-kind-act = Деяние
record-kinds-act = Деяния
record-kind-involvement = Причастный
record-kinds-involvement = Причастные
record-kind-testimony = Свидетельство
record-kinds-testimony = Свидетельства
record-kind-consent = Согласие
record-kinds-consent = Согласия
record-kind-evidence = Материал
record-kinds-evidence = Материалы
record-kind-note = Заметка
record-kinds-note = Заметки
record-kind-mapping = Схема импорта
record-kinds-mapping = Схемы импорта
record-kind-import = Импорт
record-kinds-import = Импорты
record-new-person = Новый человек
record-new-incident = Новое событие
record-new-act = Кто что сделал и кому
record-new-involvement = Кто это сделал
record-new-testimony = Новое свидетельство
record-new-consent = Новое согласие
record-new-evidence = Материал
record-new-note = Новая заметка
record-new-case = Новое дело
record-new-mapping = Схема импорта
record-new-import = Импорт
record-edit = Изменить
record-stop-editing = Прервать правку; набранное сохранится
record-history = История
record-delete = Удалить
record-restore = Вернуть
record-undo = Отменить
record-undone = Отменено.
record-saved-now = Сохранено.
record-unsaved = Ещё не сохранено. Набранное хранится в хранилище.
record-more = Другие поля
record-not-said = не указано
record-yes = Да
record-no = Нет
record-choose-other = Выбрать другое
record-remove = Убрать
record-nothing-found = Ничего не найдено
record-add-testimony = Свидетельство
record-add-consent = Согласие
record-add-act = Деяние против человека
record-add-involvement = Кто это сделал
record-help-languages = Коды языков через пробел: ru en tt.
record-help-countries = Коды стран через пробел: RU DE.
record-help-names = Сначала обычная форма; другие написания — на отдельных строках.
record-erased-values = Часть сведений этой записи стёрта навсегда.
record-erased-value = стёрто
record-taken-out = убрано
record-state-deleted = удалено
record-state-erased = стёрто
record-state-live = есть
record-state-deleted-told = Запись удалена. Её нет ни в списках, ни в пакетах, и её можно вернуть.
record-state-erased-told = Запись стёрта. Её содержания больше нет, и вернуть его нельзя.
record-state-live-told = Запись на месте.
record-undo-this = Отменить это изменение
record-deleted = Удалённые записи
record-deleted-help = Их нет ни в списках, ни в пакетах; каждую можно вернуть. Стёртого здесь нет.
record-deleted-none = Удалённого нет.
record-look = Посмотреть
record-empty-person = Все, о ком есть записи, в каких бы делах они ни были. Людей добавляют в деле.
record-empty-evidence = Все файлы хранилища, из каких бы дел они ни были. Файлы прикрепляют в деле.
record-drafts = Начато и не сохранено
record-action-vault-create = Хранилище создано
record-action-vault-restored = Копия принята в работу
record-action-record-save = Сохранено
record-action-record-delete = Удалено
record-action-record-restore = Возвращено
record-action-record-undo = Отменено
record-action-record-erase = Стёрто
record-action-import-table = Импортировано из таблицы
record-action-import-undo = Импорт отменён
record-action-evidence-attach = Файл прикреплён
record-action-sample-fill = Заполнено вымышленным примером
record-incident-title = Как это назвать
record-incident-date = Когда
record-incident-place = Где
record-incident-description = Что произошло
record-act-type = Что сделали
record-act-victim = Кому
record-act-incident = В каком событии
record-involvement-unknown = Кто это сделал, неизвестно
record-involvement-description = Как их описали
record-testimony-date = Когда записано
record-testimony-place = Где записано
record-testimony-narrative = Рассказ, своими словами
record-consent-person = Кто даёт согласие
record-consent-testimony = На какое свидетельство
record-evidence-title = Что на нём
record-note-text = Заметка
record-note-about = О чём
record-incident-place-help = Как рассказано: город, улица, здание.
record-incident-description-help = По порядку, как известно. Разделяйте то, что видели, и то, о чём слышали.
record-testimony-narrative-help = Дословно, как рассказано. После сохранения рассказ не меняется: поправки и дополнения стоят рядом.
record-consent-purposes-help = Только то, на что человек согласился. В пакет с другой целью он не войдёт.
record-evidence-shows_nobody-help = Материал просмотрели: на нём никого не видно и никто не назван. Пока этого или людей не указали, он не покинет хранилище.
record-involvement-unknown-help = Неизвестно — тоже ответ: лучше отметить это, чем догадываться.
record-choose-other-of = Выбрать другое: { $field }
record-remove-one = Убрать: { $name }
record-as-told = как рассказано: «{ $phrase }»
record-around-more = На эту запись ссылаются { $total }; показаны первые.
record-deleted-now = Удалено: { $name }
record-history-of = История: { $name }
record-version = версия { $version }
record-look-at = Посмотреть: { $name }
record-restore-one = Вернуть: { $name }
record-begun = Начато и ещё не сохранено: «{ $action }» вернёт к набранному.
record-person-made = Новый человек: { $name }
record-chosen = { $count ->
    [0] Выбрать
    [one] Выбрано: { $count }
    [few] Выбрано: { $count }
    [many] Выбрано: { $count }
   *[other] Выбрано: { $count }
 }
evidence-attach = Прикрепить файлы
evidence-drop-here = Отпустите файлы: они будут прикреплены к этому делу.
evidence-attaching = { $left ->
    [0] Прикрепляется { $name }
   *[other] Прикрепляется { $name }; в очереди ещё { $left }
 }
evidence-attached = { $count ->
    [one] Прикреплён { $count } файл. Исходный файл на диске не зашифрован.
    [few] Прикреплены { $count } файла. Исходные файлы на диске не зашифрованы.
    [many] Прикреплено { $count } файлов. Исходные файлы на диске не зашифрованы.
   *[other] Прикреплено { $count } файла. Исходные файлы на диске не зашифрованы.
 }
evidence-failed = { $name }: { $why }
evidence-take-out = Извлечь файл
evidence-taken-out = Файл лежит здесь: { $path }. Там он не защищён: это для внутренней работы.
record-goes-on = { $kind }: продолжить правку
record-unsaved-refused = Ещё не сохранено, и хранилище сейчас не может это принять: возможно, диск полон. Набранное есть только на этой странице. Освободите место или сохраните.
record-unsaved-here = Начатая правка ещё не сохранена; кнопка «Изменить» вернёт к ней.
record-case-title-help = Чтобы узнать дело в списке. Видно только внутри хранилища.
record-case-title-missing = Делу нужно название. Всё, что вы набрали, на месте.
record-case-summary = О чём дело
