### Запечатанные пакеты: запечатать, проверить, открыть; свой ключ.

package-text = Запечатанный пакет — один зашифрованный файл для одного получателя. Входит в него только то, на что по каждому упомянутому человеку записано основание; в нём же сказано, что не вошло и почему. «Хроника» получателю не нужна: хватит бесплатной программы age.
package-seal-title = Запечатать пакет
package-seal-text = За пять шагов: что, для какой цели, что войдёт и что нет, кому, куда. До последнего шага ничего не записывается.
package-seal-begin = Запечатать пакет
package-verify-title = Проверить пакет
package-verify-text = Покажет, не изменён ли пакет и чьим ключом он подписан. Потом его можно открыть в папку.
package-verify-begin = Проверить или открыть пакет
package-own-title = Чтобы получать пакеты
package-own-text = Пакет для вас запечатывают вашим открытым ключом. Секретный ключ — файл, он остаётся у вас; открытый — строка, её вы отдаёте.
package-own-new = Создать ключ
package-own-show = Показать мой открытый ключ
package-own-file = khronika-key.txt
package-own-line = Строка, которую отдают
package-own-give = Отдайте эту строку тем, кто шлёт вам пакеты. Она не секретна, но её могут подменить по дороге. Попросите отправителя прочесть её вам голосом, целиком, по четыре знака: начало и конец могут совпасть и у подменённой.
package-own-keep = Секретная часть — в файле { $file }, без защиты. Держите её там, куда доберётесь только вы, — например, на зашифрованной флешке; без неё запечатанное для вас не открыть.
package-copy = Скопировать
package-copied = Скопировано
package-copy-by-hand = Выделите строку и нажмите Ctrl+C

package-step = Запечатать пакет · шаг { $step } из { $steps }
package-settled = Уже выбрано
package-scope-records = { $count ->
    [one] { $count } отмеченная запись и то, на что она ссылается
    [few] { $count } отмеченные записи и то, на что они ссылаются
    [many] { $count } отмеченных записей и то, на что они ссылаются
   *[other] { $count } отмеченной записи и то, на что они ссылаются
 }
package-scope-leaves = { $count ->
    [one] Войдёт { $count } запись
    [few] Войдут { $count } записи
    [many] Войдёт { $count } записей
   *[other] Войдёт { $count } записи
}

package-what = Что
package-what-title = Какое дело?
package-what-text = Дело просматривается целиком; что передавать нельзя, не войдёт. Чтобы запечатать отдельные записи, отметьте их в списке и запечатайте оттуда.
package-no-case = Дел ещё нет. Пакет собирают из того, что есть в деле.
package-purpose = Цель
package-purpose-title = Для какой цели?
package-purpose-text = Люди соглашаются на определённую цель. Согласие для адвокатов — ещё не согласие на публикацию.
package-purpose-needed = Выберите цель.
package-purpose-help-internal = Для коллег, которые ведут это дело вместе с вами. Файл покинет хранилище, как и любой пакет. Войдёт то, что люди разрешили для внутренней работы; согласия и заметки не войдут.

package-preview-title = Что войдёт в пакет и что нет
package-looking = Согласия проверяются…
package-changed = С тех пор как вы смотрели, изменилось то, что войдёт в пакет. Просмотрите ещё раз.
package-leaves = { $count ->
    [0] В пакет не войдёт ничего
    [one] В пакет войдёт { $count } запись
    [few] В пакет войдут { $count } записи
    [many] В пакет войдёт { $count } записей
   *[other] В пакет войдёт { $count } записи
}{ $all ->
    [yes] , но ни одна не войдёт целиком.
   *[no] { $part ->
        [0] {"."}
       *[other] , из них не целиком — { $part }.
    }
}
package-stays = { $count ->
    [0] Войдёт всё.
    [one] Не войдёт { $count }.
    [few] Не войдут { $count }.
    [many] Не войдёт { $count }.
   *[other] Не войдёт { $count }.
}
package-counted = По видам записей
package-counted-kind = Вид
package-counted-all = Считаются и само дело, и причастность, и то, на что записи ссылаются за пределами дела: на его вкладках этого не видно. Согласия и заметки в пакет не входят, здесь их нет.
package-copies = Уйдут только копии: в хранилище ничего не изменится.
package-stays-title = Не войдёт
package-parts-title = Войдёт не целиком
package-part = { $field } — не войдёт: { $reason }
package-part-some = { $field } — войдёт не всё: { $reason }
package-part-role = { $field } — роль вместо имени: { $reason }
package-part-month = { $field } — не точнее месяца: { $reason }
package-part-region = { $field } — только страна и регион: { $reason }
package-label-named = под своим именем
package-label-initials = вместо имени — инициалы { $initials }; больше о человеке не войдёт ничего
package-label-number = вместо имени — номер { $number }; больше о человеке не войдёт ничего
package-label-role = вместо имени — «{ $role }»; больше о человеке не войдёт ничего
package-parts-more = { $count ->
    [one] и ещё { $count } запись не целиком
    [few] и ещё { $count } записи не целиком
    [many] и ещё { $count } записей не целиком
   *[other] и ещё { $count } записи не целиком
 }
