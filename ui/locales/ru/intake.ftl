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
intake-unpack = Распаковывать контейнеры
intake-unpack-help = Архивы ProofMode и Tella, сохранённые страницы (в том числе WACZ) и письма с вложениями. Сами они остаются материалами, какими пришли; всё, что лежит внутри, станет отдельными материалами, а подписи и хеши будут проверены.
intake-inside = { $count ->
    [one] Из контейнеров извлечён ещё { $count } материал.
    [few] Из контейнеров извлечены ещё { $count } материала.
    [many] Из контейнеров извлечено ещё { $count } материалов.
   *[other] Из контейнеров извлечено ещё { $count } материала.
 }

container = Что внутри и что проверено
container-of = Откуда извлечён
container-kind-proofmode = Контейнер ProofMode
container-kind-tella = Архив Tella
container-kind-capture = Сохранённая страница
container-kind-wacz = Сохранённые страницы (WACZ). Показать их как в браузере программа не умеет: файл можно извлечь и открыть в ReplayWeb.page
container-kind-mail = Письмо с вложениями
container-kind-archive = Архив
container-from = Лежал в файле { $name }.
container-open = Открыть контейнер
container-unpack = Распаковать
container-unpacking = Распаковывается
container-unpacked = Распаковано.
container-whole = Оставлен целым.
container-key-means = Ключ подписи создало само приложение. Подпись показывает, что файлы с тех пор не менялись, но не показывает, кто снимал.
container-unsigned-means = Эти хеши никто не подписал: они показывают только, что файлы и хеши подходят друг к другу.
container-agree = Хеши всех файлов совпадают с теми, что записаны рядом.
container-proven = Всё, что снято, подписано, и подписи верны; хеши совпадают.
container-unproven = Не всё, что снято, подтверждено: смотрите, что не сошлось.
container-erasing = Если уничтожить извлечённый файл, его байты останутся в контейнере: уничтожьте и контейнер.
container-claims = Что записало приложение
container-claims-means = Это слова приложения, а не проверенные факты. Ничего отсюда не переносится в записи.
container-file = Файл
container-files = Файлы и что о них проверено
container-hash = Хеш
container-signature = Подпись
container-key = Отпечаток ключа подписи
container-made = Подписано { $time }, по словам самой подписи
container-gone = материала больше нет
container-claimed-same = совпадает с записанным приложением
container-claimed-differs = не тот, что записало приложение
container-claimed-unsaid = приложение о нём ничего не записало
container-signed-valid = верна
container-signed-invalid = неверна: файл или подпись изменены
container-signed-missing = нет подписи
container-signed-key_missing = проверить нечем: ключа в контейнере нет
container-signed-other_key = сделана другим ключом, не тем, что в контейнере
container-signed-weak = сделана способом, который можно подделать
container-signed-unreadable = не читается
container-fault-unreadable = Контейнер повреждён или упакован так, что не читается. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-encrypted = Содержимое контейнера зашифровано. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-names = В контейнере есть имена, которые ведут за его пределы или не являются именами. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-twice = Два файла в контейнере называются одинаково или занимают одни и те же байты. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-links = В контейнере есть ссылки или устройства. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-many = В контейнере больше 2000 файлов. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-fault-ratio = В распакованном виде контейнер занял бы в сотню раз больше места. Он сохранён целым, как пришёл; из него ничего не извлечено.
container-log-files = Извлечено файлов: { $count }.
container-log-hashes = Хеш снятого совпал с записанным приложением: { $same }, не совпал: { $differs }.
container-log-signatures = Подписей верных: { $valid }, неверных: { $invalid }, нет или не проверить: { $missing }.
container-log-key = Отпечаток ключа подписи: { $key }.
