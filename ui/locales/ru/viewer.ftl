# Просмотр материалов.

viewer-look = Посмотреть
viewer-opening = Материал открывается в хранилище
viewer-closer = Крупнее
viewer-farther = Мельче
viewer-whole = Целиком
viewer-turn = Повернуть
viewer-picture = Изображение
viewer-pixels = { $width } × { $height } пикселей, масштаб { $percent } %
viewer-text = Текст
viewer-part = Показано { $shown } из { $whole }.
viewer-more = Показать ещё
viewer-mail-from = От кого
viewer-mail-to = Кому
viewer-mail-cc = Копия
viewer-mail-date = Дата
viewer-mail-subject = Тема
viewer-mail-with = Вложения
viewer-play = Воспроизвести
viewer-pause = Пауза
viewer-back-seconds = Назад на { $seconds } с
viewer-on-seconds = Вперёд на { $seconds } с
viewer-where = Место воспроизведения
viewer-time = { $at } из { $length }
viewer-page = Страница
viewer-pages = из { $count }
viewer-page-before = Предыдущая страница
viewer-page-after = Следующая страница
viewer-page-shown = Страница { $number }
viewer-page-unshown = Страницу { $number } показать не удалось: возможно, она повреждена внутри. Сам материал лежит в хранилище без изменений.
viewer-loud = Показать, где громко
viewer-compare = Сравнить с другим материалом
viewer-compare-with = С каким материалом?
viewer-compare-end = Закончить сравнение
viewer-other-type = Тип файла по содержимому: { $content }. В записи указано: { $recorded }. Файл показан по содержимому.
viewer-none = Такие файлы здесь не показываются: { $content }. Файл лежит в хранилище без изменений. Кнопка «Извлечь копию» на странице материала запишет копию вне хранилища, без защиты.
viewer-unshown = Показать этот файл не удалось: { $content }. Возможно, он повреждён внутри или на этом компьютере не установлено то, что нужно для таких файлов. Сам материал лежит в хранилище без изменений.
viewer-inside = Внутри записано в формате: { $codecs }.
viewer-needs-media = Для аудио- и видеозаписей в системе нужны пакеты gstreamer1.0-plugins-good и gstreamer1.0-libav.
viewer-too-large = Файл слишком велик, чтобы показать его здесь ({ $size }, предел — { $most }). Он лежит в хранилище без изменений. Кнопка «Извлечь копию» на странице материала запишет копию вне хранилища, без защиты.
viewer-views-logged = Отмечать в журнале хранения каждый просмотр материала
viewer-views-logged-help = Этого требуют некоторые суды. Но если хранилище отберут силой, список того, кто что смотрел, опасен: без необходимости не включайте.

## Сведения внутри файла

inside = Сведения внутри файла
inside-reading = Файл читает отдельный процесс
inside-nothing = Сведений, которые удалось бы прочесть, в файле нет.
inside-means = Эти сведения мог вписать любой, кто создал или менял файл. Сама программа в запись о материале ничего из них не переносит. Утверждение означает: так сообщает этот файл; поля материала и события не меняются.
inside-sensitive = Некоторые из этих сведений могут выдать, кто, чем и где сделал файл. Тот, кто получит файл, получит и их.
inside-is-sensitive = может выдать человека
inside-time = Время
inside-place = Место
inside-device = Устройство
inside-author = Автор
inside-person = Кто в файле
inside-organisation = Организация
inside-identifier = Собственная метка
inside-software = Программа
inside-title = Название
inside-comment = Комментарий
inside-size = Размер в пикселях
inside-length = Длительность
inside-seconds = { $seconds } с
inside-when-taken = когда снято
inside-when-written = когда создан файл или его содержание
inside-when-changed = когда изменено в последний раз
inside-when-printed = когда напечатано в последний раз
inside-when-satellite = по данным спутников
inside-what-maker = служебные записи изготовителя, которые никто другой не прочтёт: { $value }
inside-what-behind = за изображением лежит ещё что-то: { $value }
inside-what-track = дорожка данных рядом с изображением и звуком: { $value }
inside-what-picture = изображение внутри файла: { $value }
inside-what-file = файл внутри файла: { $value }
inside-what-changes = кто вносил правки или примечания: { $value }
inside-others = { $count ->
    [one] Ещё { $count } поле с названием из формата файла
    [few] Ещё { $count } поля с названиями из формата файла
   *[many] Ещё { $count } полей с названиями из формата файла
 }

# Части изображения, которые скрываются в копии.
evidence-cleaned-name = без сведений внутри
evidence-cleaned-how = Из копии убрано всё, что файл сообщал о том, кто, чем и где его сделал; то, что видно или слышно, осталось прежним, оригинал не изменён.
inside-clean = Сделать копию без этих сведений
inside-cleaning = Делается копия
inside-cleaned = Копия сделана и лежит среди материалов
inside-allow = Разрешить отправлять как есть
inside-allow-why = Почему это может уйти?
inside-allowed = Это может уйти вместе с файлом: { $why }
inside-withheld = Из-за этого файл не войдёт ни в один пакет.
inside-unknown = Всё, что может сообщить файл такого формата, программа не знает, поэтому без чьего-то решения он не войдёт ни в один пакет.
evidence-claim-says = Файл сообщает о себе: { $value } ({ $name })
inside-take-over = Записать как утверждение
inside-claim = Об этом материале
inside-claim-incident = О событии «{ $title }»
inside-claimed = Записано как утверждение этого файла
evidence-redacted-name = скрыто
evidence-redacted-how = Части изображения скрыты, из оставшегося сделан новый файл; оригинал не изменён.
redact = Скрыть детали
redact-title = Скрыть детали изображения
redact-means = Получится новое изображение: того, что вы закроете, в нём не будет, как и всего, что файл сообщает о месте, времени и устройстве. Вернуть это будет нельзя. Оригинал не меняется и остаётся в хранилище. От движущегося изображения остаётся только первый кадр.
redact-cover-box = Чёрный прямоугольник
redact-cover-pixelation = Квадраты
redact-cover-blur = Размытие
redact-cover = Чем закрыть
redact-weaker = Надёжнее всего чёрный прямоугольник. Сквозь квадраты и размытие тот, кто знает человека, может узнать его по силуэту или цвету одежды.
redact-add = Добавить область
redact-remove = Убрать область
redact-how = Обводите мышью или добавьте область и двигайте её стрелками; стрелки с Shift меняют размер. Delete убирает её.
redact-part = Область { $number }: { $cover }
redact-parts = { $count ->
    [0] Пока ничего не закрыто.
    [one] Закрыта { $count } область.
    [few] Закрыты { $count } области.
    [many] Закрыто { $count } областей.
   *[other] Закрыто { $count } области.
 }
redact-make = Сделать копию
redact-making = Копия создаётся
redact-made = Копия готова. Просмотрите её целиком рядом с оригиналом и укажите, кто на ней ещё виден.
redact-most = В одной копии можно скрыть не больше { $most } областей.

viewer-beside = Рядом: { $title }

# Как выглядит материал и на что он похож.
evidence-picture-of = Уменьшенное изображение: { $title }
evidence-like = Похожие изображения
evidence-like-means = Возможно, это одно и то же изображение в другом размере, сжатии или с обрезанными краями. Решаете вы: программа ничего не объединяет.
evidence-like-beside = Открыть рядом
evidence-like-beside-of = Открыть рядом: { $title }
evidence-like-apart = Это другое
evidence-like-apart-of = Это другое изображение: { $title }