package-leaves-title = Войдёт
package-read = Программа убирает имена, которые знает. Описание, под которое подходит только один человек, она не заметит: откройте эти записи и прочтите их до того, как запечатать.
package-internal = { $count ->
    [one] Кроме того, { $count } рабочая запись: согласие, заметка или импорт. Такие не передаются никогда.
    [few] Кроме того, { $count } рабочие записи: согласия, заметки, импорт. Такие не передаются никогда.
    [many] Кроме того, { $count } рабочих записей: согласия, заметки, импорт. Такие не передаются никогда.
   *[other] Кроме того, { $count } рабочей записи: согласия, заметки, импорт. Такие не передаются никогда.
 }
package-more = Показать ещё ({ $count })
package-nothing = Для этой цели передать ничего нельзя. Поправьте согласия выше или вернитесь и выберите другую цель.

package-recipient-title = Кому?
package-way-key = Ключом получателя
package-way-key-help = Открыть сможет только получатель, вы сами — нет. Ключ он создаёт в «Хронике» или программой age и присылает вам строку, которая начинается с age1.
package-way-passphrase = Парольной фразой
package-way-passphrase-help = Для получателя без ключа. Откроет каждый, у кого есть фраза, поэтому она не должна идти тем же путём, что файл.
package-key = Ключ получателя
package-key-help = Одна строка, которая начинается с age1. Прочтите её получателю голосом, целиком, по четыре знака: начало и конец могут совпасть и у подменённой.
package-key-empty = Вставьте ключ получателя.
package-key-secret = Это секретный ключ, он остаётся у владельца. Попросите другую его часть — строку, которая начинается с age1.
package-key-unsupported = Для ключей, которые начинаются с age1pq1, запечатывать пока нельзя. Попросите ключ, который начинается с age1.
package-key-malformed = Ключ неполный, в нём описка или к нему добавлено лишнее. Скопируйте ещё раз только строку, которая начинается с age1.
package-passphrase-why = Слова выбраны случайно: не угадает никто. Запишите их сейчас; после запечатывания фраза больше не показывается.

package-finish-title = Всё верно? Куда записать?
package-inside = Внутри
package-inside-records = { $leaves ->
    [0] ничего
    [one] { $leaves } запись
    [few] { $leaves } записи
    [many] { $leaves } записей
   *[other] { $leaves } записи
 }{ $part ->
    [0] {""}
   *[other] , из них не целиком — { $part }
 }{ $stays ->
    [0] {""}
    [one] ; не войдёт { $stays }
    [few] ; не войдут { $stays }
    [many] ; не войдёт { $stays }
   *[other] ; не войдёт { $stays }
 }
package-opens-with = Чем открывается
package-opens-with-passphrase = Парольной фразой, которую вы только что задали
package-where = Файл
package-choose-where = Выбрать место…
package-choose-other = Выбрать другой…
package-choose-file = Выбрать файл…
package-file-name = paket.tar.age
package-seal = Запечатать
package-sealing = Пакет запечатывается

package-sealed = Пакет запечатан
package-sealed-records = { $count ->
    [one] { $count } запись, материалов с файлом: { $exhibits }.
    [few] { $count } записи, материалов с файлом: { $exhibits }.
    [many] { $count } записей, материалов с файлом: { $exhibits }.
   *[other] { $count } записи, материалов с файлом: { $exhibits }.
 }
package-beside = Рядом лежит текстовый файл: он объяснит получателю, как открыть пакет. Отправьте оба; о деле в нём нет ни слова.
package-readme = Этот текст называется { $beside }. Продолжение — в самом пакете, в README-RU.txt и README-EN.txt: что в нём лежит и как его проверить.
package-check-sealed = Проверить этот пакет
package-check-key = Чтобы проверить пакет здесь, нужен файл ключа получателя: это получится, только если ключ ваш.
package-tell = Что сказать получателю
package-tell-author = Голосом — отпечаток вашего ключа подписи: по нему видно, что пакет от вас.
package-tell-passphrase = Парольную фразу — не тем путём, каким идёт файл: голосом или в другом мессенджере. Здесь она больше не показывается.
package-tell-key = Ничего секретного: пакет откроет только ключ получателя, это хранилище его не откроет. Отпечаток ключа, если получатель захочет сверить:
package-tell-needs = Что понадобится «Хроника» — или бесплатная программа age и любая программа, которая распаковывает tar.
package-close = Готово

package-verify-lead = Хранилище для этого не нужно; из пакета в него ничего не попадёт.
package-file = Пакет
package-file-help = Выберите файл или перетащите его в любое место окна.
package-file-needed = Выберите пакет.
package-with-key = Моим ключом
package-with-key-help = Пакет запечатали вашим открытым ключом — строкой, которая начинается с age1.
package-with-passphrase = Парольной фразой
package-with-passphrase-help = Отправитель сообщил её не тем путём, каким пришёл файл.
package-identity = Файл ключа
package-identity-help = Файл с секретной частью вашего ключа. Она начинается с AGE-SECRET-KEY-1.
package-identity-needed = Выберите файл со своим ключом.
package-passphrase = Парольная фраза пакета
package-passphrase-needed = Наберите парольную фразу.
package-known = Отпечаток ключа отправителя
package-known-help = 43 знака, по которым ключ отправителя узнают, как человека по отпечатку пальца. Отправитель диктует их голосом; не берите их из письма, с которым пришёл пакет. Заглавные и строчные различаются, пробелы не важны. Проверка скажет, этим ли ключом подписан пакет.
package-verify = Проверить
package-verifying = Пакет проверяется

package-outcome = Итог проверки
package-outcome-intact_signer_known = Пакет цел и подписан известным вам ключом
package-outcome-text-intact_signer_known = С тех пор как его запечатали, ничего не изменено, и отпечаток тот, который вам продиктовали.
package-outcome-intact_signer_unknown = Пакет цел; кто его подписал, пока неизвестно
package-outcome-text-intact_signer_unknown = С тех пор как его подписали, ничего не изменено. Чтобы узнать, кто подписал, позвоните отправителю: пусть продиктует отпечаток. Впишите его выше и проверьте снова.
package-outcome-intact_signer_own = Пакет цел и подписан ключом этого хранилища
package-outcome-text-intact_signer_own = Его запечатали здесь, и с тех пор ничего не изменено.
package-outcome-intact_signer_other = Пакет цел, но подписан не тем ключом
package-outcome-text-intact_signer_other = Отпечаток не совпал с тем, который вы вписали. Сравните их ещё раз, группу за группой. Если отпечатки в самом деле разные, не верьте пакету: позвоните отправителю.
package-outcome-not_intact = Пакет изменён или повреждён
package-outcome-text-not_intact = Ничего из него не используйте. Попросите отправителя прислать его снова и скажите, что не сошлось:
package-compare = Сверяйте отпечаток целиком, группу за группой: первых и последних мало. Сверяйте не тем путём, каким идёт пакет, лучше голосом. О каждом знаке говорите: «заглавная», «строчная», «цифра», «плюс», «косая черта».
package-signer = Отпечаток ключа подписи
package-files-intact = { $count ->
    [one] Проверен { $count } файл, он цел.
    [few] Проверено { $count } файла, все целы.
    [many] Проверено { $count } файлов, все целы.
   *[other] Проверено { $count } файла, все целы.
 }
package-holds = { $count ->
    [one] В пакете { $count } запись.
    [few] В пакете { $count } записи.
    [many] В пакете { $count } записей.
   *[other] В пакете { $count } записи.
 }
package-about = Запечатан: { $day }; цель: { $purpose }.
package-withheld-title = Что отправитель не передал
package-in-part = не целиком
package-open-title = Открыть в папку
package-open-warning = Файлы будут лежать там без защиты: прочтёт каждый, кто доберётся до папки, а удалённое оставляет на SSD следы. Выберите зашифрованный диск.
package-open-where = Куда открыть пакет
package-open-name = paket
package-open = Открыть в папку
package-opening = Пакет открывается
package-opened = { $count ->
    [one] { $count } файл лежит без защиты в { $folder }
    [few] { $count } файла лежат без защиты в { $folder }
    [many] { $count } файлов лежит без защиты в { $folder }
   *[other] { $count } файла лежит без защиты в { $folder }
 }
package-files = Файлы пакета

package-kind-case = Дело
package-kind-person = Человек
package-kind-incident = Событие
package-kind-act = Эпизод
package-kind-involvement = Причастность
package-kind-testimony = Свидетельство
package-kind-consent = Согласие
package-kind-evidence = Материал
package-kind-note = Заметка
package-kind-mapping = Схема импорта
package-kind-import = Импорт
package-kinds-case = Дела
package-kinds-person = Люди
package-kinds-incident = События
package-kinds-act = Эпизоды
package-kinds-involvement = Причастность
package-kinds-testimony = Свидетельства
package-kinds-consent = Согласия
package-kinds-evidence = Материалы
package-kinds-note = Заметки
package-kinds-mapping = Схемы импорта
package-kinds-import = Импорт

## Цель после двоеточия — в именительном падеже; в списке, где её выбирают, стоит название из словаря.

