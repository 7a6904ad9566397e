### Командная строка: справка, вопросы, ответы.

cli-about = «Хроника» ведёт дела в зашифрованном хранилище: одна папка, без сети и учётной записи.
cli-usage = ДЕЙСТВИЕ … [ПАРАМЕТРЫ]
cli-more =
    О каждом действии есть своя справка: «khronika seal --help».

    Примеры:
      khronika vault create ~/vault
      khronika case new ~/vault --title "Задержания в марте"
      khronika search ~/vault "митинг"

    Парольную фразу программа спросит на экране или прочтёт из открытого файла:
      khronika list ~/vault case --passphrase-fd 3 3< passphrase.txt
    В параметрах и переменных окружения фразы не бывает никогда.

    Коды завершения:
      0  сделано                          5  нет места, не читается, не пишется
      1  отклонено, ничего не изменено    6  хранилище открыто в другом месте
      2  команда набрана неверно          7  запись за это время изменили
      3  фраза или ключ не подходит       130  остановлено клавишами Ctrl-C
      4  что-то повреждено или подменено

cli-heading-usage = Как вызвать
cli-heading-arguments = Что нужно указать
cli-heading-options = Параметры
cli-heading-common = Для любого действия

cli-group-vault = Хранилище
cli-group-records = Записи
cli-group-files = Файлы и таблицы
cli-group-packages = Запечатанные пакеты
cli-group-more = Чтобы попробовать

cli-noun-vault = Хранилище: создать, проверить, сменить то, чем оно открывается.
cli-noun-case = Дела.
cli-noun-import = Чужие таблицы: импортируются одним действием и отменяются одним.
cli-noun-key = Свой ключ, чтобы получать запечатанные пакеты.

cli-value-folder = ПАПКА
cli-value-file = ФАЙЛ
cli-value-id = ID
cli-value-kind = ВИД
cli-value-number = N
cli-value-text = ТЕКСТ
cli-value-tag = ЯЗЫК
cli-value-date = ДАТА
cli-value-query = СЛОВА
cli-value-path = ПОЛЕ
cli-value-purpose = ЦЕЛЬ
cli-value-recipient = ПОЛУЧАТЕЛЬ
cli-value-language = ru|en

## Что можно указать.

cli-arg-help = Показать эту справку
cli-arg-version = Показать версию
cli-arg-passphrase-fd = Прочесть парольную фразу хранилища из открытого файла N, одну строку; 0 — стандартный ввод
cli-arg-recovery-fd = Открыть ключом восстановления из открытого файла N; годится и сам лист
cli-arg-json = Ответить одним объектом JSON, для скриптов
cli-arg-language = Язык справки, вопросов и ответов; без него — как выбрано в программе или в системе
cli-arg-directory = Папка хранилища
cli-arg-recovery-out = Записать лист восстановления в этот новый файл, а не показывать и не переспрашивать
cli-arg-deep = Прочесть каждый материал целиком и сверить с его хешем
cli-arg-accept-older = Принять базу старее той, что была здесь: копию, которую вернули нарочно
cli-arg-new-passphrase-fd = Прочесть новую парольную фразу из открытого файла N
cli-arg-title = Название дела
cli-arg-title-language = Язык названия: ru, en, kk и так далее
cli-arg-reference = Ваш собственный номер
cli-arg-limit = Показать не больше N; если не указано, 100, а в поиске 50
cli-arg-all = Показать все, сколько бы их ни было
cli-arg-deleted = Показать удалённые
cli-arg-kind = case, person, relation, representation, incident, act, involvement, testimony, claim, finding, consent, evidence, detention, proceeding, hearing, health, intervention, assessment, facility, task, note, own_field, term, mapping, import, custody_event или timestamp
cli-arg-kind-filter = Только этот вид; можно повторять
cli-arg-document = Файл с записью в JSON; «-» — стандартный ввод. Ответ тоже будет в JSON
cli-arg-id = Идентификатор записи: он есть в списках и ответах
cli-arg-case = Идентификатор дела
cli-arg-record = Идентификатор записи, которую запечатать вместо целого дела; можно указать несколько раз. То, на что она ссылается, войдёт вместе с ней
cli-arg-query = Слова, имена или фраза в кавычках
cli-arg-from = То, что не закончилось до этого дня
cli-arg-to-date = То, что началось не позже этого дня
cli-arg-based-on = Отказать, если у записи уже другая версия
cli-arg-path = Стереть только это поле, например description или place.address; можно повторять
cli-arg-yes = Не переспрашивать
cli-arg-file = Файл
cli-arg-table = Таблица: CSV в любой обычной кодировке или JSON
cli-arg-mapping = Схема импорта в JSON: какой столбец куда идёт
cli-arg-good-rows-only = Пропустить строки с ошибками, а не отказываться от всех
cli-arg-preview = Показать, что войдёт в пакет, а что нет; ничего не записывается
cli-arg-preview-table = Показать первые строки записями и каждую ошибку; ничего не импортируется
cli-arg-import = Идентификатор импорта: он был назван в ответе
cli-arg-exhibit-title = Название: что в этом файле
cli-arg-out = Записать в этот новый файл
cli-arg-out-folder = Записать в эту новую папку
cli-arg-purpose = Для чего пакет
cli-arg-recipient = Запечатать для этого ключа получателя: age1…
cli-arg-package-passphrase-fd = Прочесть парольную фразу самого пакета из открытого файла N
cli-arg-package = Запечатанный пакет
cli-arg-identity = Файл с вашим ключом
cli-arg-key-file = Файл с ключом
cli-arg-to = Папка или флешка для копии: пустая или с прежней копией этого же хранилища

## Действия: строка о каждом и то, что ещё стоит знать.

cli-verb-vault-create = Создать хранилище
cli-more-vault-create =
    Парольную фразу нужно набрать дважды; на пустую строку программа предложит свою. Затем
    один раз покажет лист восстановления и попросит набрать с него две группы: приготовьте
    бумагу и ручку. С --recovery-out вопросов не будет, а лист окажется в файле:
    распечатайте его, уберите подальше от компьютера и удалите файл. Если потеряны и фраза,
    и лист, потеряно и всё, что в хранилище.

      khronika vault create ~/vault
      khronika vault create ~/vault --recovery-out list.txt --passphrase-fd 0 < slova.txt
cli-verb-vault-check = Проверить журнал, базу и материалы
cli-more-vault-check =
    Проверяются подпись каждой записи журнала и её место в цепочке, каждая страница базы,
    соответствие записей журналу, наличие каждого материала. Ничего не меняется. Если что-то
    не сходится, код завершения 4. Названные здесь вершины журнала можно записать на бумаге:
    тогда следующая проверка покажет, не изменили ли что-нибудь до них. Проверка говорит, что
    журнал цел; правда ли записанное и не добавили ли чего-нибудь позже, она не скажет.

      khronika vault check ~/vault --deep
cli-verb-vault-recovery = Сделать новый лист восстановления
cli-more-vault-recovery =
    Прежний лист эту копию больше не откроет. Старые и резервные копии он откроет
    по-прежнему: уничтожьте их, а если лист кто-то видел, выполните «vault rekey».

      khronika vault recovery ~/vault
      khronika vault recovery ~/vault --recovery-out list.txt
