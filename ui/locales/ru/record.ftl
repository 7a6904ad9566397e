### Записи: страницы, формы, черновики, история и вопросы каждого вида.

## Виды записей

kind-case = Дело
kind-person = Человек
kind-incident = Событие
kind-act = Эпизод
kind-involvement = Причастность
kind-testimony = Свидетельство
kind-consent = Согласие
kind-evidence = Материал
kind-note = Заметка
kind-mapping = Схема импорта
kind-import = Импорт
kinds-case = Дела
kinds-person = Люди
kinds-incident = События
kinds-act = Эпизоды
kinds-involvement = Причастность
kinds-testimony = Свидетельства
kinds-consent = Согласия
kinds-evidence = Материалы
kinds-note = Заметки
kinds-mapping = Схемы импорта
kinds-import = Импорт
count-case = { $count ->
    [one] { $count } дело
    [few] { $count } дела
    [many] { $count } дел
   *[other] { $count } дела
 }
count-person = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
 }
count-incident = { $count ->
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
 }
count-act = { $count ->
    [one] { $count } эпизод
    [few] { $count } эпизода
    [many] { $count } эпизодов
   *[other] { $count } эпизода
 }
count-involvement = { $count ->
    [one] { $count } запись о причастности
    [few] { $count } записи о причастности
    [many] { $count } записей о причастности
   *[other] { $count } записи о причастности
 }
count-testimony = { $count ->
    [one] { $count } свидетельство
    [few] { $count } свидетельства
    [many] { $count } свидетельств
   *[other] { $count } свидетельства
 }
count-consent = { $count ->
    [one] { $count } согласие
    [few] { $count } согласия
    [many] { $count } согласий
   *[other] { $count } согласия
 }
count-evidence = { $count ->
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материала
 }
count-note = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
    [many] { $count } заметок
   *[other] { $count } заметки
 }
count-mapping = { $count ->
    [one] { $count } схема импорта
    [few] { $count } схемы импорта
    [many] { $count } схем импорта
   *[other] { $count } схемы импорта
 }
count-import = { $count ->
    [one] { $count } импорт
    [few] { $count } импорта
    [many] { $count } импортов
   *[other] { $count } импорта
 }

## Страница записи

record-edit = Править
record-edit-field = Править поле «{ $field }»
record-add = Добавить
record-further = Ещё
record-history = История
record-seal = Запечатать только эту запись
record-delete = Удалить
record-erase = Стереть навсегда
record-restore = Восстановить
record-cancel = Отмена
record-yes = Да
record-as-told = как рассказано: «{ $words }»
record-is-deleted = (удалено)
record-is-erased = стёрто
record-unknown = запись, которой здесь нет
record-value-erased = Стёрто
record-deleted-here = Эта запись удалена. В списках её нет, в пакеты она не попадает. Её можно восстановить в любой момент.
record-erased-here = Эта запись стёрта. Её содержания больше нет; в журнале осталось только то, что она была.
record-has-draft = Есть несохранённый черновик.
record-continue = Продолжить правку
add-consent = Согласие
add-testimony = Свидетельство
add-act = Эпизод
add-involvement = Кто это сделал
add-evidence = Файлы
add-note = Заметка
around-act-victim = Что сделали с этим человеком
around-act-incident = Кто что с кем сделал
around-involvement-act = Кто это сделал
around-involvement-perpetrator = В чём этот человек участвовал
around-testimony-speaker = Свидетельства этого человека
around-testimony-incidents = Свидетельства
around-testimony-mentions = Упоминания в свидетельствах
around-testimony-taken_by = Свидетельства, которые записал этот человек
around-consent-person = Согласия
around-consent-testimony = Согласия на это свидетельство
around-consent-taken_by = Согласия, которые записал этот человек
around-consent-representative = Говорит за других
around-evidence-shows = Материалы, где этот человек виден или назван
around-evidence-incidents = Материалы
around-evidence-obtained_by = Материалы, которые получил этот человек
around-evidence-obtained_from = Материалы, полученные от этого человека
around-evidence-derived_from = Сделано из этого материала
around-evidence-replaces = Чем исправлено
around-evidence-voice = Голос в записях
around-note-about = Заметки
around-more = Ссылок на эту запись: { $total }; показаны первые 500.

