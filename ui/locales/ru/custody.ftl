# Хранение материала: журнал, повторная проверка, справка.

custody = Хранение и передача
custody-log = Журнал хранения
custody-earlier = { $count ->
    [one] Показать ещё { $count } более раннюю запись
    [few] Показать ещё { $count } более ранние записи
   *[many] Показать ещё { $count } более ранних записей
 }
custody-none = Как это сюда попало, пока не записано.
custody-handler = Кто
custody-handed-by = От кого
custody-handed-to = Кому
custody-place = Где
custody-seal = Пломба
custody-original-name = Имя файла при поступлении
custody-original-url = Адрес
custody-purpose = Для чего
custody-package = Пакет
custody-how = Как и почему
custody-told = Со слов, записанных в самом материале
custody-by-program = Записано программой
custody-by-author = Записал(а) { $author }
custody-by-person = Записано вручную
custody-of-many = { $count ->
    [one] Вместе с другими: всего { $count } материал
    [few] Вместе с другими: всего { $count } материала
   *[many] Вместе с другими: всего { $count } материалов
 }
custody-corrects = Исправляет более раннюю запись
custody-corrected = Исправлено более поздней записью
custody-erased = Часть записи потом стёрта; что она была, можно доказать и теперь.
custody-not-as-signed = Запись отличается от той, что была подписана. Не полагайтесь на неё; проверьте хранилище в разделе «Безопасность».
custody-add = Добавить запись
custody-correct = Исправить
custody-fixed = Сохранённая запись не меняется. Об ошибке говорит другая запись, которая её исправляет.
custody-check = Проверить файл
custody-checking = Файл проверяется
custody-checked = Файл такой же, каким поступил. Это отмечено в журнале.
custody-check-damaged = Файл отличается от поступившего. Ничего не изменено. Возьмите его из резервной копии, а папку хранилища оставьте как есть.
custody-check-missing = Файла в папке хранилища нет. Запись о нём цела. Возьмите файл из резервной копии.
custody-check-all = Проверить все файлы
custody-checking-all = Все файлы проверяются
custody-checked-all = { $count ->
    [one] { $count } файл проверен: он такой же, каким поступил.
    [few] { $count } файла проверены: все такие же, какими поступили.
   *[many] { $count } файлов проверены: все такие же, какими поступили.
 }
custody-checked-whole = { $count ->
    [0] Ни один файл не совпал с поступившим.
    [one] { $count } файл такой же, каким поступил.
    [few] { $count } файла такие же, какими поступили.
   *[many] { $count } файлов такие же, какими поступили.
 }
custody-checked-none = Проверять нечего: файлов нет.
custody-checked-bad = { $count ->
    [one] { $count } файл повреждён или пропал:
    [few] { $count } файла повреждены или пропали:
   *[many] { $count } файлов повреждены или пропали:
 }
custody-checked-backup = Записи о них целы. Возьмите файлы из резервной копии, а папку хранилища оставьте как есть.
custody-certificate = Справка
custody-certificate-title = Справка о хранении
custody-certificate-means = Текст на английском и русском: контрольная сумма файла, журнал и как их проверить; рядом ляжет подпись. В нём названы все, кто есть в журнале, и лежит он вне хранилища, без защиты. Прочтите его, прежде чем кому-то отдать.
custody-certificate-where = Куда сохранить справку
custody-certificate-choose = Выбрать место
custody-certificate-writing = Проверяются файл и журнал
custody-certified = Справка здесь: { $path }, подпись рядом. Отпечаток ключа, которым она подписана: { $key }
custody-came-again = { $name }: такой материал уже есть, второй не создан. В журнале хранения отмечено, что файл поступил ещё раз.
custody-destroy-why = Почему материал уничтожается
custody-destroy-why-help = Останется в журнале хранения.
custody-stays = Журнал хранения останется: что делали с материалом, когда и почему он уничтожен.

## Вид записи

kind-custody_event = Запись о хранении
kinds-custody_event = Записи о хранении
package-kind-custody_event = Запись о хранении
package-kinds-custody_event = Записи о хранении
count-custody_event = { $count ->
    [one] { $count } запись о хранении
    [few] { $count } записи о хранении
   *[many] { $count } записей о хранении
 }
add-custody_event = Запись о хранении
custody_event-new = Новая запись о хранении
custody_event-empty = Что делали с материалом: кто кому его передал, где он лежал, когда возвращён. Начните со страницы материала.
custody_event-custody-missing = Укажите, что сделано. Введённый текст сохранён.
custody_event-exhibits-missing = Укажите, с каким материалом. Введённый текст сохранён.
cli-kind-custody_event = Запись о хранении
cli-kinds-custody_event = Записи о хранении
field-custody_event_custody = Что сделано
field-custody_event_exhibits = Материалы
field-custody_event_how = Как и почему
field-handler = Кто это сделал
field-handler_words = Кто это сделал, словами
field-recipient = Кому, словами
field-recipient-help = Учреждение, лаборатория, суд.
field-seal_number = Номер пломбы
field-original_name = Имя файла при поступлении
field-package = Пакет
field-automatic = Записано программой
around-custody_event-handler = Записи о хранении: что сделал этот человек
around-custody_event-handed_by = Записи о хранении: что этот человек передал
around-custody_event-handed_to = Записи о хранении: что этот человек получил
around-custody_event-corrects = Записи о хранении, которые исправляют эту
group-hands = От кого и кому
group-place_and_seal = Где лежит и чем опечатано
group-came = Как поступило

## Справка

certificate-title = СПРАВКА О ХРАНЕНИИ
certificate-says =
    Здесь изложено, что записано об одном материале в хранилище зашифрованных дел. Этот текст показывает,
    что файл и записи остались такими, какими были приняты и подписаны. Он не доказывает, что записанное
    верно. Время указано по часам компьютера, на котором работали с хранилищем.
certificate-exhibit = Материал
certificate-called = Название
certificate-bytes = Байтов
certificate-hash = SHA-256
certificate-taken-again = Контрольная сумма снята снова и совпала; время проверки
certificate-issued = Составлено
certificate-no-file = Файла этого материала в хранилище нет.
certificate-journal = Журнал хранилища цел. Записей в нём: { $entries }; последняя: { $entry }.
certificate-log = ЖУРНАЛ ХРАНЕНИЯ
certificate-when = Когда, со слов
certificate-event = Запись журнала хранения
certificate-corrects = Исправляет запись
certificate-recorded = Записано
certificate-author = Кто записал
certificate-entry = Запись журнала хранилища
certificate-how = КАК ПРОВЕРИТЬ
certificate-check-file = Файл: эта команда выведет контрольную сумму, указанную выше.
certificate-check-text = Этот текст: сохраните первую строку в файл SIGNERS и выполните вторую команду; нужна подпись, которая лежала рядом.
certificate-check-key = Спросите того, кто дал вам этот текст, другим путём, такой ли отпечаток у его ключа: { $key }
