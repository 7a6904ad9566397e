# Приём файлов и папок: что спрашивается заранее, сколько принято, что не принято.

intake-folder = Приложить папку
intake-choose-folder = Какую папку приложить
intake-title = Перед тем как принять
intake-means = Это относится ко всем выбранным файлам; не заполняйте то, чего не знаете или что у них различается. Сами файлы остаются, где лежали: когда они надёжно сохранены здесь, сотрите их там сами.
intake-and-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
 }
intake-take = Принять
intake-looking = Просматривается { $name }
intake-share = Файлов: { $done } из { $total }; всего { $size }.
intake-again = { $count ->
    [one] { $count } файл уже есть среди материалов; в журнале хранения отмечено, что он поступил ещё раз.
    [few] { $count } файла уже есть среди материалов; в журналах хранения отмечено, что они поступили ещё раз.
    [many] { $count } файлов уже есть среди материалов; в журналах хранения отмечено, что они поступили ещё раз.
   *[other] { $count } файла уже есть среди материалов; в журналах хранения отмечено, что они поступили ещё раз.
 }
intake-stopped = «{ $name }»: приём прерван. В хранилище файлов: { $taken } из { $total }.
intake-with-missed = «{ $name }»: приём закончен.
intake-missed = { $count ->
    [one] Не принят { $count } файл.
    [few] Не приняты { $count } файла.
    [many] Не принято { $count } файлов.
   *[other] Не принято { $count } файла.
 }
intake-missed-which = Что не принято
intake-missed-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
 }
intake-go-on = Продолжить
intake-end = Закончить на этом
intake-reason-unreadable = не читается
intake-reason-gone = уже не на месте
intake-reason-link = ссылка на другое место, а не файл
intake-reason-special = не файл
intake-reason-empty = пустой
intake-reason-system = служебный файл системы
intake-reason-vault = само хранилище
intake-reason-ended = не принят: приём закончен раньше
intake-reason-folder = список файлов в папке не читается до конца
intake-kept = { $count ->
    [one] { $count } остаётся: его с тех пор изменили или на него опирается что-то ещё.
    [few] { $count } остаются: их с тех пор изменили или на них опирается что-то ещё.
    [many] { $count } остаются: их с тех пор изменили или на них опирается что-то ещё.
   *[other] { $count } остаются: их с тех пор изменили или на них опирается что-то ещё.
 }