## Сохранение, отмена, черновики

record-saved-said = Сохранено
record-undo = Отменить
record-undone = Изменение отменено
record-undone-new = Отменено: новая запись удалена
record-undone-draft = Черновик возвращён
record-undone-restored = Снова удалено
record-redone = Изменение возвращено
record-discarded = Черновик удалён
record-deleted-said = Удалено: { $kind }
record-restored-said = Восстановлено
record-draft-kept = Пока не сохранено. Набранное осталось в черновике.
record-draft-refused = Не сохранено, и черновик хранилище сейчас не принимает: возможно, диск заполнен. Набранное останется до блокировки. Освободите место, откройте форму снова и сохраните.
record-unsaved = Ещё не сохранено. Набранное хранится как черновик.
record-faulty = { $count ->
    [1] Не сохранено. Проверьте поле: { $fields }
    [one] Не сохранено. Проверьте { $count } поле: { $fields }
    [few] Не сохранено. Проверьте { $count } поля: { $fields }
    [many] Не сохранено. Проверьте { $count } полей: { $fields }
   *[other] Не сохранено. Проверьте { $count } поля: { $fields }
 }
draft-list = Черновики
draft-discard = Удалить черновик
deleted-list = Удалённые записи
deleted-means = Удалённое лежит здесь, пока вы его не восстановите или не сотрёте. В списках его нет, в пакеты оно не попадает.
deleted-empty = Ничего не удалено. Удалённое окажется здесь, и его можно будет восстановить.
deleted-restored = { $count ->
    [one] Восстановлена { $count } запись
    [few] Восстановлено { $count } записи
    [many] Восстановлено { $count } записей
   *[other] Восстановлено { $count } записи
 }
deleted-restore-all = Восстановить все: { $count }

## Стирание

record-erase-title = { $kind ->
    [case] Стереть дело навсегда
    [person] Стереть запись о человеке навсегда
    [incident] Стереть событие навсегда
    [act] Стереть эпизод навсегда
    [involvement] Стереть запись о причастности навсегда
    [testimony] Стереть свидетельство навсегда
    [consent] Стереть согласие навсегда
    [evidence] Стереть материал навсегда
    [note] Стереть заметку навсегда
    [mapping] Стереть схему импорта навсегда
    [import] Стереть запись об импорте навсегда
   *[other] Стереть эту запись навсегда
 }
record-erase-lost = Отменить это нельзя. Навсегда исчезнут:
erase-link-cases = связи с делами
erase-link-incidents = связи с событиями
erase-link-incident = связь с событием
erase-link-victim = связь с пострадавшим
erase-link-act = связь с эпизодом
erase-link-perpetrator = связь с тем, кто это сделал
erase-link-person = связь с человеком
erase-link-testimony = связь со свидетельством
erase-link-speaker = связь с тем, кто рассказал
erase-link-taken_by = связь с тем, кто записал
erase-link-mentions = связи с упомянутыми
erase-link-representative = связь с представителем
erase-link-corrects = связь с прежним свидетельством
erase-link-replaces = связь с прежним вариантом
erase-link-shows = связи с теми, кто виден или назван
erase-link-obtained_by = связь с тем, кто получил
erase-link-obtained_from = связь с тем, от кого получено
erase-link-derived_from = связь с материалом, из которого он сделан
erase-link-about = ссылки на то, о чём эта запись
erase-link-mapping = связь со схемой импорта
erase-field-summary = описание дела
erase-field-opened = дата, когда дело заведено
erase-field-birth = дата рождения
erase-field-group_size = численность группы
erase-field-counts = число людей
erase-field-type_words = вид события словами источника
erase-field-methods = способы
erase-field-status_at_end = исход для человека
erase-field-unknown = отметка, что неизвестно, кто это был
erase-field-perpetrator_type = служба или структура
erase-field-purposes = цели
erase-field-level = указание, как можно называть человека
erase-field-obtained = дата получения
erase-field-obtained_how = как получено
erase-field-consent_obtained = дата согласия
erase-field-consent_how = способ, которым дано согласие
erase-field-testimony_how = способ записи
erase-field-reconfirm_by = день, до которого нужно спросить снова
erase-field-withdrawn = дата отзыва
erase-field-first_account = отметка, первый ли это рассказ
erase-field-sealed = отметка, с какого дня закрыто для правки
erase-field-original_url = адрес публикации
erase-field-metadata_allowed = причина, почему сведения внутри файла могут уйти
erase-field-shows_nobody = отметка, что никто не виден и не назван
erase-field-rows = число строк
erase-field-imported = число импортированных строк
erase-field-undone = отметка об отмене
record-erase-file = сам файл
record-erase-history = все прежние версии этих полей
record-erase-stays = { $referring ->
    [0] Останется только след: что запись была и когда её меняли. В прежних резервных копиях стёртое сохранится.
    [one] Останется только след: что запись была и когда её меняли. На неё ссылается { $referring } запись, там останется пустая ссылка. В прежних резервных копиях стёртое сохранится.
    [few] Останется только след: что запись была и когда её меняли. На неё ссылаются { $referring } записи, там останутся пустые ссылки. В прежних резервных копиях стёртое сохранится.
    [many] Останется только след: что запись была и когда её меняли. На неё ссылается { $referring } записей, там останутся пустые ссылки. В прежних резервных копиях стёртое сохранится.
   *[other] Останется только след: что запись была и когда её меняли. На неё ссылается { $referring } записи, там останутся пустые ссылки. В прежних резервных копиях стёртое сохранится.
 }
