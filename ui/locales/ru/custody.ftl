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

## Метки времени

custody-stamps = Метки времени
custody-stamps-head = Метки времени журнала
custody-stamps-lead = Метка времени — подтверждение со стороны, что к определённому времени этот файл уже существовал, бит в бит такой же. Программа ничего не отправляет: запишите запрос, отнесите его на компьютер с сетью и принесите ответ.
custody-stamps-lead-head = Метка времени журнала — подтверждение со стороны, что к определённому времени все записи вплоть до этой уже существовали. Программа ничего не отправляет: запишите запрос, отнесите его на компьютер с сетью и принесите ответ.
custody-stamp-request = Записать запрос
custody-stamp-take = Принять ответ
custody-stamp-none = Меток времени пока нет.
custody-stamp-reveals = В запросе только контрольная сумма и случайное число. По сумме нельзя узнать, что в файле, но тот, у кого есть такой же файл, поймёт, что это он. Служба меток увидит ещё, когда и с какого сетевого адреса пришёл запрос.
custody-stamp-reveals-head = В запросе только контрольная сумма последней записи журнала и случайное число. Сумма никому ни о чём не говорит. Служба меток увидит ещё, когда и с какого сетевого адреса пришёл запрос.
custody-stamp-where = Куда записать запрос
custody-stamp-choose = Выбрать место
custody-stamp-written = Запрос лежит здесь: { $path }. Отнесите его на компьютер с сетью и введите там команду:
custody-stamp-any = freetsa.org — одна из служб, где не нужна учётная запись; подойдёт любая другая, которая отвечает по RFC 3161. Принесите ответ (файл .tsr), а чтобы знать, чей он, — и корневой сертификат службы. Хранилище помнит запрос, даже если его заблокировать.
custody-stamp-command = Команда
custody-stamp-take-means = Ответ службы (.tsr) проверяется здесь: контрольная сумма, число из запроса, подпись и сертификаты — на то время, которое в нём названо. Доказательство OpenTimestamps (.ots) сохраняется без проверки. Если хоть что-то не сойдётся, не сохранится ничего.
custody-stamp-file = Ответ или доказательство
custody-stamp-file-help = Файл .tsr, каким его прислала служба, или файл .ots.
custody-stamp-file-needed = Выберите файл, который вы принесли.
custody-stamp-root = Корневой сертификат службы
custody-stamp-root-help = Файл .pem или .crt, полученный от самой службы, а не от того, кто принёс ответ. Если ответ не ведёт к этому сертификату, он не будет принят.
custody-stamp-check = Проверить и сохранить
custody-stamp-checking = Ответ проверяется
custody-stamp-taken = Метка времени сохранена. Это отмечено в журнале хранения.
custody-stamp-taken-head = Метка времени сохранена.
custody-stamp-known = Этот ответ уже сохранён. Ничего не изменено.
custody-stamp-of = Для записи журнала № { $entry }
custody-stamp-entry = Запись журнала
custody-stamp-hash = SHA-256
custody-stamp-asked = Запрошено
custody-stamp-time = Время по словам службы
custody-stamp-accuracy = С точностью до
custody-stamp-accuracy-seconds = { $seconds } с
custody-stamp-authority = Чья подпись
custody-stamp-serial = Серийный номер
custody-stamp-policy = Правила выдачи
custody-stamp-certificate = Сертификат
custody-stamp-taken-at = Принято
custody-stamp-attestation = Ссылается на
custody-stamp-bitcoin = Bitcoin, блок { $block }
custody-stamp-litecoin = Litecoin, блок { $block }
custody-stamp-pending = календарь { $address }: в цепочку блоков ещё не попало
custody-stamp-unknown = что-то, чего эта версия не знает ({ $tag })
custody-stamp-open = Ответ ещё не принят.
custody-stamp-anchored = Подпись верна, и сертификаты ведут к тому, который указан как сертификат службы.
custody-stamp-unanchored = Подпись верна. Сертификаты пришли вместе с ответом: никто здесь не подтвердил, что они принадлежат службе. Сравните отпечаток последнего с тем, что опубликовала служба.
custody-stamp-revocation = Не отозван ли сертификат, без сети узнать нельзя.
custody-stamp-unverified = Сохранено без проверки: сверена только контрольная сумма. Для проверки нужна цепочка блоков: извлеките доказательство и на компьютере с сетью выполните рядом с файлом «ots verify».
custody-stamp-broken = Метка не такая, какой её подписали, или изменилось то, к чему она относится. Не полагайтесь на неё; проверьте хранилище в разделе «Резервная копия».
custody-stamp-hash-erased = Материал стёрт, а с ним — его контрольная сумма и сам ответ.
custody-stamp-extract = Извлечь ответ
custody-stamp-extract-proof = Извлечь доказательство
custody-stamp-extract-where = Куда сохранить ответ
custody-stamp-extracted = Ответ лежит здесь: { $path }. Он тот же байт в байт, каким пришёл.
custody-stamp-more = Подробности
custody-stamp-forget = Удалить запрос
custody-stamp-forgotten = Запрос удалён.

kind-timestamp = Метка времени
kinds-timestamp = Метки времени
package-kind-timestamp = Метка времени
package-kinds-timestamp = Метки времени
count-timestamp = { $count ->
    [one] { $count } метка времени
    [few] { $count } метки времени
   *[many] { $count } меток времени
 }
add-timestamp = Метка времени
timestamp-new = Новая метка времени
timestamp-empty = Что служба меток подтвердила о материале или о журнале. Начните со страницы материала.
cli-kind-timestamp = Метка времени
cli-kinds-timestamp = Метки времени
field-timestamp_authority = Чья подпись
field-timestamp_time = Время по словам службы
field-timestamp_exhibit = Материал
field-timestamp_requested = Запрошено
field-timestamp_sha256 = SHA-256
field-timestamp_answer = Ответ в base64
field-timestamp_anchor = Выбранный сертификат в base64
field-timestamp_anchored = Ведёт к выбранному сертификату
field-protocol = Способ
field-head = Запись журнала
field-head_size = Её номер
field-head_device = Ключ её устройства
field-nonce = Число из запроса
field-time = Время
field-accuracy = Точность, в микросекундах
field-serial = Серийный номер
field-policy = Правила выдачи
field-certificates = Сертификаты
field-anchored = Ведёт к выбранному сертификату
field-anchor = Выбранный сертификат
field-attestations = Ссылается на
field-taken = Принято
field-requested = Запрошено
around-timestamp-exhibit = Метки времени

certificate-stamps = МЕТКИ ВРЕМЕНИ
certificate-stamps-say = Службы меток времени подтвердили, что указанная выше контрольная сумма к этому времени уже существовала.
certificate-stamp = Метка времени
certificate-stamp-unverified = Сохранено без проверки: сверена только контрольная сумма. Для проверки нужна цепочка блоков.
certificate-check-stamp = Проверить можно по файлу ответа и сертификату службы:
