### Части всех экранов.

components-cancel = Отменить
components-share = { $share } %
components-seconds-left = осталось около { $left } с
components-minutes-left = осталось около { $left } мин