record-erase-word = стереть
record-erase-type = Чтобы подтвердить, наберите «{ $word }»
record-erase-do = Стереть
record-erased-said = { $values ->
    [one] Стёрто { $values } значение
    [few] Стёрто { $values } значения
    [many] Стёрто { $values } значений
   *[other] Стёрто { $values } значения
 }
record-erased-pages = Значения стёрты, но журнал базы пока не очищен. Заблокируйте хранилище и откройте снова — очистка завершится.
record-erased-backup = В резервной копии от { $time } стёртое ещё есть. Сделайте новую копию, а старую уничтожьте.

## Поля форм

record-unsaid = Не указано
record-needed = Обязательные поля отмечены звёздочкой *.
record-type-to-find = Начните набирать — список сузится.
record-find-person = Начните набирать имя. Если человека ещё нет, его можно добавить здесь же.
record-stays-chosen = Выбрано: { $term }
record-keep-chosen = Оставить выбранное
group-standing = Состояние и дата
group-person = О человеке
group-group = Если это группа или организация
group-belongs = Дела и связи
group-sort = Вид и степень доказанности
group-about = Тема, организатор, сколько людей
group-source = Источники и происхождение
group-when-where = Когда и где, если не как у события
group-outcome = Названная причина, последствия, чем кончилось
group-taking = Как записано
group-taker = Кто и где записал, кто присутствовал, кто переводил
group-speaks-of = О ком и о чём речь
group-basis = На что опирается основание
group-lasting = Срок действия, отзыв
group-handling = Язык и ограничения
group-other = Всё остальное

## Люди

person-new = Новый человек
person-new-named = Новый человек: { $name }
person-make = Добавить человека
person-empty = Здесь люди из ваших дел: пострадавшие, свидетели, рассказчики, те, кто отдавал приказы и кто их исполнял. Начните с того, кто рассказал вам первым; имя может остаться неизвестным.
person-names = Имя
person-names-help = Как в документах или как рассказано. Если известно только описание, оставьте пустым.
person-names-missing = Назовите человека или опишите так, чтобы отличить его от других. Всё, что вы набрали, на месте.
person-unnamed = Или описание
person-unnamed-help = Например: «сотрудник в маске, около 40 лет».
person-nature = Человек, группа или организация?
person-roles = Кто это в деле
person-roles-help = Так человек будет назван там, где имя называть нельзя.
choice-role-other = никто из них: просто «человек»
person-description = Что ещё известно
person-group_size = Сколько человек

## Эпизоды

act-new = Новый эпизод
act-empty = Эпизод — то, что сделали с одним человеком в одном событии: задержали, избили, обыскали. Запишите, кто, что и с кем сделал — здесь или на странице события. Это запись о том, что утверждают, а не юридическая оценка.
act-victim = Кто пострадал?
act-type = Что сделали?
act-type-missing = Укажите, что сделали. Всё, что вы набрали, на месте.
act-methods = Каким образом?
act-incident = В каком событии?
act-description = Что произошло с этим человеком
act-who = Кто это сделал?
act-who-help = Каждый человек или подразделение отдельно. «Неизвестно» — тоже ответ.
act-who-add = Добавить, кто это сделал
act-who-unknown = Неизвестно
act-who-one = запись { $number }
act-unknown = неизвестно
act-by = кто: { $who }
act-by-nobody = кто это сделал, не записано
involvement-nobody = Кто это сделал, неизвестно
involvement-new = Кто это сделал
involvement-perpetrator = Кто это был?
involvement-perpetrator-missing = Назовите, кто это был, опишите или отметьте, что неизвестно. Всё, что вы набрали, на месте.
involvement-unknown = Неизвестно, кто это был
involvement-description = Как его или их описали
involvement-perpetrator_type = Из какой службы или структуры
involvement-degree = В чём причастность

## Свидетельства

testimony-new = Новое свидетельство
testimony-empty = Свидетельство — рассказ одного человека его словами. Рассказ хранится таким, каким дан; поправки стоят рядом. Начните с того, кто рассказал.
testimony-speaker = Кто сказал?
testimony-date = Когда это сказано?
testimony-narrative = Рассказ
testimony-narrative-help = Словами рассказчика, на том языке, на котором рассказано. После сохранения изменить рассказ нельзя.
testimony-narrative-translation-help = Перевод всего оригинала, как можно ближе к тексту: ничего не добавляйте и не опускайте. После сохранения изменить перевод нельзя.
testimony-narrative-transcript-help = Дословно, как слышно на записи или написано в оригинале. Неразборчивые места отметьте. После сохранения изменить расшифровку нельзя.
testimony-narrative-missing = Запишите рассказ. Всё, что вы набрали, на месте.
testimony-language = На каком языке рассказано?
testimony-how = Как записано?
testimony-additions = Поправки и дополнения
testimony-fixed = Рассказ остаётся таким, каким дан. Новое добавьте ниже.
testimony-add = Добавить поправку или дополнение
testimony-addition-date = Когда это сказано
testimony-addition-text = Что сказано
testimony-by = Свидетельство: { $name }
testimony-add-to = Дополнить
testimony-later = Новое свидетельство об этом
testimony-translation = Перевод
testimony-transcript = Расшифровка
testimony-original = Оригинал
testimony-seal = Закрыть для правки
testimony-seal-title = Закрыть свидетельство для правки
testimony-seal-means = После этого в свидетельстве нельзя будет ничего изменить, и открыть его снова для правки тоже нельзя. Поправки и дополнения по-прежнему можно добавить: они встанут рядом, со своей датой.
testimony-seal-draft = Есть несохранённый черновик этого свидетельства. Когда оно будет закрыто, сохранить черновик не получится. Сначала сохраните его или удалите.
testimony-sealed-said = Свидетельство закрыто для правки.

## Согласия

consent-new = Новое согласие
consent-of = Согласие: { $name }
consent-person = Чьё это согласие?
consent-person-missing = Укажите, чьё это согласие. Всё, что вы набрали, на месте.
consent-testimony = Только на одно свидетельство?
consent-testimony-help = Оставьте пустым, если согласие касается всего об этом человеке.
consent-basis = На каком основании можно упоминать человека?
consent-basis-missing = Выберите основание. Всё, что вы набрали, на месте.
consent-level = Как можно называть человека?
consent-level-help = На каждую цель — свой ответ. Если для суда человека можно называть, а для публикации нельзя, запишите два согласия: каждое со своей целью.
consent-level-missing = Выберите, как можно называть человека. Всё, что вы набрали, на месте.
consent-purposes = Для чего?
consent-purposes-help = Только те цели, для которых человек ответил одинаково. Для остальных запишите ещё одно согласие.
consent-purposes-missing = Выберите хотя бы одну цель. Всё, что вы набрали, на месте.
consent-representative-missing = Укажите, кто говорит за человека, или напишите причину. Всё, что вы набрали, на месте.
consent-source-missing = Укажите открытый источник, в котором это уже сказано. Всё, что вы набрали, на месте.
consent-obtained = Когда дано
consent-conditions = Условия — словами самого человека
consent-state-nobody = Людей пока нет
consent-state-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
 }
consent-state-agreed = согласны — { $count }
consent-state-refused = отказались — { $count }
consent-state-withdrawn = отозвали согласие — { $count }
consent-state-due = спросить снова — { $count }
consent-state-testimony = согласие только на одно свидетельство — { $count }
consent-state-unasked = не спрашивали о согласии — { $count }
consent-state-officials = должностные лица и органы — { $count }

## Материалы

evidence-new = Приложить файлы
evidence-choose = Какие файлы приложить
evidence-empty = Материалы — файлы в том виде, в каком получены: снимки, аудио и видео, документы. Перетащите их на страницу дела или нажмите «Приложить файлы»; оригиналы никогда не меняются.
evidence-title = Название
evidence-title-help = Что в этом файле.
evidence-title-missing = Укажите, что в этом файле. Всё, что вы набрали, на месте.
evidence-shows = Кто виден или назван?
evidence-shows-help = Пока это не указано, материал не попадёт ни в один пакет.
evidence-metadata_allowed = Почему сведения внутри файла могут уйти
evidence-metadata_allowed-help = Пока здесь пусто, файл, который сообщает, кто, чем и где его сделал, не войдёт ни в один пакет. Причина остаётся в хранилище.
evidence-shows_nobody = Никто не виден и не назван
evidence-shows_nobody-help = Только если кто-то просмотрел всё целиком.
evidence-attaching = Файлы, которые прикладываются
evidence-attaching-file = Прикладывается { $name }
evidence-attached = { $count ->
    [one] Приложен { $count } файл. Исходный файл на диске не зашифрован.
    [few] Приложено { $count } файла. Исходные файлы на диске не зашифрованы.
    [many] Приложено { $count } файлов. Исходные файлы на диске не зашифрованы.
   *[other] Приложено { $count } файла. Исходные файлы на диске не зашифрованы.
 }
evidence-attached-undone = { $count ->
    [one] Отменено: удалён { $count } приложенный файл
    [few] Отменено: удалены { $count } приложенных файла
    [many] Отменено: удалено { $count } приложенных файлов
   *[other] Отменено: удалено { $count } приложенного файла
 }
evidence-not-attached = Файл { $name } не приложен. { $why }
evidence-drop = Отпустите, чтобы приложить сюда: «{ $name }»
evidence-stays-out = Материал не попадёт ни в один пакет, пока не указано, кто в нём виден или назван.
evidence-unlooked = Ещё не указано, кто здесь виден или назван. Пока это не указано, материал не попадёт ни в один пакет.
evidence-say-whom = Указать, кто виден или назван
evidence-nobody = Никто не виден и не назван
evidence-extract = Извлечь копию
evidence-extract-where = Куда положить копию
evidence-extract-means = Копия окажется вне хранилища, без защиты: её откроет любой, кто доберётся до диска. Уничтожьте её, когда станет не нужна. Оригинал остаётся в хранилище.
evidence-extract-choose = Выбрать место
evidence-extracting = Копия записывается
evidence-extracted = Копия лежит здесь: { $path }. Она не защищена.

# Что за файл, по его типу; тип без названия показан как есть.
file-type-text-plain = Текстовый файл
file-type-text-csv = Таблица CSV
file-type-text-html = Веб-страница
file-type-application-pdf = Документ PDF
file-type-application-msword = Документ Word
file-type-application-vnd-openxmlformats-officedocument-wordprocessingml-document = Документ Word
file-type-application-vnd-oasis-opendocument-text = Текст OpenDocument
file-type-application-rtf = Документ RTF
file-type-application-vnd-ms-excel = Таблица Excel
file-type-application-vnd-openxmlformats-officedocument-spreadsheetml-sheet = Таблица Excel
file-type-application-vnd-oasis-opendocument-spreadsheet = Таблица OpenDocument
file-type-application-zip = Архив ZIP
file-type-message-rfc822 = Электронное письмо
file-type-application-octet-stream = Файл неизвестного типа
file-type-image-jpeg = Изображение JPEG
file-type-image-png = Изображение PNG
file-type-image-gif = Изображение GIF
file-type-image-heic = Изображение HEIC
file-type-image-tiff = Изображение TIFF
file-type-image-webp = Изображение WebP
file-type-image-bmp = Изображение BMP
file-type-image-svg-xml = Изображение SVG
file-type-audio-mpeg = Аудиозапись MP3
file-type-audio-mp4 = Аудиозапись M4A
file-type-audio-aac = Аудиозапись AAC
file-type-audio-flac = Аудиозапись FLAC
file-type-audio-ogg = Аудиозапись OGG
file-type-audio-wav = Аудиозапись WAV
file-type-audio-x-wav = Аудиозапись WAV
file-type-video-mp4 = Видеозапись MP4
file-type-video-mpeg = Видеозапись MPEG
file-type-video-quicktime = Видеозапись MOV
file-type-video-webm = Видеозапись WebM
file-type-video-x-matroska = Видеозапись MKV

## Заметки

note-new = Новая заметка
note-empty = Заметки остаются в этом хранилище: что спросить, что проверить, кому позвонить. В пакеты они не попадают. Начните с того, что нельзя забыть.
note-text-missing = Напишите заметку. Всё, что вы набрали, на месте.
note-about = О ком или о чём заметка?
note-about-help = Начните набирать имя или название.

## История

history-means = Все изменения записи, последнее сверху. Время — по часам этого устройства; на порядок изменений оно не влияет.
history-record-new = Запись создана
history-record-save = Изменено
history-record-delete = Удалено
history-record-restore = Восстановлено
history-record-undo = Изменение отменено
history-record-erase = Значения стёрты
history-import-table = Импортировано из таблицы
history-import-undo = Импорт отменён
history-evidence-attach = Файл приложен
history-evidence-custody = Запись о хранении
history-timestamp-take = Метка времени
history-sample-fill = Добавлен пример
history-person-merge = Две записи об одном человеке объединены
history-person-part = Объединённые записи снова разделены
history-other = Другое изменение
history-no-time = время не записано
history-device = устройство { $device }
history-device-own = это устройство
history-before = Было
history-after = Стало
# A field with the item of its list that a change belongs to.
history-item = { $field }, «{ $item }»
history-value = Значение
history-undo = Отменить это изменение
history-state-live = на месте
history-state-deleted = удалено
history-state-erased = стёрто
history-undo-making = Отменить создание записи

record-unsaved-refused = Ещё не сохранено, и хранилище сейчас не может это принять: возможно, диск полон. Набранное есть только на этой странице. Освободите место или сохраните.

## События.

incident-new = Новое событие
incident-empty = Событие — то, что произошло в одно время в одном месте: обыск, разгон митинга, судебное заседание. Запишите, что известно; неизвестное может остаться неизвестным.
incident-title = Название
incident-title-missing = Дайте событию название или опишите, что произошло. Всё, что вы набрали, на месте.
incident-date = Дата
incident-place = Место
place-address = адрес: { $address }
place-precision = точность: { $precision }
incident-place-help = Как назвали место: «двор отдела полиции», «у вокзала».
incident-description = Что произошло
incident-description-help = По порядку, насколько известно. Отделяйте увиденное от услышанного.

## Один человек, две записи

same-title = Один и тот же человек?
same-means = Возможно, это один человек, записанный дважды. Решаете вы; объединение можно отменить.
same-empty = Здесь появятся люди, которые, возможно, записаны дважды: сравниваются имена в любом написании и даты рождения. Сейчас таких нет. Чтобы сравнить двух людей самим, откройте страницу одного из них и в меню «Ещё» выберите «Сравнить с другим человеком…».
same-and = и
same-list = Люди, которые, возможно, записаны дважды
same-looking = { $count ->
    [0] Просмотр записей о людях: пока никого
    [one] Просмотр записей о людях: пока { $count } пара
    [few] Просмотр записей о людях: пока { $count } пары
    [many] Просмотр записей о людях: пока { $count } пар
   *[other] Просмотр записей о людях: пока { $count } пары
 }
same-found = { $count ->
    [0] Никого не найдено
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
 }
