# Хранение материала: журнал, повторная проверка, справка.

custody = Хранение и передача
custody-log = Журнал хранения
custody-earlier = { $count ->
    [one] Показать ещё { $count } более раннюю запись
    [few] Показать ещё { $count } более ранние записи
   *[many] Показать ещё { $count } более ранних записей
 }
custody-none = Пока не записано, как материал сюда попал.
custody-handler = Кто
custody-handed-by = От кого
custody-handed-to = Кому
custody-place = Где
custody-seal = Пломба
custody-original-name = Имя файла при поступлении
custody-original-url = Адрес в сети
custody-purpose = Для чего
custody-package = Пакет
custody-how = Как и почему
custody-told = Как сказано в записи о материале
custody-by-program = Записано программой
custody-by-author = Кто записал: { $author }
custody-by-person = Записано вручную
custody-of-many = { $count ->
    [one] Вместе с другими: всего { $count } материал
    [few] Вместе с другими: всего { $count } материала
   *[many] Вместе с другими: всего { $count } материалов
 }
custody-corrects = Исправляет более раннюю запись
custody-corrected = Исправлена более поздней записью
custody-erased = Часть записи потом стёрта; то, что она была, можно доказать и теперь.
custody-not-as-signed = Запись не такая, какой её подписали. Не полагайтесь на неё; проверьте хранилище в разделе «Резервная копия».
custody-add = Добавить запись
custody-correct = Исправить
custody-fixed = Сохранённая запись не меняется. Ошибку исправляют другой записью.
custody-check = Проверить файл
custody-checking = Файл проверяется
custody-checked = Файл остался таким, каким поступил. Это отмечено в журнале хранения.
custody-check-damaged = Файл уже не такой, каким поступил. Ничего не изменено. Возьмите файл из резервной копии, а папку хранилища оставьте как есть.
custody-check-missing = Файла в папке хранилища нет. Запись о нём цела. Возьмите файл из резервной копии.
custody-check-all = Проверить все файлы
custody-checking-all = Проверяются все файлы
custody-checked-all = { $count ->
    [one] Проверен { $count } файл, изменений нет.
    [few] Проверены { $count } файла, изменений нет.
   *[many] Проверено { $count } файлов, изменений нет.
 }
custody-checked-whole = { $count ->
    [0] Ни один файл не остался таким, каким поступил.
    [one] { $count } файл остался таким, каким поступил.
    [few] { $count } файла остались такими, какими поступили.
   *[many] { $count } файлов остались такими, какими поступили.
 }
custody-checked-none = Проверять нечего: файлов нет.
custody-checked-bad = { $count ->
    [one] { $count } файл повреждён или пропал.
    [few] { $count } файла повреждены или пропали.
   *[many] { $count } файлов повреждено или пропало.
 }
custody-checked-backup = Записи о материалах целы. Возьмите файлы из резервной копии, а папку хранилища оставьте как есть.
custody-certificate = Справка о хранении
custody-certificate-title = Справка о хранении
custody-certificate-means = Это текст на английском и русском: контрольная сумма файла, журнал хранения и то, как их проверить. Подпись — в отдельном файле рядом. В тексте названы все, кто есть в журнале, и лежать он будет вне хранилища, без защиты: прочтите его, прежде чем кому-то отдать.
custody-certificate-where = Куда сохранить справку
custody-certificate-choose = Выбрать место
custody-certificate-writing = Проверяются файл и журнал хранилища
custody-certified = Справка о хранении лежит здесь: { $path }, подпись рядом. Отпечаток ключа подписи: { $key }
custody-came-again = { $name }: такой материал уже есть, второй не создан. В журнале хранения отмечено, что файл поступил ещё раз.
custody-destroy-why = Почему материал уничтожается
custody-destroy-why-help = Причина останется в журнале хранения.
custody-stays = Журнал хранения останется: что и когда делали с материалом и почему он уничтожен.

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
custody_event-empty = Здесь записывают, что делали с материалом: кто кому его передал, где он хранился, когда его вернули. Начните со страницы материала.
custody_event-custody-missing = Укажите, что сделано. Всё, что вы набрали, на месте.
custody_event-exhibits-missing = Укажите, с каким материалом. Всё, что вы набрали, на месте.
cli-kind-custody_event = Запись о хранении
cli-kinds-custody_event = Записи о хранении
field-custody_event_custody = Что сделано
field-custody_event_exhibits = Материалы
field-custody_event_how = Как и почему
field-handler = Кто это сделал
field-handler_words = Кто это сделал — словами
field-recipient = Кому — словами
field-recipient-help = Учреждение, лаборатория, суд.
field-seal_number = Номер пломбы
field-original_name = Имя файла при поступлении
field-package = Пакет
field-automatic = Записано программой
around-custody_event-handler = Записи о хранении: что этот человек сделал
around-custody_event-handed_by = Записи о хранении: что этот человек передал
around-custody_event-handed_to = Записи о хранении: что этот человек получил
around-custody_event-corrects = Записи о хранении, которые исправляют эту
group-hands = От кого и кому
group-place_and_seal = Где лежит и под какой пломбой
group-came = Как поступило

## Справка

certificate-title = СПРАВКА О ХРАНЕНИИ
certificate-says =
    Здесь изложено, что записано об одном материале в зашифрованном хранилище дел. Справка подтверждает, что
    файл остался таким, каким его приняли, а записи — такими, какими их подписали. Она не подтверждает, что
    записанное верно. Время указано по часам компьютера, на котором работали с хранилищем.
certificate-exhibit = Материал
certificate-called = Название
certificate-bytes = Размер в байтах
certificate-hash = SHA-256
certificate-taken-again = Контрольная сумма вычислена заново и совпала; время проверки
certificate-issued = Время составления
certificate-no-file = Файла этого материала в хранилище нет.
certificate-journal = Журнал хранилища цел. Записей в нём: { $entries }; последняя: { $entry }.
certificate-log = ЖУРНАЛ ХРАНЕНИЯ
certificate-when = Когда (как рассказано)
certificate-event = Запись журнала хранения
certificate-corrects = Исправляет запись
certificate-recorded = Когда записано
certificate-author = Кто записал
certificate-entry = Запись журнала хранилища
certificate-how = КАК ПРОВЕРИТЬ
certificate-check-file = Файл: эта команда выведет контрольную сумму SHA-256; она должна совпасть с указанной выше.
certificate-check-text = Этот текст: сохраните первую из двух строк ниже в файл SIGNERS и выполните вторую как команду; понадобится файл подписи, приложенный к тексту.
certificate-check-key = Отпечаток ключа сверьте с тем, кто дал вам этот текст, другим путём: { $key }
