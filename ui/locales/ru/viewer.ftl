# Просмотр материалов.

viewer-look = Посмотреть
viewer-opening = Открывается в хранилище
viewer-closer = Крупнее
viewer-farther = Мельче
viewer-whole = Целиком
viewer-turn = Повернуть
viewer-picture = Изображение
viewer-pixels = { $width } × { $height } точек, показано в масштабе { $percent } %
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
viewer-where = Место в записи
viewer-time = { $at } из { $length }
viewer-page = Страница
viewer-pages = из { $count }
viewer-page-before = Предыдущая страница
viewer-page-after = Следующая страница
viewer-page-shown = Страница { $number }
viewer-compare = Сравнить с другим
viewer-compare-with = С каким материалом?
viewer-compare-end = Закончить сравнение
viewer-other-type = По содержимому это { $content }. Записано как { $recorded }. Показано то, что есть на самом деле.
viewer-none = Здесь такое не показывается: { $content }. Файл лежит в хранилище без изменений. «Извлечь копию» на странице материала положит копию снаружи, без защиты.
viewer-unshown = Показать этот файл не удалось: { $content }. Возможно, он повреждён внутри или на этом компьютере нет того, что читает такие файлы. Сам материал лежит в хранилище без изменений.
viewer-needs-media = Для записей системе нужны пакеты gstreamer1.0-plugins-good и gstreamer1.0-libav.
viewer-too-large = Файл слишком велик, чтобы показать его здесь ({ $size }, предел — { $most }). Он лежит в хранилище без изменений. «Извлечь копию» на странице материала положит копию снаружи, без защиты.
viewer-views-logged = Отмечать в журнале хранения каждый просмотр материала
viewer-views-logged-help = Этого требуют некоторые суды. Если хранилище отнимут силой, список «кто что смотрел» опасен: не включайте без нужды.

## Что файл говорит о себе

inside = Что файл говорит о себе
inside-reading = Файл читает отдельный процесс
inside-nothing = Ничего о себе, что удалось бы прочесть, в файле нет.
inside-means = Это мог вписать тот, кто создал или менял файл. В запись отсюда ничего не переносится.
inside-sensitive = Часть этих сведений может выдать, кто, чем и где сделал файл. Вместе с файлом они попадут и к получателю.
inside-is-sensitive = может выдать человека
inside-time = Время
inside-place = Место
inside-device = Устройство
inside-author = Автор
inside-software = Программа
inside-title = Название
inside-comment = Пометка
inside-size = Размер в точках
inside-length = Длительность
inside-seconds = { $seconds } с
inside-others = { $count ->
    [one] Ещё { $count } пометка, как она названа в формате
    [few] Ещё { $count } пометки, как они названы в формате
   *[many] Ещё { $count } пометок, как они названы в формате
 }