same-perhaps = Возможно, это один и тот же человек:
same-recorded = Возможно, человек уже записан:
same-said = Возможно, человек уже записан. Похожих: { $count }; список под именем.
same-open = Открыть
same-use = Выбрать этого человека
same-compare = Сравнить
same-compare-with = Сравнить с другим человеком…
same-compare-title = Сравнить с другим человеком
same-compare-who = С кем сравнить?
same-two = Это один человек?
same-signs = О чём говорят имена и даты рождения: { $signs }.
same-no-signs = По именам и датам рождения этого не видно.
same-apart-already = Уже отмечено, что это разные люди.
same-gone = Одна из этих записей удалена, стёрта или уже объединена с другой. Объединить их нельзя.
same-changed = Одну из записей тем временем изменили. Ничего не объединено. Ниже обе показаны такими, какие они сейчас: посмотрите ещё раз и решите.
same-first = Первая запись
same-second = Вторая запись
same-which = Какая запись основная?
same-kept = основная
same-aside = откладывается
same-referred = { $count ->
    [0] На неё ничто не ссылается
    [one] На неё ссылается { $count } запись
    [few] На неё ссылаются { $count } записи
    [many] На неё ссылаются { $count } записей
   *[other] На неё ссылаются { $count } записи
 }
same-differs = расходятся
same-stands = останется это
same-only-aside = останется только в отложенной записи
same-added = добавится в основную
same-will = { $kept ->
    [first] Вторая запись
   *[second] Первая запись
 } откладывается: её можно прочитать и вернуть. То, чего нет в основной, добавится в неё, { $count ->
    [0] а больше ничего не изменится.
    [one] а { $count } запись, которая ссылалась на отложенную, будет ссылаться на основную.
    [few] а { $count } записи, которые ссылались на отложенную, будут ссылаться на основную.
    [many] а { $count } записей, которые ссылались на отложенную, будут ссылаться на основную.
   *[other] а { $count } записи, которые ссылались на отложенную, будут ссылаться на основную.
 }
same-merge = Объединить
same-merged = Записи объединены
same-apart = Разные люди
same-apart-title = Это разные люди
same-apart-means = Это сохранится как связь между ними, и эту пару программа больше не предложит.
same-apart-reason = Откуда это известно?
same-apart-do = Запомнить
same-apart-said = Запомнено: это разные люди
same-apart-undone = Отменено: эту пару программа может предложить снова
same-apart-from = Не тот же человек, что и { $name }
same-merged-from = С этой записью объединены:
same-merged-into = Объединена с записью:
same-merged-away = Эта запись объединена с другой. В списках её нет, в пакеты она не попадает; здесь её можно прочитать такой, какой она была.
same-part = Отменить объединение
same-part-means = Эта запись снова станет такой, какой была до объединения. Всё, что ссылалось на неё, снова будет ссылаться на неё; то, что она добавила в основную, оттуда уйдёт. То, что изменили после объединения, останется как есть.
same-parted = Записи снова разделены
same-parted-all = Записи снова разделены. Всё как до объединения.
same-parted-stayed = { $count ->
    [one] Записи снова разделены. { $count } запись изменили после объединения: кое-что в ней осталось объединённым
    [few] Записи снова разделены. { $count } записи изменили после объединения: кое-что в них осталось объединённым
    [many] Записи снова разделены. { $count } записей изменили после объединения: кое-что в них осталось объединённым
   *[other] Записи снова разделены. { $count } записи изменили после объединения: кое-что в них осталось объединённым
 }
same-stayed = Эти записи изменили после объединения, и кое-что в них осталось объединённым. Проверьте, верно ли это:
sign-name = то же название или имя
sign-surname = фамилия та же
sign-surname_form = фамилия та же, но написана иначе
sign-surname_typo = фамилии различаются одной-двумя буквами
sign-surname_part = одна фамилия входит в другую
sign-surname_differs = фамилии разные
sign-given = имя то же
sign-given_form = имя то же, но в другой форме
sign-given_typo = имена различаются одной буквой
sign-given_initial = инициал подходит к имени
sign-patronymic = отчество то же
sign-patronymic_initial = инициал подходит к отчеству
sign-patronymic_typo = отчества различаются одной буквой
sign-patronymic_differs = отчества разные
sign-given_differs = имена разные
sign-birth_day = дата рождения та же
sign-birth_year = год рождения тот же
sign-birth_near = даты рождения близки, возможна описка
sign-birth_differs = даты рождения противоречат друг другу