package-for-internal = внутренняя работа
package-for-lawyers = адвокаты и юристы
package-for-un-special-procedures = специальные процедуры ООН, конфиденциально
package-for-un-public-report = публичный доклад ООН
package-for-sanctions = органы, вводящие санкции
package-for-prosecution = прокуроры и суды
package-for-partners = партнёрские организации
package-for-publication = публикация

## Почему что-то остаётся и что с этим можно сделать.

package-reason-internal = Рабочая запись
package-mend-internal = Такое не передаётся никогда.
package-reason-unknown_purpose = Такой цели эта версия не знает
package-mend-unknown_purpose = Вернитесь и выберите другую цель.
package-reason-no_basis = Для этой цели не записано основание
package-mend-no_basis = Пострадавших и свидетелей спросите и запишите их согласие на эту цель — тогда записи войдут. У должностных лиц согласия не спрашивают: запишите для них основание «Ответственность должностных лиц» — войдут имя, должность и служебные действия.
package-reason-refused = Человек отказался
package-mend-refused = Это не войдёт, что бы ни было записано ещё.
package-reason-withdrawn = Согласие отозвано
package-mend-withdrawn = Это не войдёт, пока человек не согласится заново.
package-reason-reconfirm_due = Пора снова спросить о согласии
package-mend-reconfirm_due = Срок основания истёк. Пострадавшего или свидетеля спросите снова и запишите ответ. У должностных лиц согласия не спрашивают: если основание в силе, назначьте новый день.
package-reason-basis_incomplete = Основание записано не полностью
package-mend-basis_incomplete = Откройте согласие и допишите недостающее: кто говорит за человека или какой это открытый источник.
package-reason-below_named = Человека нельзя называть
package-mend-below_named = Называть себя по имени человек не разрешил. Если имя нужно, спросите его.
package-reason-beyond_basis = Основание на это не распространяется
package-mend-beyond_basis = То, на что дано согласие, этого не охватывает.
package-reason-quasi_name = По этому узнают человека, которого нельзя называть
package-mend-quasi_name = Прозвище, должность или номер указывают на одного человека.
package-reason-names_person = Назван человек, которого нельзя называть
package-mend-names_person = Запишите, на каком основании его можно назвать, или оставьте как есть.
package-reason-shows_person = Виден или назван человек, которого нельзя называть, либо материал получен от него
package-mend-shows_person = Запишите, на каком основании его можно назвать, или приложите копию, на которой его не узнать.
package-reason-metadata = Файл сообщает, кто, чем или где его сделал
package-mend-metadata = Откройте материал и сделайте копию без этих сведений — или запишите, почему файл может уйти как есть.
package-reason-metadata_unread = Неизвестно, что файл сообщает о том, кто его сделал
package-mend-metadata_unread = Файлы этого формата или именно этот файл программа просмотреть не может. Откройте материал и запишите, почему он может уйти как есть, — или приложите его в другом формате.
package-reason-not_reviewed = Не указано, кто виден или назван
package-mend-not_reviewed = Откройте материал и укажите, кто виден или назван либо что не виден и не назван никто.
package-reason-confidential = Есть отметка «Не раскрывать»
package-mend-confidential = Если запись всё же можно передать, откройте её и снимите отметку.
package-reason-restricted = У материала есть ограничение
package-mend-restricted = Откройте его, чтобы увидеть какое.
package-reason-not_included = Относится к записи, которая не войдёт
package-mend-not_included = Войдёт тогда, когда войдёт та запись.
package-reason-unknown_field = Поле, которого эта версия не знает
package-mend-unknown_field = Возможно, его включит более новая версия программы.
package-reason-unreadable = Не читается
package-mend-unreadable = Проверьте хранилище в разделе «Резервная копия».

## Что нашла проверка пакета.

package-finding-encryption = зашифрованные байты изменены, обрезаны или добавлены
package-finding-truncated = архив обрывается
package-finding-trailing_bytes = после конца архива есть что-то ещё
package-finding-header = заголовок не по формату
package-finding-unsafe_path = такой путь в пакете недопустим
package-finding-duplicate = встречается дважды
package-finding-order = файлы не по порядку
package-finding-too_many_entries = файлов больше, чем бывает в пакете
package-finding-too_large = больше, чем может быть
package-finding-manifest = список файлов не по формату
package-finding-missing = отсутствует
package-finding-added = добавлен
package-finding-changed = изменён
package-finding-signature = подпись не сходится
package-finding-form = не по формату или противоречит другому файлу
package-finding-commitment = не сходится с подписанными хешами
package-key-wrong = Этим ключом или фразой пакет не открыть. Ничего не открыто. Проверьте, тот ли это ключ или та ли фраза, затем раскладку и Caps Lock.