cli-verb-vault-passphrase = Сменить парольную фразу
cli-more-vault-passphrase =
    Старые и резервные копии по-прежнему открываются старой фразой. Если фраза забыта,
    хранилище можно открыть ключом восстановления и задать новую.

      khronika vault passphrase ~/vault
      khronika vault passphrase ~/vault --recovery-fd 3 3< list.txt
cli-verb-vault-rekey = Зашифровать всё заново новым ключом
cli-more-vault-rekey =
    Когда старый ключ мог попасть к чужим. База и все материалы перезаписываются; фраза и
    лист остаются прежними. Остановить можно в любую минуту: хранилище откроется, а
    следующий запуск продолжит с того же места. Копии, сделанные раньше, остаются со старым
    ключом.

      khronika vault rekey ~/vault
cli-verb-vault-rebuild = Собрать списки и поиск заново по журналу
cli-more-vault-rebuild =
    Главное — журнал: списки и поиск собраны по нему. Нужно, если «vault check» показала
    расхождения.

      khronika vault rebuild ~/vault
cli-verb-backup = Скопировать хранилище в папку или на флешку
cli-more-backup =
    Копия читается обратно и сверяется. В следующий раз копируется только новое, а стёртое
    с тех пор удаляется и там. Если копирование прервалось, прежняя копия цела. Копия
    открывается как хранилище, той же парольной фразой.

      khronika backup ~/vault /media/stick/vault

cli-verb-case-new = Завести дело
cli-more-case-new =
      khronika case new ~/vault --title "Задержания в марте" --language ru --reference 2022/01
cli-verb-case-list = Показать дела
cli-more-case-list =
      khronika case list ~/vault
cli-verb-save = Сохранить запись из JSON
cli-more-save =
    В объекте стоят поля записи. Если есть «id» и «version», это следующая версия той же
    записи; она не сохранится, если запись за это время изменили. Без них это новая запись.
    То, что отвечает «show --json», можно исправить и подать обратно как есть.

      khronika save ~/vault note --json note.json
      echo '{"{"}"text": "Позвонить адвокату", "cases": ["…"]{"}"}' | khronika save ~/vault note --json -
cli-verb-list = Показать записи одного вида
cli-more-list =
      khronika list ~/vault person --case 0123…
      khronika list ~/vault incident --all --json
cli-verb-show = Показать запись
cli-more-show =
    С --json — вся запись целиком, для внутреннего пользования: она выходит из хранилища
    без проверки согласий и без шифрования.

      khronika show ~/vault 0123…
cli-verb-history = Показать каждое изменение записи
cli-more-history =
    Кто, когда, каждое поле до и после. Время — по часам устройства; порядок — по версиям.

      khronika history ~/vault 0123…
cli-verb-search = Искать везде
cli-more-search =
    Находит русские и английские слова в любой форме, слово по его началу, имена в разных
    алфавитах; ё и е не различаются. Слова в кавычках ищутся подряд.

      khronika search ~/vault "митинг"
      khronika search ~/vault Кара-Мурза --kind person --kind testimony
      khronika search ~/vault '"не пустили адвоката"' --from 2022-03 --to 2022-04
cli-verb-delete = Удалить запись; её можно восстановить
cli-more-delete =
    Записи не будет в списках и поиске, но в журнале она останется. Чтобы её не прочёл
    больше никто, нужно «erase».

      khronika delete ~/vault 0123…
cli-verb-restore = Восстановить удалённую запись
cli-more-restore =
      khronika list ~/vault person --deleted
      khronika restore ~/vault 0123…
cli-verb-erase = Стереть запись или отдельные поля навсегда
cli-more-erase =
    Стирается из записи, журнала, поиска и страниц базы; вернуть не сможет никто. Останется
    видно, что здесь что-то стёрли, и журнал по-прежнему сойдётся. В сделанных раньше
    резервных копиях стёртое остаётся.

      khronika erase ~/vault 0123…
      khronika erase ~/vault 0123… --path place.address --yes

cli-verb-attach = Приложить файл к делу
cli-more-attach =
    Файл попадает в хранилище зашифрованным, без изменений, вместе с хешем; исходный
    остаётся там, где лежит.

      khronika attach ~/vault photo.jpg --case 0123… --title "Двор, вид из окна"
cli-verb-extract = Извлечь копию материала
cli-more-extract =
    Для внутреннего пользования: копия не зашифрована. Она сверяется с хешем, который
    записан, когда файл приложили.

      khronika extract ~/vault 0123… --out photo.jpg
cli-verb-import-table = Импортировать таблицу по схеме
cli-more-import-table =
    Все строки или ни одной, если не указано --good-rows-only. Импорт — одно действие, и
    отменяется он одним.

      khronika import table ~/vault list.csv --mapping mapping.json --preview
      khronika import table ~/vault list.csv --mapping mapping.json --case 0123…
cli-verb-import-undo = Отменить импорт
cli-more-import-undo =
    Его записи удаляются одним действием. Те, что с тех пор правили, будут названы и
    останутся.

      khronika import undo ~/vault 0123…

cli-verb-seal = Запечатать дело для одного получателя
cli-more-seal =
    В пакет входят только люди, для которых записано основание под эту цель; вместо
    остальных стоит их роль. --preview назовёт, кто и что не войдёт и почему. Один пакет —
    один получатель; ему хватит «age» и «tar». Без --to и --package-passphrase-fd программа
    дважды спросит парольную фразу для пакета.

    Цели: internal (внутренняя работа), lawyers (адвокаты и юристы), un-special-procedures
    (специальные процедуры ООН), un-public-report (публичный доклад ООН), sanctions (органы,
    вводящие санкции), prosecution (прокуроры и суды), partners (партнёрские организации),
    publication (публикация).

      khronika seal ~/vault --case 0123… --purpose lawyers --preview
      khronika seal ~/vault --record 4567… --record 89ab… --purpose lawyers --preview
      khronika seal ~/vault --case 0123… --purpose un-special-procedures --to age1… --out delo.tar.age
cli-verb-verify = Проверить запечатанный пакет, без хранилища
cli-more-verify =
    Цел ли пакет, не изменён ли, подписан ли. Чья это подпись, программа знать не может:
    сверьте отпечаток ключа с тем, который получили другим путём. Если что-то изменено,
    убрано или добавлено, код завершения 4.

      khronika verify delo.tar.age --identity moy.key
cli-verb-open = Открыть запечатанный пакет в папку, без хранилища
cli-more-open =
    Сначала пакет проверяется; изменённый или повреждённый не откроется. То, что окажется в
    папке, не зашифровано.

      khronika open delo.tar.age --identity moy.key --out delo
cli-verb-key-new = Создать ключ, чтобы получать пакеты
cli-more-key-new =
    В ответе будет открытая часть, age1…: её дают тем, кто запечатывает. В файле — секретная:
    у кого она есть, тот откроет всё, что запечатано для вас.

      khronika key new --out moy.key
cli-verb-key-show = Показать открытую часть ключа
cli-more-key-show =
      khronika key show moy.key

cli-verb-sample = Заполнить хранилище вымышленным делом
cli-more-sample =
    Все люди, места и события в нём придуманы, по-русски и по-английски.

      khronika vault create /tmp/sample --recovery-out /tmp/list.txt
      khronika sample /tmp/sample

## Когда команда набрана неверно.

cli-wrong-option = Параметра { $word } здесь нет.
cli-wrong-word = Лишнее слово: «{ $word }».
cli-wrong-verb = Действия «{ $word }» нет.
cli-wrong-no-verb = Не указано, что сделать.
cli-wrong-missing = Не хватает: { $word }.
cli-wrong-together = { $word } и { $other } нельзя указать вместе.
cli-wrong-utf8 = Одно из слов не в UTF-8.
cli-wrong-no-value = После { $word } нужно значение.
cli-wrong-choice = { $word }: «{ $value }» не годится. Годятся: { $choices }.
cli-wrong-value = { $word }: «{ $value }» не годится.
cli-wrong-suggestion = Возможно, нужно { $word }?
cli-wrong-help = Ничего не сделано. Что можно указать, покажет --help.

## Вопросы.

cli-ask-passphrase = Парольная фраза:
cli-ask-new = Новая парольная фраза (пустая строка — предложить):
cli-ask-again = Та же ещё раз:
cli-ask-package = Парольная фраза пакета:
cli-ask-package-new = Парольная фраза для пакета (пустая строка — предложить):
cli-ask-group = Группа { $number } ключа восстановления:
cli-ask-erase = Чтобы стереть, наберите «{ $word }»:
cli-proposed = Слова выбраны случайно, угадать их нельзя. На первые дни запишите их, затем наберите:
cli-sheet-shown = Показывается один раз и нигде не хранится. Перепишите, затем наберите две группы с бумаги.
cli-erase-word = стереть
cli-erase-whole = { $kind } «{ $title }»: будет стёрто целиком, со всеми полями. Вернуть не сможет никто.
cli-erase-fields = { $kind } «{ $title }»: будут стёрты поля { $fields }. Вернуть их не сможет никто.

## То, что говорится рядом с ответом.

cli-notice-head_missing = Нет файла, в котором отмечено последнее изменение (head.age). Самое ли это новое состояние хранилища, сказать нельзя; со следующим изменением файл будет записан снова.
cli-notice-head_damaged = Повреждён файл, в котором отмечено последнее изменение (head.age). Самое ли это новое состояние хранилища, сказать нельзя; со следующим изменением файл будет записан снова.
cli-notice-copy = Это копия хранилища. С первого изменения у неё будет свой ключ устройства.
cli-notice-unprotected = Без защиты: согласия не проверены, шифрования нет. Только для внутреннего пользования.
cli-notice-extracted = Без защиты: файл { $file } не зашифрован. Удалите его, когда он станет не нужен; на SSD следы могут остаться.
cli-notice-opened = Без защиты: файлы в { $file } не зашифрованы.
cli-notice-key-file = Секретный ключ — в файле { $file }. Берегите его: без него не откроется ничего из запечатанного для вас. Другим дайте только строку ниже.

## Ответы.

cli-created = Хранилище — в папке { $folder }.
cli-created-sheet =
    Хранилище — в папке { $folder }.
    Лист восстановления — в файле { $file }: распечатайте его, уберите подальше от компьютера и удалите файл.
cli-renewed = Новый лист заменил прежний. Старые и резервные копии по-прежнему открывает прежний.
cli-renewed-sheet =
    Новый лист восстановления — в файле { $file }: распечатайте его, уберите подальше от компьютера и удалите файл.
    Старые и резервные копии по-прежнему открывает прежний лист.
cli-passphrase-changed = Парольная фраза сменена. Старые и резервные копии по-прежнему открывает прежняя; новый ключ всему хранилищу даёт «vault rekey».
cli-rekeyed = Всё зашифровано новым ключом. Копии, сделанные раньше, остались со старым.
cli-rebuilt = { $count ->
    [one] Заново собрана по журналу { $count } запись.
    [few] Заново собраны по журналу { $count } записи.
    [many] Заново собрано по журналу { $count } записей.
   *[other] Заново собрано по журналу { $count } записи.
 }
cli-mended = { $count ->
    [0] Расхождений не было.
    [one] Исправлено { $count } расхождение.
    [few] Исправлено { $count } расхождения.
    [many] Исправлено { $count } расхождений.
   *[other] Исправлено { $count } расхождения.
 }
cli-check-journal = { $count ->
    [one] Журнал: { $count } запись сходится.
    [few] Журнал: { $count } записи сходятся.
    [many] Журнал: { $count } записей сходится.
   *[other] Журнал: { $count } записи сходится.
 }
cli-check-values = { $count ->
    [one] Значений: { $count }, из них стёрто: { $erased }.
    [few] Значений: { $count }, из них стёрто: { $erased }.
    [many] Значений: { $count }, из них стёрто: { $erased }.
   *[other] Значений: { $count }, из них стёрто: { $erased }.
 }
cli-check-records = { $count ->
    [one] Записей сверено с журналом: { $count }.
    [few] Записей сверено с журналом: { $count }.
    [many] Записей сверено с журналом: { $count }.
   *[other] Записей сверено с журналом: { $count }.
 }
cli-check-exhibits = { $count ->
    [one] Материалов проверено на наличие: { $count }.
    [few] Материалов проверено на наличие: { $count }.
    [many] Материалов проверено на наличие: { $count }.
   *[other] Материалов проверено на наличие: { $count }.
 }
cli-check-exhibits-deep = { $count ->
    [one] Материалов прочитано целиком и сверено: { $count }.
    [few] Материалов прочитано целиком и сверено: { $count }.
    [many] Материалов прочитано целиком и сверено: { $count }.
   *[other] Материалов прочитано целиком и сверено: { $count }.
 }
cli-check-database = Страница базы не такая, какой её записали.
cli-check-faults = { $count ->
    [one] В журнале { $count } ошибка:
    [few] В журнале { $count } ошибки:
    [many] В журнале { $count } ошибок:
   *[other] В журнале { $count } ошибки:
 }
cli-check-differences = { $count ->
    [one] С журналом расходится { $count } запись (исправит «vault rebuild»):
    [few] С журналом расходятся { $count } записи (исправит «vault rebuild»):
    [many] С журналом расходится { $count } записей (исправит «vault rebuild»):
   *[other] С журналом расходится { $count } записи (исправит «vault rebuild»):
 }
cli-check-missing = { $count ->
    [one] Нет файла у { $count } материала:
    [few] Нет файлов у { $count } материалов:
    [many] Нет файлов у { $count } материалов:
   *[other] Нет файлов у { $count } материала:
 }
cli-check-damaged = { $count ->
    [one] Повреждён { $count } материал:
    [few] Повреждены { $count } материала:
    [many] Повреждено { $count } материалов:
   *[other] Повреждено { $count } материала:
 }
cli-check-unreferenced = { $count ->
    [one] Не назван ни в одной записи и не тронут { $count } файл:
    [few] Не названы ни в одной записи и не тронуты { $count } файла:
    [many] Не названо ни в одной записи и не тронуто { $count } файлов:
   *[other] Не названо ни в одной записи и не тронуто { $count } файла:
 }
cli-check-passphrase-file = Файл { $file } повреждён: парольная фраза может больше не открыть это хранилище. Задайте её заново: «khronika vault passphrase».
cli-check-recovery-file = Файл { $file } повреждён: лист восстановления может больше не открыть это хранилище. Сделайте новый: «khronika vault recovery».
cli-check-head =
    Вершина журнала, устройство { $device }:
    {"  "}записей { $size }, корень { $root }
cli-check-sound = Всё сходится.
cli-check-unsound = Сходится не всё. Ничего не изменено. Прежде всего скопируйте папку целиком.
cli-backed-up = Скопировано в { $folder } и сверено; записано { $size }.
cli-backup-copied = { $count ->
    [0] Новых материалов нет.
    [one] Скопирован { $count } материал.
    [few] Скопировано { $count } материала.
    [many] Скопировано { $count } материалов.
   *[other] Скопировано { $count } материала.
 }
cli-backup-kept = { $count ->
    [one] { $count } уже был там.
    [few] { $count } уже были там.
    [many] { $count } уже было там.
   *[other] { $count } уже было там.
 }
cli-backup-removed = { $count ->
    [one] { $count } с тех пор стёрт и удалён из копии.
    [few] { $count } с тех пор стёрты и удалены из копии.
    [many] { $count } с тех пор стёрто и удалено из копии.
   *[other] { $count } с тех пор стёрто и удалено из копии.
 }
cli-backup-opens = Копия открывается как хранилище, нынешней парольной фразой.
cli-sample-filled = { $count ->
    [one] Добавлена { $count } вымышленная запись.
    [few] Добавлены { $count } вымышленные записи.
    [many] Добавлено { $count } вымышленных записей.
   *[other] Добавлено { $count } вымышленной записи.
 }
cli-sample-exhibits = { $count ->
    [one] Из них с файлом: { $count }.
    [few] Из них с файлами: { $count }.
    [many] Из них с файлами: { $count }.
   *[other] Из них с файлами: { $count }.
 }
cli-sample-case = Дело { $id }
cli-saved = { $kind } { $id }, версия { $version }
cli-list-empty = { $kind }: ничего нет.
cli-list-part = { $count ->
    [one] { $kind }: { $shown } из { $count }. Все покажет --all.
    [few] { $kind }: { $shown } из { $count }. Все покажет --all.
    [many] { $kind }: { $shown } из { $count }. Все покажет --all.
   *[other] { $kind }: { $shown } из { $count }. Все покажет --all.
 }
cli-search-none = Ничего не нашлось. Попробуйте меньше слов или только начало слова.
cli-search-more = Это не всё; больше за один раз покажет --limit.
cli-search-in-file = (в тексте файла)
cli-search-in-file-page = (в тексте файла, с. { $count })
cli-show-version = версия { $version }
cli-show-deleted = удалена; восстановит «restore»
cli-show-erased = стёрта
cli-show-erased-value = стёрто
cli-deleted = Удалено: { $id }. Восстановит «restore».
cli-restored = Восстановлено: { $id }, версия { $version }
cli-erased = { $count ->
    [one] Стёрто в { $id }: { $count } значение.
    [few] Стёрто в { $id }: { $count } значения.
    [many] Стёрто в { $id }: { $count } значений.
   *[other] Стёрто в { $id }: { $count } значения.
 }
cli-erased-pages = Очистить служебный журнал базы сейчас не удалось. Он очистится, когда хранилище в следующий раз закроют как следует; до тех пор в нём могут быть следы.
cli-erased-backup = До этого делали резервную копию: в ней стёртое осталось. Сделайте новую на то же место.
cli-attached =
    Материал { $id }, { $size }
    SHA-256 { $hash }
cli-extracted =
    { $file }, { $size }, совпадает с приложенным
    SHA-256 { $hash }
cli-import-rows = { $count ->
    [one] В таблице { $count } строка, годных: { $good }.
    [few] В таблице { $count } строки, годных: { $good }.
    [many] В таблице { $count } строк, годных: { $good }.
   *[other] В таблице { $count } строки, годных: { $good }.
 }
cli-import-note = Столбец «{ $column }»: { $what }
cli-import-unmapped = Столбцы, которых нет в схеме: { $columns }
cli-import-row = Строка { $row }
cli-import-problem = Строка { $row } (в файле — { $line }), столбец «{ $column }»: { $what }
cli-import-problem-row = Строка { $row } (в файле — { $line }): { $what }
cli-import-shown = {" "}Написано: «{ $shown }»
cli-number = { $count }
cli-import-more = { $count ->
    [one] … и ещё { $count } строка; все назовёт --json.
    [few] … и ещё { $count } строки; все назовёт --json.
    [many] … и ещё { $count } строк; все назовёт --json.
   *[other] … и ещё { $count } строки; все назовёт --json.
 }
cli-imported = { $count ->
    [one] Добавлена { $count } запись; строк в таблице: { $rows }.
    [few] Добавлены { $count } записи; строк в таблице: { $rows }.
    [many] Добавлено { $count } записей; строк в таблице: { $rows }.
   *[other] Добавлено { $count } записи; строк в таблице: { $rows }.
 }
cli-import-left-out = { $count ->
    [one] Пропущена { $count } строка: { $which }
    [few] Пропущены { $count } строки: { $which }
    [many] Пропущено { $count } строк: { $which }
   *[other] Пропущено { $count } строки: { $which }
 }
cli-import-undo = Импорт { $id }; отменит его «import undo».
cli-undone = { $count ->
    [one] Импорт отменён, удалена { $count } запись.
    [few] Импорт отменён, удалены { $count } записи.
    [many] Импорт отменён, удалено { $count } записей.
   *[other] Импорт отменён, удалено { $count } записи.
 }
cli-undone-kept = { $count ->
    [one] { $count } запись исправлена после импорта и остаётся:
    [few] { $count } записи исправлены после импорта и остаются:
    [many] { $count } записей исправлено после импорта и остаётся:
   *[other] { $count } записи исправлено после импорта и остаётся:
 }
cli-nothing = ничего
cli-yes = да
cli-no = нет

cli-action-vault-create = создано хранилище
cli-action-vault-restored = копия открыта на другом устройстве
cli-action-record-save = сохранено
cli-action-record-delete = удалено
cli-action-record-undo = отменено
cli-action-record-restore = восстановлено
cli-action-record-erase = стёрто
cli-action-import-table = импортировано
cli-action-import-undo = импорт отменён
cli-action-evidence-attach = приложено
cli-action-sample-fill = из вымышленного примера
cli-action-person-merge = объединено с другой записью о том же человеке
cli-action-person-part = объединение отменено
cli-action-other = изменено

cli-kind-case = Дело
cli-kind-person = Человек
cli-kind-incident = Событие
cli-kind-act = Эпизод
cli-kind-involvement = Причастность
cli-kind-testimony = Свидетельство
cli-kind-consent = Согласие
cli-kind-evidence = Материал
cli-kind-note = Заметка
cli-kind-mapping = Схема импорта
cli-kind-import = Импорт
cli-kinds-case = Дела
cli-kinds-person = Люди
cli-kinds-incident = События
cli-kinds-act = Эпизоды
cli-kinds-involvement = Причастность
cli-kinds-testimony = Свидетельства
cli-kinds-consent = Согласия
cli-kinds-evidence = Материалы
cli-kinds-note = Заметки
cli-kind-own_field = Своё поле
cli-kinds-own_field = Свои поля
cli-kind-term = Свой термин
cli-kinds-term = Свои термины
cli-kinds-mapping = Схемы импорта
cli-kinds-import = Импорт

cli-size-bytes = { $amount } байт
cli-size-kb = { $amount } кБ
cli-size-mb = { $amount } МБ
cli-size-gb = { $amount } ГБ
cli-left = осталось { $time }

## Пакеты.

cli-value-fingerprint = ОТПЕЧАТОК
cli-arg-known = Отпечаток ключа подписи, который вы сверили другим путём; можно повторять
cli-sealed = Запечатано: { $file }, { $size }
cli-sealed-records = { $count ->
    [one] Внутри { $count } запись, материалов с файлом: { $exhibits }.
    [few] Внутри { $count } записи, материалов с файлом: { $exhibits }.
    [many] Внутри { $count } записей, материалов с файлом: { $exhibits }.
   *[other] Внутри { $count } записи, материалов с файлом: { $exhibits }.
 }
cli-sealed-withheld = { $count ->
    [0] Вошло всё.
    [one] Не вошла { $count } запись; подробности покажет --preview.
    [few] Не вошли { $count } записи; подробности покажет --preview.
    [many] Не вошло { $count } записей; подробности покажет --preview.
   *[other] Не вошло { $count } записи; подробности покажет --preview.
 }
cli-sealed-author = Отпечаток ключа подписи, продиктуйте его получателю голосом: { $author }
cli-sealed-key = Откроет только ключ получателя: это хранилище пакет не откроет.
cli-sealed-passphrase = Откроет парольная фраза пакета. Сообщите её не тем путём, каким пойдёт файл.
cli-preview-leaves = { $count ->
    [0] В пакет не войдёт ничего.
    [one] В пакет войдёт { $count } запись:
    [few] В пакет войдут { $count } записи:
    [many] В пакет войдёт { $count } записей:
   *[other] В пакет войдёт { $count } записи:
 }
cli-preview-stays = { $count ->
    [0] Ни одна запись не пропущена.
    [one] Не войдёт { $count } запись:
    [few] Не войдут { $count } записи:
    [many] Не войдёт { $count } записей:
   *[other] Не войдёт { $count } записи:
 }
cli-preview-internal = { $count ->
    [one] Кроме того, { $count } рабочая запись; такие не передаются никогда: согласия, заметки, импорт.
    [few] Кроме того, { $count } рабочие записи; такие не передаются никогда: согласия, заметки, импорт.
    [many] Кроме того, { $count } рабочих записей; такие не передаются никогда: согласия, заметки, импорт.
   *[other] Кроме того, { $count } рабочей записи; такие не передаются никогда: согласия, заметки, импорт.
 }
cli-outcome-intact_signer_known = Пакет цел, подписан известным вам ключом.
cli-outcome-intact_signer_unknown = Пакет цел; кто его подписал, пока неизвестно. С тех пор как его подписали, ничего не изменено; сверьте отпечаток другим путём.
cli-outcome-not_intact = Пакет изменён или повреждён. Ничего из него не используйте; попросите отправителя прислать его снова и скажите, что не сошлось:
cli-signer = Отпечаток ключа подписи: { $signer }
cli-package-holds = { $count ->
    [one] { $count } запись, файлов: { $files }.
    [few] { $count } записи, файлов: { $files }.
    [many] { $count } записей, файлов: { $files }.
   *[other] { $count } записи, файлов: { $files }.
 }
cli-package-about = Запечатан: { $day }. Цель: { $purpose }
cli-package-withheld = Не вошло: { $kind }: { $reason }
cli-package-withheld-parts = Вошло не целиком: { $kind }: { $reason }
cli-opened = { $count ->
    [one] { $count } файл в { $folder }:
    [few] { $count } файла в { $folder }:
    [many] { $count } файлов в { $folder }:
   *[other] { $count } файла в { $folder }:
 }

cli-purpose-internal = внутренняя работа
cli-purpose-lawyers = адвокаты и юристы
cli-purpose-un-special-procedures = специальные процедуры ООН, конфиденциально
cli-purpose-un-public-report = публичный доклад ООН
cli-purpose-sanctions = органы, вводящие санкции
cli-purpose-prosecution = прокуроры и суды
cli-purpose-partners = партнёрские организации
cli-purpose-publication = публикация

cli-reason-internal = рабочая запись
cli-reason-unknown_purpose = такой цели программа не знает
cli-reason-no_basis = для этой цели не записано основание
cli-reason-refused = человек отказался
cli-reason-withdrawn = согласие отозвано
cli-reason-reconfirm_due = пора снова спросить о согласии
cli-reason-basis_incomplete = основание записано не полностью
cli-reason-below_named = человека нельзя называть
cli-reason-beyond_basis = основание на это не распространяется
cli-reason-quasi_name = по этому узнают человека, которого нельзя называть
cli-reason-names_person = назван человек, которого нельзя называть
cli-reason-shows_person = на нём виден или назван человек, которого нельзя называть, либо материал получен от него
cli-reason-metadata = файл сообщает, кто, чем или где его сделал (evidence clean, evidence allow)
cli-reason-metadata_unread = неизвестно, что файл сообщает о том, кто его сделал (evidence allow)
cli-reason-not_reviewed = не указано, кто виден или назван
cli-reason-confidential = есть отметка «Не раскрывать»
cli-reason-restricted = у материала есть ограничение
cli-reason-not_included = запись ссылается на другую, которой нет в пакете
cli-reason-unknown_field = поле, которого эта версия не знает
cli-reason-unreadable = не читается

cli-finding-encryption = зашифрованные байты изменены, обрезаны или добавлены
cli-finding-truncated = архив обрывается
cli-finding-trailing_bytes = после конца архива есть что-то ещё
cli-finding-header = заголовок не по формату
cli-finding-unsafe_path = такой путь в пакете недопустим
cli-finding-duplicate = встречается дважды
cli-finding-order = файлы не по порядку
cli-finding-too_many_entries = файлов больше, чем бывает в пакете
cli-finding-too_large = больше, чем может быть
cli-finding-manifest = список файлов не по формату
cli-finding-missing = отсутствует
cli-finding-added = добавлен
cli-finding-changed = изменён
cli-finding-signature = подпись не сходится
cli-finding-form = не по формату или противоречит другому файлу
cli-finding-commitment = не сходится с подписанными хешами

## Ошибки самой командной строки и то, что терминал добавляет к ошибкам программы.

cli-error-no_terminal = Нужна парольная фраза или ответ, а спросить негде: терминала нет. Ничего не сделано. Укажите открытый файл параметром --passphrase-fd или подобным.
cli-error-descriptor_unreadable = Открытый файл { $number } не читается. Ничего не сделано. Откройте его в оболочке, например «--passphrase-fd 3 3< файл».
cli-error-secret_unreadable = Вместо парольной фразы или ключа дана пустая строка, больше 4096 байт или текст не в UTF-8. Ничего не сделано.
cli-error-json_unreadable = Это не JSON: ошибка в строке { $line }, позиция { $column }. Ничего не сохранено.
cli-error-document_wrong = В JSON нет записи: нужен объект с полями записи, «id» — текстом, «version» — числом. Ничего не сохранено.
cli-error-not_confirmed = Набрано другое слово. Ничего не стёрто.
cli-error-confirmation_needed = Чтобы стереть, нужно подтверждение, а спросить негде: терминала нет. Ничего не стёрто. Подтвердить можно параметром --yes.

cli-hint-vault_rolled_back = Если вы вернули эту копию нарочно, «khronika vault check ПАПКА --accept-older» примет её такой, какая она есть.
cli-hint-conflict = Новую версию, от которой можно продолжить, даст «show --json».

## Виды записей и «Сегодня»

cli-kind-relation = Связь
cli-kinds-relation = Связи
cli-kind-representation = Адвокат или представитель
cli-kinds-representation = Адвокаты и представители
cli-kind-claim = Утверждение
cli-kinds-claim = Утверждения
cli-kind-finding = Вывод
cli-kinds-finding = Выводы
cli-kind-detention = Лишение свободы
cli-kinds-detention = Лишение свободы
cli-kind-facility = Учреждение
cli-kinds-facility = Учреждения
cli-kind-proceeding = Производство
cli-kinds-proceeding = Производства
cli-kind-hearing = Заседание
cli-kinds-hearing = Заседания
cli-kind-health = Здоровье
cli-kinds-health = Здоровье
cli-kind-intervention = Обращение или помощь
cli-kinds-intervention = Обращения и помощь
cli-kind-assessment = Оценка
cli-kinds-assessment = Оценки
cli-kind-task = Задача
cli-kinds-task = Задачи
cli-verb-today-list = Кому нужно помочь сейчас
cli-verb-today-handle = Отметить строку раздела «Сегодня» как сделанную
cli-noun-today = Кому нужно помочь сейчас.
cli-more-today-list =
    По порядку важности: местонахождение неизвестно, нет связи, здоровье, истекающие сроки, заседания,
    сроки международных процедур, задачи, согласия. Вместо имён — инициалы; --names покажет имена.
cli-more-today-handle =
    Ключ стоит под каждой строкой «today list». О записи остаётся выполненная задача.
cli-arg-key-line = Ключ строки
cli-arg-names = Показать имена вместо инициалов
cli-arg-note = Что в итоге
cli-value-key = КЛЮЧ
cli-today-none = Ничего срочного.
cli-today-handled = Отмечено. Идентификатор задачи: { $id }.

# Один и тот же человек и ход дела
cli-noun-person = Человек, записанный дважды; и сколько дней человек в неволе.
cli-verb-create = Создать сразу несколько записей из списка JSON
cli-more-create =
    Список состоит из объектов с полями «kind» и «record». «@0» в ссылке — первая запись
    списка, «@1» — вторая: запись может ссылаться на те, что стоят до неё. Создаются либо все,
    либо ни одной.
cli-verb-case-timeline = Что и когда происходило в деле
cli-more-case-timeline =
    Даты названы настолько точно, насколько известны. Записи без даты пропущены.
cli-verb-case-network = Кто что с кем сделал в этом деле
cli-more-case-network =
    Каждый эпизод, где известно, кто это сделал, и каждая связь между людьми дела.
cli-verb-person-alike = Кто из записанных может быть этим человеком
cli-more-person-alike =
    Имена сравниваются по частям, в любом алфавите и написании, вместе с датой рождения. Это
    предположение; решаете вы.
cli-verb-person-pairs = Какие записи, возможно, об одном человеке
cli-more-person-pairs =
    Пары, о которых отмечено, что это разные люди, не называются. В большом хранилище поиск
    занимает несколько минут.
cli-verb-person-merge = Объединить две записи об одном человеке
cli-more-person-merge =
    Чего нет в основной записи, добавляется из другой; всё, что ссылалось на другую, ссылается
    на основную. Другая запись откладывается; её вернёт «person part».
cli-verb-person-part = Отменить объединение
cli-more-person-part =
    Отложенная запись возвращается, и всё, что на неё ссылалось, снова ссылается на неё, если
    с тех пор не изменилось.
cli-verb-person-apart = Запомнить, что это разные люди
cli-more-person-apart =
    Как один человек они больше не предлагаются. Чтобы это отменить, удалите связь: её
    идентификатор будет в ответе.
cli-verb-person-held = Сколько дней человек в неволе
cli-more-person-held =
    Нужен идентификатор человека или записи о лишении свободы. Считаются календарные дни,
    первый и последний тоже; если даты неточные, названы наименьшее и наибольшее число. Дни,
    которые попадают сразу в две записи, считаются один раз. Это не тот срок, который
    засчитывают в наказание.
cli-arg-documents = Файл со списком записей в JSON; «-» — стандартный ввод. Ответ тоже будет в JSON
cli-arg-case-of = Идентификатор дела
cli-arg-name = Написание имени; можно указать несколько раз
cli-arg-born = Дата рождения, насколько она известна: 1984 или 1984-05-02
cli-arg-kept = Идентификатор основной записи
cli-arg-other = Идентификатор другой записи
cli-arg-one = Идентификатор одной из двух записей
cli-arg-reason = Откуда это известно
cli-created-many =
    { $count ->
        [one] Создана { $count } запись. Идентификатор:
        [few] Созданы { $count } записи. Идентификаторы:
       *[many] Создано { $count } записей. Идентификаторы:
    }
    { $ids }
cli-alike-none = Похожих людей в хранилище нет.
cli-pairs-none = Записей, похожих на записи об одном человеке, нет.
cli-merged =
    Объединено. Идентификатор основной записи: { $id }. { $count ->
        [0] На отложенную не ссылалась ни одна запись.
        [one] На основную теперь ссылается { $count } запись, которая ссылалась на отложенную.
        [few] На основную теперь ссылаются { $count } записи, которые ссылались на отложенную.
       *[many] На основную теперь ссылаются { $count } записей, которые ссылались на отложенную.
    }
cli-parted = Объединение отменено. Запись снова такая, какой была: { $id }.
cli-parted-stayed =
    { $count ->
        [one] { $count } запись изменили после объединения: кое-что в ней осталось объединённым.
        [few] { $count } записи изменили после объединения: кое-что в них осталось объединённым.
       *[many] { $count } записей изменили после объединения: кое-что в них осталось объединённым.
    }
cli-told-apart = Запомнено: это разные люди. Идентификатор связи: { $id }.
cli-held-none = Записей о лишении свободы нет.
cli-held =
    На { $day } — { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    } в неволе.
cli-held-between =
    На { $day } — не меньше { $least } и не больше { $count ->
        [one] { $count } дня
        [few] { $count } дней
       *[many] { $count } дней
    } в неволе: даты неточные.
cli-held-least =
    На { $day } — не меньше { $count ->
        [one] { $count } дня
        [few] { $count } дней
       *[many] { $count } дней
    } в неволе; не хватает даты начала.
cli-held-contradictory = Записи о лишении свободы, где даты противоречат друг другу, в счёт не вошли.
cli-timeline-none = Ни у одной записи в этом деле нет даты.
cli-network-none = В этом деле пока никто ни с кем не связан.

# Хранение
cli-noun-custody = У кого был материал и остался ли он прежним.
cli-noun-timestamp = Метки времени материала или журнала.
cli-verb-custody-log = У кого был материал и что с ним делали
cli-more-custody-log =
    Сначала то, что о прежнем времени сказано в записи о материале, затем все записи о
    хранении в том порядке, в каком они сделаны. Добавляет их «save … custody_event»;
    изменить их нельзя.
cli-verb-custody-verify = Снова сверить материалы с их хешами
cli-more-custody-verify =
    Файлы читаются целиком: все, одного дела или одного материала. Что обнаружено,
    записывается в журнал хранения каждого материала.
cli-verb-custody-certificate = Составить подписанную справку о хранении материала
cli-more-custody-certificate =
    Текст на английском и русском: хеш, журнал хранения и то, как их проверить; подпись —
    рядом, в файле ФАЙЛ.sig. В справке названы все, кто есть в журнале; она не защищена.
cli-verb-timestamp-request = Записать запрос на метку времени
cli-more-timestamp-request =
    Для материала, а если он не назван — для последней записи журнала. Ничего не
    отправляется: отнесите файл на компьютер с сетью и принесите ответ. Хранилище помнит
    запрос.
cli-verb-timestamp-take = Проверить ответ или доказательство и сохранить
cli-more-timestamp-take =
    Ответ службы по RFC 3161 (.tsr) проверяется здесь же, на время, которое в нём названо.
    Доказательство OpenTimestamps (.ots) сохраняется без проверки. Если хоть что-то не
    сойдётся, не сохранится ничего.
cli-verb-timestamp-list = Показать метки времени материала или журнала
cli-more-timestamp-list =
    Вместе с запросами, на которые ответа ещё нет.
cli-verb-timestamp-extract = Извлечь ответ или доказательство
cli-more-timestamp-extract =
    Байт в байт, как пришло, — для «openssl ts -verify» или «ots verify».
cli-arg-stamp-exhibit = Идентификатор материала; если не указан — для журнала
cli-arg-stamp-of = Идентификатор материала, к которому она должна относиться
cli-arg-stamp-file = То, что принесли: .tsr или .ots
cli-arg-stamp = Идентификатор метки времени
cli-arg-certificate = Сертификат, о котором известно, что он принадлежит службе; ответ должен вести к нему
cli-stamp-requested =
    Запрос — в файле { $file }.
    SHA-256: { $hash }
    На компьютере с сетью, с этой службой или любой другой:
cli-stamp-extracted = Извлечено в { $file }: { $size }
cli-arg-exhibit = Идентификатор материала
cli-arg-why = Почему материал уничтожается; причина останется в журнале хранения
cli-attached-known = Такой материал уже был: второй не создан, в журнале хранения отмечено, что файл поступил ещё раз.
cli-custody-none = О хранении материала ничего не записано.
cli-custody-broken = Запись не такая, какой её подписали.
cli-verified = { $count ->
    [one] { $count } файл остался таким, каким поступил.
    [few] { $count } файла остались такими, какими поступили.
   *[many] { $count } файлов остались такими, какими поступили.
 }
cli-verified-damaged = Повреждён: { $id }
cli-verified-missing = Пропал: { $id }
cli-certified = Справка о хранении: { $path }, подпись: { $signature }. Отпечаток ключа подписи: { $key }

cli-noun-intake = Файлы и целые папки: принимаются как есть.
cli-value-paths = ПУТЬ
cli-arg-paths = Файлы и папки
cli-arg-obtained = Когда получены
cli-arg-obtained-by = Идентификатор того, кто получил
cli-arg-obtained-from = Идентификатор того, от кого получены
cli-arg-how = Как получены
cli-arg-url = Где были опубликованы
cli-arg-intake-again = Ещё раз попробовать файлы, которых не было на месте или которые не прочитались
cli-verb-intake-new = Принять файлы и целые папки как материалы
cli-more-intake-new =
    Каждый файл шифруется в хранилище как есть, вместе с хешем; снаружи файлы остаются, где
    лежат. Приём идёт частями: что бы его ни прервало, принятое уже в хранилище.

      khronika intake new ~/vault /media/stick/DCIM --case 0123… --how "Скопировано с телефона"
cli-verb-intake-list = Незаконченные приёмы
cli-more-intake-list =
    Прерванные и те, где часть файлов не принята.
cli-verb-intake-resume = Продолжить приём
cli-more-intake-resume =
    Продолжается с того места, где прервался. Дважды ничего не принимается.
cli-verb-intake-end = Закончить приём как есть
cli-more-intake-end =
    Принятое остаётся. Непринятое названо в записи о приёме.
cli-notice-intake-stopped = Принятое уже в хранилище. Продолжить: «intake resume … { $id }».
cli-intake-taken = { $count ->
    [one] { $name }: принят { $count } файл.
    [few] { $name }: принято { $count } файла.
    [many] { $name }: принято { $count } файлов.
   *[other] { $name }: принято { $count } файла.
 }
cli-intake-came-again = { $count ->
    [one] { $count } файл уже был материалом; в его журнале хранения отмечено, что он поступил снова.
    [few] { $count } файла уже были материалами; в их журналах хранения отмечено, что они поступили снова.
    [many] { $count } файлов уже были материалами; в их журналах хранения отмечено, что они поступили снова.
   *[other] { $count } файла уже были материалами; в их журналах хранения отмечено, что они поступили снова.
 }
cli-intake-waiting = { $count ->
    [one] Ждёт ещё { $count } файл.
    [few] Ждут ещё { $count } файла.
    [many] Ждут ещё { $count } файлов.
   *[other] Ждёт ещё { $count } файла.
 }
cli-intake-missed = Не принято: { $path } ({ $why })
cli-intake-missed-more = { $count ->
    [one] … и ещё { $count } файл не принят.
    [few] … и ещё { $count } файла не приняты.
    [many] … и ещё { $count } файлов не принято.
   *[other] … и ещё { $count } файла не принято.
 }
cli-intake-open = Приём { $id } не закончен: «intake resume» продолжает его, «intake end» заканчивает.
cli-intake-none = Все приёмы закончены.

cli-noun-evidence = Рабочие копии материалов и то, что сообщают их файлы.
cli-verb-evidence-redact = Сделать копию изображения или PDF, где часть деталей скрыта безвозвратно
cli-more-evidence-redact =
    Область — это ЧЕМ:X,Y,ШИРИНА,ВЫСОТА; ЧЕМ — box (чёрный прямоугольник), pixelation
    (квадраты) или blur (размытие), числа — доли изображения от левого верхнего угла. Того,
    что файл сообщает о месте, времени и устройстве, в копии нет. Оригинал не меняется.

    Для PDF впереди ставится страница: СТРАНИЦА:ЧЕМ:X,Y,ШИРИНА,ВЫСОТА, числа — доли страницы
    в том виде, в каком она показана. Копия — это PDF из изображений страниц, и больше ничего
    от оригинала в ней нет: ни текста, ни вложений, ни форм, ни сценариев.

      khronika evidence redact ~/vault 0123… --part box:0.25,0.1,0.2,0.3
      khronika evidence redact ~/vault 0123… --part 2:box:0.25,0.1,0.2,0.3
cli-verb-evidence-transcribe = Сделать из файла расшифровку записи
cli-more-evidence-transcribe =
    Файл — WebVTT или текст в UTF-8, где каждая реплика начинается с времени и, если нужно, с
    имени говорящего; внутри реплики могут стоять ещё метки. Расшифровка становится отдельным
    материалом и ссылается на запись. С --replaces она исправляет прежнюю, та сохраняется.

      {"["}00:03.4] Анна: Я слышала стук. [00:05.2] Было темно.
      khronika evidence transcribe ~/vault 0123… talk.txt --in ru
cli-verb-evidence-transcript = Показать расшифровку с метками времени
cli-more-evidence-transcript =
      khronika evidence transcript ~/vault 0123…
cli-verb-evidence-translate = Сохранить файл как перевод материала
cli-more-evidence-translate =
    Перевод становится отдельным материалом и ссылается на оригинал; тот не меняется. Перевод
    расшифровки в WebVTT с теми же метками времени можно читать, слушая запись.

      khronika evidence translate ~/vault 0123… letter-en.txt --in en
cli-arg-transcript-file = Расшифровка: WebVTT или текст с метками времени
cli-arg-translation-file = Перевод
cli-arg-in = Язык текста, тег BCP 47: ru, en, ce
cli-arg-replaces = Прежний вариант, который исправляется
cli-verb-evidence-metadata = Показать, что файл материала сообщает о себе
cli-more-evidence-metadata =
    Файл читает отдельный процесс; ни в одну запись ничего не переносится. Строка с «!» может
    выдать, кто, чем или где сделал файл: такой файл не войдёт ни в один пакет.

      khronika evidence metadata ~/vault 0123…
cli-verb-evidence-clean = Сделать копию без сведений внутри файла
cli-more-evidence-clean =
    То, что видно или слышно, остаётся прежним. JPEG, PNG, WebP, GIF, TIFF, HEIC, AVIF, MP4,
    MOV, 3GP, M4A, MP3, FLAC, Ogg, WAV, AIFF. Оригинал не меняется.

      khronika evidence clean ~/vault 0123…
cli-verb-evidence-allow = Решить, что сведения внутри файла могут уйти вместе с ним
cli-more-evidence-allow =
    Причина хранится в записи о материале, кто и когда решил — в журнале.

      khronika evidence allow ~/vault 0123… --reason "Суд запросил оригинал"
cli-arg-metadata-reason = Почему это может уйти
cli-verb-evidence-claim = Записать то, что файл сообщает о себе, как утверждение
cli-more-evidence-claim =
    Время, место или автора — как утверждение о материале или об одном из его событий. Поля
    материала и события не меняются.

      khronika evidence claim ~/vault 0123… --of time --incident 4567…
cli-arg-of = О чём: time (время), place (место) или author (автор)
cli-value-of = time|place|author
cli-arg-fact-value = Какое именно, если их несколько: значение, как его показывает «evidence metadata»
cli-arg-incident = Событие, к которому относится материал
cli-claimed = Утверждение { $id }: { $value }
cli-metadata-nothing = Сведений, которые удалось бы прочесть, в файле нет.
cli-metadata-unknown = Всё, что может сообщить файл такого формата, программа не знает: без чьего-то решения он не войдёт ни в один пакет.
cli-cleaned =
    Рабочая копия без сведений { $id }, { $size }
    SHA-256 { $hash }
cli-verb-evidence-credentials = Показать данные о происхождении (C2PA) материала и проверить их
cli-more-evidence-credentials =
    Это подписанная пометка в файле о том, как его создали. Программа ничего не берёт
    из сети, и списка подписей, которым можно доверять, у неё нет.

      khronika evidence credentials ~/vault 0123…
cli-arg-part = Область, которую скрыть: ЧЕМ:X,Y,ШИРИНА,ВЫСОТА, для PDF — СТРАНИЦА:ЧЕМ:…; можно повторять
cli-arg-lacking = Сделать копию PDF, даже если что-то на страницах нарисовать не удаётся
cli-value-part = ОБЛАСТЬ
cli-error-part_wrong = Это не область изображения: { $part }. Ничего не сделано. Пишите так: box:0.25,0.1,0.2,0.3, для PDF — 2:box:0.25,0.1,0.2,0.3.
cli-redacted-lacking = Что-то нарисовать не удалось, и в копии этого нет, на страницах: { $pages }. Сверьте их с оригиналом.
cli-redacted =
    Рабочая копия { $id }, { $size }
    SHA-256 { $hash }

cli-arg-intake-whole = Оставить контейнеры и письма целыми
cli-verb-evidence-unpack = Распаковать материал, который содержит другие файлы
cli-more-evidence-unpack =
    Сам он остаётся как есть; файлы из него становятся отдельными материалами. Подписи и
    хеши проверяются. Повторная распаковка ничего не меняет.

      khronika evidence unpack ~/vault 0123…
cli-verb-evidence-container = Показать, что материал содержит и что в нём проверено
cli-more-evidence-container =
    Для файла, извлечённого из контейнера, — откуда он и что проверено о нём самом.
cli-unpacked = Извлечено файлов: { $count }.
cli-unpacked-known = Уже распакован раньше; файлов в нём: { $count }.
cli-container-none = Материал не распаковывали, и сам он не извлечён из контейнера.
cli-container-member = { $path }: { $what }
# Чтение материалов
cli-verb-evidence-read = Прочитать материалы, чтобы находить написанное в них
cli-more-evidence-read =
    Читаются только те, что ещё не прочитаны: слова файлов и то, что файлы говорят о себе.
    Прочитанное остаётся в хранилище и в пакеты не входит. Прервать можно в любой момент.
cli-arg-read-again = Ещё раз попробовать прочитать то, что прочитать не удалось
cli-arg-read-exhibit = Идентификатор материала, который надо попробовать прочитать ещё раз
cli-read = { $count ->
    [0] Непрочитанного не осталось.
    [one] Сделано { $count } чтение.
    [few] Сделано { $count } чтения.
   *[many] Сделано { $count } чтений.
}
cli-read-unreadable = { $count ->
    [one] Не удалось { $count } чтение: файл повреждён или устроен необычно. Попробовать ещё раз: --again.
    [few] Не удались { $count } чтения: файлы повреждены или устроены необычно. Попробовать ещё раз: --again.
   *[many] Не удалось { $count } чтений: файлы повреждены или устроены необычно. Попробовать ещё раз: --again.
}
