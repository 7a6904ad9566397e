### Виды записей помимо тех, что в record.ftl: как называются они и их поля, что стоит вокруг.
### Название поля — `field-<kind>_<name>` или `field-<rowsfield>_<part>`, если такой текст есть, иначе `field-<name>`.

## Части дела

case-part-custody = Лишение свободы и суд
case-part-findings = Утверждения и выводы

## Названия полей, общие для нескольких видов

field-from = С какого времени
field-until = До какого времени
field-persons = О ком
field-agency = Ведомство
field-authority = Суд или орган
field-facility = Учреждение
field-proceeding = Производство
field-regime = Режим
field-outcome = Что решено
field-in_force = Дата вступления в силу
field-document = Документ
field-issuer = Кто выдал
field-expires = Действует до
field-exhibit = Материал
field-author = Автор
field-reasons = Обоснование
field-connection = Откуда источник это знает
field-reliability = Надёжность
field-corrects = Исправляет или дополняет
field-sealed = Закрыто для правки с
field-derivation = Что это: перевод, расшифровка, копия
field-characteristics = К каким группам относится
field-rights = Какие права затронуты
field-response = Ответ
field-answered = Когда ответили
field-answer = Соблюдена ли
field-received = Когда получено
field-contacts = Контакты с внешним миром
add-row-contacts = Добавить контакт
field-note = Примечание
group-course = Как идёт и чем кончается
group-law = Правовые вопросы
group-papers = Документы и официальные сведения
group-period = С какого и до какого времени
group-weight = Откуда это известно и насколько надёжно
group-judged = Автор и дата

## Люди: что спрашивается ещё

field-birth_place = Место рождения
field-person_death = Дата смерти
field-civil_status = Семейное положение
field-dependants = Сколько человек на иждивении
field-education = Образование
field-origin = Национальность или происхождение
field-religion = Религия или убеждения
field-views = Взгляды, партии, объединения
field-activities = Общественная деятельность
field-appearance = Внешность
field-protection = Убежище и защита
field-consular = Контакты с консулом
add-row-consular = Добавить контакт с консулом
field-contact = Контакт
field-documents = Личные документы
add-row-documents = Добавить личный документ
field-documents_number = Номер
field-issued = Когда выдан
field-held_by = Где он и у кого
field-labels = Статусы по решению властей
add-row-labels = Добавить статус
field-label = Статус
field-labels_authority = Кто принял решение
field-health = Здоровье
field-reach = Где человек сейчас
field-contact_rule = Как связаться и не навредить
field-person_contacts = Способы связи
field-way = Способ связи
field-contacts_address = Номер, адрес или имя
field-person_reliability = Надёжность как источника
field-positions = Должности
add-row-positions = Добавить должность
field-position = Должность
field-rank = Звание или чин
field-unit = Организация или подразделение
field-designations = Уже введённые санкции
add-row-designations = Добавить санкции
field-designations_regime = Санкционный режим
field-designations_number = Номер в списке
field-designations_date = С какого времени
field-assets = Известное имущество
field-organisation_kind = Вид организации
field-legal_status = Правовой статус
field-members = Участники
around-person-unit = Кто занимает или занимал здесь должности
around-person-facility = Кто занимает или занимал здесь должности
around-person-members = Группы и организации, в которые входит этот человек
group-reach = Где человек и как с ним связаться
group-background = Деятельность, взгляды, происхождение, семья, внешность
group-health = Здоровье
group-official = Должности, санкции, имущество

## Связи

kind-relation = Связь
kinds-relation = Связи
package-kind-relation = Связь
package-kinds-relation = Связи
count-relation = { $count ->
    [one] { $count } связь
    [few] { $count } связи
    [many] { $count } связей
   *[other] { $count } связи
 }
add-relation = Связь с человеком или организацией
relation-new = Новая связь
relation-empty = Связи показывают, кем люди приходятся друг другу: родные, коллеги, начальник и подчинённый. Начните с того из близких, кто сообщает вам новости.
command-new-relation = Новая связь
command-new-relation-words = добавить создать родные родственник семья коллега друг начальник участник
field-relation_person = Кто
field-relation = Кем приходится
field-related = Кому
around-relation-person = Кто этот человек другим
around-relation-related = Кто другие этому человеку

## Адвокаты и представители

kind-representation = Адвокат или представитель
kinds-representation = Адвокаты и представители
representation-of = представляет: { $person }
package-kind-representation = Адвокат или представитель
package-kinds-representation = Адвокаты и представители
count-representation = { $count ->
    [one] { $count } запись о представительстве
    [few] { $count } записи о представительстве
    [many] { $count } записей о представительстве
   *[other] { $count } записи о представительстве
 }
add-representation = Адвокат или представитель
representation-new = Новый адвокат или представитель
representation-empty = Здесь записывают, кто защищает или представляет человека, в каком производстве и с какого времени. Начните с адвоката, который работает сейчас.
command-new-representation = Новый адвокат или представитель
command-new-representation-words = добавить создать защитник юрист ордер доверенность представительство
field-representation_person = Кого представляют
field-counsel = Адвокат или представитель
field-mandate = В каком качестве
field-warrant_number = Номер ордера или доверенности
field-warrant_date = Дата ордера или доверенности
field-nondisclosure = Когда взята подписка о неразглашении
field-representation_access = Доступ к доверителю и к делу
around-representation-person = Адвокаты и представители
around-representation-counsel = Кого представляет этот человек
around-representation-proceeding = Адвокаты и представители
group-warrant = Ордер или доверенность
group-access = Подписка о неразглашении, доступ к доверителю и к делу

## События: что спрашивается ещё

field-impact = Последствия
field-incident_response = Что сделали власти
field-incident_received = Когда мы узнали
field-monitoring = Наблюдение
field-chain = Связанные события
add-row-chain = Добавить связанное событие
field-chain_chain = Как связано это событие
field-chain_incident = Другое событие
around-incident-incident = Связанные события
group-after = Последствия, реакция властей, связанные события

## Эпизоды и причастность: что спрашивается ещё

field-location = Что это за место
field-physical = Физические последствия
field-psychological = Психологические последствия
field-age = Возраст на тот момент
field-act_characteristics = Почему могли выбрать именно этого человека
field-intent = С какой целью, судя по рассказу
field-statement = Заставляли ли что-то подписать
field-medical = Были ли медики и помощь
field-death = Как наступила смерть
field-autopsy = Вскрытие
field-certificate = Свидетельство о смерти
field-property = Что уничтожили или забрали и сколько это стоило
field-compensation = Компенсация
field-articles = Статьи закона
field-attribution = Кто это признаёт или отрицает
field-ground = Возможное основание для санкций
field-involvement_status = В должности ли и есть ли обвинение
group-torture = Если речь о пытках или жестоком обращении
group-death = Если человек погиб или умер
group-property = Если имущество уничтожили или забрали
group-part = Возможное основание для санкций, должность, обвинение

## Свидетельства: что спрашивается ещё

field-explained = Что объяснили до рассказа
field-prior_accounts = Кому и когда это уже рассказано
field-vulnerabilities = Почему не стоит расспрашивать подробно
field-ended = Когда закончили
field-present = Кто ещё присутствовал
field-present_words = Кто ещё присутствовал — словами
field-interpreter = Кто переводил
field-identified = Как установили личность рассказчика
field-form = Дословно или в пересказе
field-read_back = Дали ли рассказчику проверить запись
field-referrals = Какую помощь предложили
field-annexes = Приложения
field-original = Исходное свидетельство или материал
field-made_by = Кто перевёл или расшифровал
around-testimony-present = Свидетельства, которые записаны при этом человеке
around-testimony-interpreter = Свидетельства, при записи которых переводил этот человек
around-testimony-annexes = Свидетельства, к которым приложен этот материал
around-testimony-original = Переводы и расшифровки
around-testimony-corrects = Новые свидетельства, которые исправляют или дополняют это
around-testimony-made_by = Свидетельства, которые перевёл или расшифровал этот человек
group-before = Что объяснили, рассказано ли раньше, почему не расспрашивать подробно
group-recorded = Как записано, приложения, предложенная помощь
group-made-from = Если это перевод или расшифровка
group-later = Если это новое свидетельство к прежнему

## Материалы: что спрашивается ещё

field-material = Вид материала

## Утверждения

kind-claim = Утверждение
kinds-claim = Утверждения
package-kind-claim = Утверждение
package-kinds-claim = Утверждения
count-claim = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
    [many] { $count } утверждений
   *[other] { $count } утверждения
 }
add-claim = Утверждение
claim-new = Новое утверждение
claim-empty = Утверждение — то, что один источник говорит о чём-то одном: о дате, о месте, о том, кто там был. Начните с отрывка свидетельства или части материала и укажите, о чём там речь.
command-new-claim = Новое утверждение
command-new-claim-words = добавить создать источник цитата отрывок сказано
field-claim_source = Свидетельство или материал
field-quote = Отрывок дословно
field-field = О каком поле записи
field-says = Что сказано
field-claim_date = Какая дата названа
field-claim_person = Кто назван
field-claim_place = Какое место названо
field-starts = Начало отрывка: номер знака
field-ends = Конец отрывка: номер знака
field-page = Страница
field-claim_region = Часть страницы или снимка
field-second = Секунда записи
around-claim-source = Утверждения из этого источника
around-claim-person = Утверждения, где назван этот человек
group-passage = Где именно: отрывок, страница, секунда
claim-about-help = Начните набирать имя или название.
claim-field-first = Сначала укажите, о ком или о чём речь: от этого зависит, какие есть поля.

## Выводы

kind-finding = Вывод
kinds-finding = Выводы
package-kind-finding = Вывод
package-kinds-finding = Выводы
count-finding = { $count ->
    [one] { $count } вывод
    [few] { $count } вывода
    [many] { $count } выводов
   *[other] { $count } вывода
 }
add-finding = Вывод
finding-new = Новый вывод
finding-empty = Вывод — то, что считает верным ваша команда, и почему; слов источников он не меняет. Начните там, где утверждения расходятся.
command-new-finding = Новый вывод
command-new-finding-words = добавить создать установлено заключить решить
field-finding_status = Степень доказанности
field-holds = В чём вывод
field-finding_date = Дата, по нашему выводу
field-finding_person = Человек, по нашему выводу
field-supporting = Утверждения за
field-contradicting = Утверждения против
field-made = Когда сделан вывод
around-finding-person = Выводы, где назван этот человек
around-finding-supporting = Выводы, в пользу которых это говорит
around-finding-contradicting = Выводы, против которых это говорит
around-finding-author = Выводы, которые сделал этот человек
group-rests-on = Утверждения за и против
finding-about-help = Начните набирать имя или название.

## Лишение свободы

kind-detention = Лишение свободы
kinds-detention = Лишение свободы
package-kind-detention = Лишение свободы
package-kinds-detention = Лишение свободы
count-detention = { $count ->
    [one] { $count } запись о лишении свободы
    [few] { $count } записи о лишении свободы
    [many] { $count } записей о лишении свободы
   *[other] { $count } записи о лишении свободы
 }
add-detention = Лишение свободы
detention-new = Новая запись о лишении свободы
detention-empty = Здесь видно, где человека держат, с какого времени и кого к нему пускают. Начните со дня задержания и первого известного места; остальное может остаться неизвестным.
command-new-detention = Новая запись о лишении свободы
command-new-detention-words = добавить создать задержание арест стража сизо ивс колония заключение посадили
field-detention_from = Когда лишили свободы
field-detention_until = Когда это закончилось

# Сколько человека держат и как это посчитано.
held-label = Дней в неволе
held-exact = На { $day } — { $least ->
    [one] { $least } день в неволе.
    [few] { $least } дня в неволе.
   *[many] { $least } дней в неволе.
 }
held-between = На { $day } — не меньше { $least } и не больше { $most ->
    [one] { $most } дня в неволе: даты неточные.
    [few] { $most } дней в неволе: даты неточные.
   *[many] { $most } дней в неволе: даты неточные.
 }
held-at-least = На { $day } — не меньше { $least ->
    [one] { $least } дня в неволе;
    [few] { $least } дней в неволе;
   *[many] { $least } дней в неволе;
 } { $detentions ->
    [1] с какого времени, неизвестно.
   *[other] не всюду известно, с какого времени.
 }
held-goes-on = { $detentions ->
    [1] Освобождение не записано, поэтому счёт идёт по этот день.
   *[other] Где освобождение не записано, счёт идёт по этот день.
 }
held-ended-exact = Всего { $least ->
    [one] { $least } день в неволе.
    [few] { $least } дня в неволе.
   *[many] { $least } дней в неволе.
 }
held-ended-between = Всего не меньше { $least } и не больше { $most ->
    [one] { $most } дня в неволе: даты неточные.
    [few] { $most } дней в неволе: даты неточные.
   *[many] { $most } дней в неволе: даты неточные.
 }
held-ended-at-least = Всего не меньше { $least ->
    [one] { $least } дня в неволе;
    [few] { $least } дней в неволе;
   *[many] { $least } дней в неволе;
 } { $detentions ->
    [1] с какого времени, неизвестно.
   *[other] не всюду известно, с какого времени.
 }
held-contradictory-own = Даты в этой записи противоречат друг другу и в счёт не вошли.
held-contradictory = { $count ->
    [1] Даты в одной записи о лишении свободы противоречат друг другу и в счёт не вошли.
    [one] Даты в { $count } записи о лишении свободы противоречат друг другу и в счёт не вошли.
    [few] Даты в { $count } записях о лишении свободы противоречат друг другу и в счёт не вошли.
   *[many] Даты в { $count } записях о лишении свободы противоречат друг другу и в счёт не вошли.
 }
held-how = Как это посчитано
held-how-text = Считаются календарные дни, первый и последний тоже. Дни, которые попадают сразу в две записи, считаются один раз. Если начало не записано, счёт идёт от первого места содержания, у которого есть дата. Это не тот срок, который засчитывают в наказание.

field-placements = Места содержания
add-row-placements = Добавить место содержания
field-placement = Вид содержания
field-place_words = Где — словами
field-cell = Камера, корпус или отряд
field-placements_reason = Названная причина
field-whereabouts = Что власти признают и что разрешают
field-with = С кем
field-result = Состоялся ли контакт
field-incommunicado = Периоды без всякой связи
add-row-incommunicado = Добавить период без связи
field-incommunicado_note = Откуда это известно
field-detention = Вид лишения свободы
field-forces = Какие службы задерживали
field-warrant = Показали ли постановление
field-ordered_by = Кто вынес постановление или отдал приказ
field-legal_basis = На какой закон сослались
field-detention_conditions = Условия содержания
field-detention_description = Как задержали и как держали
field-remedies = Жалобы и обжалование внутри страны
field-release_due = Когда должны освободить
around-detention-person = Лишение свободы
around-detention-act = Лишение свободы в этом эпизоде
around-detention-proceeding = Лишение свободы по этому производству
around-detention-facility = Лишение свободы в этом учреждении
group-contact = Связь с внешним миром
group-arrest = Задержание: кто, по какому решению, на каком основании

## Учреждения, где держат людей

kind-facility = Учреждение
kinds-facility = Учреждения
package-kind-facility = Учреждение
package-kinds-facility = Учреждения
count-facility = { $count ->
    [one] { $count } учреждение
    [few] { $count } учреждения
    [many] { $count } учреждений
   *[other] { $count } учреждения
 }
add-facility = Учреждение
facility-new = Новое учреждение
facility-empty = Здесь учреждения и другие места, где держат людей, — под теми названиями, которые стоят в списках и документах. Начните с того названия, которое вам известно.
command-new-facility = Новое учреждение
command-new-facility-words = добавить создать сизо ивс ик колония тюрьма спецприёмник место содержания
field-facility_names = Названия
field-facility_facility = Вид учреждения
field-facility_description = Условия содержания
field-part_of = В какое учреждение входит
field-post = Письма и передачи
around-facility-part_of = Что входит в это учреждение

## Производства

kind-proceeding = Производство
kinds-proceeding = Производства
package-kind-proceeding = Производство
package-kinds-proceeding = Производства
count-proceeding = { $count ->
    [one] { $count } производство
    [few] { $count } производства
    [many] { $count } производств
   *[other] { $count } производства
 }
add-proceeding = Производство
proceeding-new = Новое производство
proceeding-empty = Производство — уголовное, административное или другое дело, которое ведут власти: его статьи, стадии, меры пресечения, решения. Начните с названия и с того, в отношении кого оно; номера можно добавить потом.
command-new-proceeding = Новое производство
command-new-proceeding-words = добавить создать уголовное административное дело статья обвинение следствие суд
field-track = Вид производства
field-defendants = В отношении кого
field-charges = Вменённые статьи
add-row-charges = Добавить статью
field-charged = Кому вменяют
field-article = Статья
field-part = Часть
field-point = Пункт
field-edition = Редакция закона
field-stands = Что с обвинением
field-charges_date = С какого времени
field-other_article = Статья словами, если её нет в списке
field-allegation = Что утверждает обвинение
field-numbers = Номера
add-row-numbers = Добавить номер
field-kind = Вид номера
field-value = Номер, как в документе
field-numbers_authority = Чей это номер
field-numbers_date = С какого времени
field-stages = Стадии
add-row-stages = Добавить стадию
field-stage = Стадия
field-stages_date = Когда началась
field-standings = Участники и их статус
add-row-standings = Добавить участника
field-party = Кто
field-standing = Процессуальный статус
field-standings_date = С какого времени
field-restraints = Меры пресечения и принуждения
add-row-restraints = Добавить меру
field-restrained = В отношении кого
field-measure = Мера
field-restraints_expires = До какого дня, если не продлят
field-verdicts = Приговоры и решения
add-row-verdicts = Добавить решение
field-decided_on = В отношении кого
field-sentence = Наказание
field-months = Срок в месяцах
field-words = Срок и всё остальное — словами
field-served_in = Место отбывания
field-appeal_until = До какого дня можно обжаловать
field-proceeding_court = Суд или орган
field-court_type = Вид суда
field-judges = Судьи
field-prosecutors = Прокуроры
field-investigators = Следователи и дознаватели
field-papers = Документы
add-row-papers = Добавить документ
field-papers_issuer = Кто вынес или выдал, должность
field-papers_number = Номер
field-papers_made = Дата документа
field-sheet = Том и лист
field-copy = Подлинник или копия
field-linked = Связанные производства
add-row-linked = Добавить связанное производство
field-link = Как связано это производство
field-linked_proceeding = Другое производство
field-proceeding_description = О чём производство и как оно идёт
around-proceeding-defendants = Производства в отношении этого человека
around-proceeding-charged = Производства, где этому человеку вменяют статьи
around-proceeding-party = Производства, в которых участвует этот человек
around-proceeding-restrained = Производства с мерами пресечения в отношении этого человека
around-proceeding-decided_on = Производства с решениями об этом человеке
around-proceeding-served_in = Производства, наказание по которым отбывают здесь
around-proceeding-court = Производства в этом суде или органе
around-proceeding-judges = Производства, где этот человек — судья
around-proceeding-prosecutors = Производства, где этот человек — прокурор
around-proceeding-investigators = Производства, где этот человек — следователь или дознаватель
around-proceeding-exhibit = Производства, к которым относится этот документ
around-proceeding-proceeding = Связанные производства
group-court = Суд, судьи, прокуроры, следователи
group-story = О чём производство и как оно идёт

## Заседания

kind-hearing = Заседание
kinds-hearing = Заседания
package-kind-hearing = Заседание
package-kinds-hearing = Заседания
count-hearing = { $count ->
    [one] { $count } заседание
    [few] { $count } заседания
    [many] { $count } заседаний
   *[other] { $count } заседания
 }
add-hearing = Заседание
hearing-new = Новое заседание
hearing-empty = Здесь заседания — прошедшие и назначенные: когда, в каком суде, о чём. Начните с ближайшего.
command-new-hearing = Новое заседание
command-new-hearing-words = добавить создать суд процесс слушание рассмотрение наблюдатель
field-hearing_date = Дата и время
field-court = Суд и зал
field-hearing_subject = О чём заседание
field-hearing_status = Что с заседанием
field-hearing_persons = Чьё дело слушают
field-attends = Кто присутствует
field-moved_to = На какой день перенесено
field-access = Открытое или закрытое
field-observers = Кто наблюдал
field-checklist = Гарантии справедливого суда
add-row-checklist = Добавить гарантию
field-guarantee = Гарантия
field-checklist_note = Что видел наблюдатель
field-notes = Записи наблюдателя
around-hearing-proceeding = Заседания
around-hearing-persons = Заседания по делу этого человека
around-hearing-attends = Заседания, на которые приходит этот человек
around-hearing-observers = Заседания, за которыми наблюдал этот человек
group-attending = Чьё дело слушают, кто присутствует, где, на какой день перенесено
group-observed = Что увидели наблюдатели и что решено

## Здоровье

kind-health = Здоровье
kinds-health = Здоровье
package-kind-health = Здоровье
package-kinds-health = Здоровье
count-health = { $count ->
    [one] { $count } запись о здоровье
    [few] { $count } записи о здоровье
    [many] { $count } записей о здоровье
   *[other] { $count } записи о здоровье
 }
add-health = Здоровье
health-new = Новая запись о здоровье
health-empty = Здесь записывают, что со здоровьем человека, о какой помощи просили и чем это кончилось. Начните с того, что нужно сейчас и когда снова узнать о здоровье.
command-new-health = Новая запись о здоровье
command-new-health-words = добавить создать болезнь врач лекарства осмотр травма медицина риск
field-health_date = На какой день эти сведения
field-needs = Болезни, инвалидность, лекарства
field-risk = Уровень риска
field-risk_reason = Почему такой уровень
field-next_check = Когда снова узнать о здоровье
field-requests = Просьбы о медицинской помощи
add-row-requests = Добавить просьбу о помощи
field-care = Какая помощь
field-requests_date = Когда просили
field-asked = О чём просили и кого
field-requests_response = Оказана ли помощь
field-answered_by = Кто помог или отказал
field-deterioration = Как и когда стало хуже
field-examinations = Осмотры
add-row-examinations = Добавить осмотр
field-examiner = Кто осматривал
field-independent = Врач независим от властей
field-finding = Что обнаружено
field-consistency = Степень соответствия рассказу
field-health_consistency = Общая оценка: степень соответствия рассказу
field-examinations_exhibit = Справка, снимок или схема тела
field-health_detention = Лишение свободы
around-health-person = Здоровье
around-health-detention = Здоровье в заключении
around-health-examiner = Осмотры, которые провёл этот человек
around-health-answered_by = Просьбы о медицинской помощи, на которые ответил этот человек
around-health-exhibit = Осмотры, к которым относится этот материал
group-care = Просьбы о помощи и как становилось хуже
group-examined = Осмотры и общая оценка

## Обращения и помощь

kind-intervention = Обращение или помощь
kinds-intervention = Обращения и помощь
package-kind-intervention = Обращение или помощь
package-kinds-intervention = Обращения и помощь
count-intervention = { $count ->
    [one] { $count } запись об обращениях и помощи
    [few] { $count } записи об обращениях и помощи
    [many] { $count } записей об обращениях и помощи
   *[other] { $count } записи об обращениях и помощи
 }
add-intervention = Обращение или помощь
intervention-new = Новая запись об обращении или помощи
intervention-empty = Здесь то, что сделано в защиту людей: обращения в ведомства и международные органы, юридическая и другая помощь, огласка. Начните с последнего и отметьте, к какому дню ждёте ответа.
command-new-intervention = Новая запись об обращении или помощи
command-new-intervention-words = добавить создать письмо жалоба обращение оон помощь передача огласка
field-intervention = Что сделано
field-bodies = Куда обратились
field-addressees = К кому обратились — словами
field-intervention_description = О чём просили
field-clock = Какой срок идёт
field-intervention_due = Когда срок истекает
field-intervention_answer = Ответ — словами
field-intervention_impact = Что изменилось
field-intervention_status = Ход работы
field-letters = Письма
field-by = Кто обращался или помогал
field-priority = Приоритет
around-intervention-persons = Обращения и помощь
around-intervention-incidents = Обращения и помощь
around-intervention-by = Обращения и помощь от этого человека
around-intervention-letters = Обращения с этим письмом
group-answer = Срок, ответ, что изменилось
group-letter = Письма, кто писал, приоритет

## Оценки

kind-assessment = Оценка
kinds-assessment = Оценки
package-kind-assessment = Оценка
package-kinds-assessment = Оценки
count-assessment = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
    [many] { $count } оценок
   *[other] { $count } оценки
 }
add-assessment = Оценка
assessment-new = Новая оценка
assessment-empty = Оценка идёт по критериям, один за другим: что говорит за и что против. Начните с выбора набора критериев; заключение даёт автор.
command-new-assessment = Новая оценка
command-new-assessment-words = добавить создать критерии политзаключённый пасе мемориал правовая
field-assessment_scheme = Набор критериев
field-criteria = Критерии
add-row-criteria = Добавить критерий
field-criterion = Критерий
field-strength = Насколько это подтверждается
field-citations = На что ссылается автор
field-against = Что говорит против
field-conclusion = Заключение словами автора
around-assessment-person = Оценки
around-assessment-incident = Оценки
around-assessment-citations = Оценки со ссылкой на эту запись
around-assessment-author = Оценки, которые дал этот человек

## Задачи

kind-task = Задача
kinds-task = Задачи
package-kind-task = Задача
package-kinds-task = Задачи
count-task = { $count ->
    [one] { $count } задача
    [few] { $count } задачи
    [many] { $count } задач
   *[other] { $count } задачи
 }
add-task = Задача
task-new = Новая задача
task-empty = Здесь то, что нужно сделать, и к какому дню. Начните с того, что не может ждать.
command-new-task = Новая задача
command-new-task-words = добавить создать напомнить срок позвонить сделать
field-task_title = Что сделать
field-task = Вид задачи
field-due = К какому дню
field-done = Когда сделано
field-task_note = Что в итоге
field-answers = Какую строку раздела «Сегодня» закрывает
around-task-about = Задачи
group-done = Когда сделано и что в итоге

## Добавлено по стандартам

field-remains = Что стало с телом
field-place_at_end = Где человек был, когда это кончилось
field-withhold = Не раскрывать: ни в один пакет не войдёт
field-target_may_see = Можно ли показать тому, о ком это
field-shareable = Можно передать ведомствам других стран
field-public = Уже опубликовано
field-assent = Согласен ли сам ребёнок
field-proof = Подписанная форма или запись
around-consent-proof = Согласия, которые этим подтверждены
around-evidence-made_by = Материалы, которые сделал этот человек
field-archived_url = Адрес копии в веб-архиве
field-heard = Чьи голоса в ней звучат
add-row-heard = Добавить говорящего
field-called = Как он назван в тексте
field-voice = Кто это
field-replaces = Исправляет прежний вариант
field-custody = Через чьи руки прошло
add-row-custody = Добавить передачу или осмотр
field-handed_by = От кого
around-evidence-handed_by = Материалы, которые этот человек передал другим
field-handed_to = Кому
around-evidence-handed_to = Материалы, которые передали этому человеку
field-custody_custody = Что сделано
field-recommendations = Что рекомендует врач
field-examinations_circumstances = Где, кто присутствовал, были ли наручники
field-exhibits = Справки и снимки
around-health-exhibits = Записи о здоровье, где это приложено
field-letter = Вид письма
field-regimes = Санкционные режимы
field-partners = Вместе с кем
around-intervention-partners = Обращения и помощь с участием этого человека
field-argument = Почему это важно адресату
field-recording = Велась ли запись
field-evidence_made = Когда сделано
field-evidence_place = Где сделано или найдено
group-made = Когда, где и кем сделано
field-consent_explained = Что объяснили до согласия
field-evidence_made_by = Кем сделано
field-incident_status = Степень доказанности

## Таблица: кто что с кем сделал

matrix-title = Кто что с кем сделал
matrix-victims = С кем
matrix-types = Что сделали
matrix-perpetrators = Кто это сделал
matrix-unknown = А также неизвестные
matrix-empty = Выберите людей и укажите, что сделали: здесь появится таблица, в которой можно отметить, что сделали с кем.
matrix-table = Отметьте, что сделали с кем. Каждая отметка станет эпизодом, а все, кто назван ниже, будут записаны как причастные к каждому. То, что уже записано, не изменится.
matrix-cell = { $name }: { $act }
matrix-cell-recorded = { $cell } (уже записано)
matrix-recorded = записано
matrix-keys = Стрелки переводят от клетки к клетке, Home и End — в начало и в конец строки; пробел или Enter ставит отметку; Tab выводит из таблицы.
matrix-save = { $count ->
    [0] Пока ничего не отмечено
    [one] Записать { $count } эпизод
    [few] Записать { $count } эпизода
   *[many] Записать { $count } эпизодов
}
matrix-saved = { $count ->
    [one] Записан { $count } эпизод.
    [few] Записаны { $count } эпизода.
   *[many] Записано { $count } эпизодов.
}
matrix-undone = Эти эпизоды удалены.
matrix-open = Записать сразу несколько эпизодов

## Дело во времени и как сеть

case-part-timeline = Хронология
timeline-in-time = Во времени
timeline-network = Кто с кем связан
timeline-how = Каждая строка показывает время настолько точно, насколько оно известно. Пунктир: дни известны неточно. Точки на конце: могло продолжаться.
timeline-uncertain = неточно
timeline-empty = Пока ни у одной записи здесь нет даты. События, лишение свободы, заседания, стадии производства и просьбы о помощи появятся, когда у них будет дата.
timeline-undated = { $count ->
    [one] У { $count } записи нет даты.
    [few] У { $count } записей нет даты.
   *[many] У { $count } записей нет даты.
}
network-empty = Пока никто ни с кем не связан. Линии берутся из эпизодов, где указаны пострадавший и тот, кто это сделал, и из связей между людьми.
network-did = Кто сделал
network-suffered = С кем
network-acts = Кто что с кем сделал
network-relations = Кто кому кем приходится

## Кто это говорит

claim-of = { $field }: что говорят источники
claim-whole = Запись в целом
claim-contradicts = Источники противоречат друг другу. Всё сказанное остаётся; что считать верным, записывают в выводе.
claim-open = Открыть утверждение
claim-judged = Вывод
claim-mark = Записать утверждение по отрывку
claim-mark-how = Сначала выделите слова в рассказе: они войдут дословно.

## Поля и термины, которые добавляет хранилище

own-title = Свои поля и термины
own-what = Добавьте поля, которых в записях не хватает вашей организации, и термины, которых нет в списках. Свои поля в пакеты не попадают. Поиск их находит, журнал их учитывает, хранятся они так же, как остальные. То, чем уже пользуются, удалить нельзя: отметьте его как устаревшее, и предлагать его больше не будут.
own-open = Открыть поля и термины
command-own = Свои поля и термины
command-own-words = добавить поле словарь список термин значение код настроить
field-own = Свои поля
group-own = Свои поля
field-own_field = Своё поле
field-own_text = Текст
field-own_number = Число
field-own_date = Дата
field-term = Термин
field-whom = Человек

kind-own_field = Своё поле
kinds-own_field = Свои поля
package-kind-own_field = Поле, добавленное автором
package-kinds-own_field = Поля, добавленные автором
count-own_field = { $count ->
    [one] { $count } своё поле
    [few] { $count } своих поля
    [many] { $count } своих полей
   *[other] { $count } своего поля
 }
own_field-new = Новое поле
own_field-empty = Здесь поля, которые это хранилище добавляет к записям. Начните с того, что всё время приходится вписывать в описание, потому что больше некуда.
field-own_field_title = Название поля
field-own_field_of = В каких записях
field-own_field_holds = Что в нём хранится
field-own_field_vocabulary = Из какого списка
field-own_field_definition = Что сюда вписывать
field-own_field_deprecated = Больше не спрашивать
own_field-of-help = Потом изменить нельзя: всё, что записано, записано именно там.
own_field-vocabulary-help = Только для поля со значением из списка. Оставьте пустым, если список у поля свой: термины добавляют на странице поля.

kind-term = Свой термин
kinds-term = Свои термины
package-kind-term = Термин, добавленный автором
package-kinds-term = Термины, добавленные автором
count-term = { $count ->
    [one] { $count } свой термин
    [few] { $count } своих термина
    [many] { $count } своих терминов
   *[other] { $count } своего термина
 }
add-term = Термин этого поля
term-new = Новый термин
term-empty = Здесь термины, которые это хранилище добавляет к спискам программы. Начните с того, что в вашей команде называют по-своему, и напишите, как это считать.
field-term_title = Название
field-term_vocabulary = К какому списку добавить
field-term_own_field = Или к какому своему полю
field-term_definition = Что означает и как считать
field-term_instead = Что использовать вместо него
field-term_deprecated = Больше не предлагать
field-code = Код
term-title-help = Первое сохранённое название становится и кодом термина, код потом не меняется. Он уходит в пакетах вместе с записью: не называйте в нём никого.
around-term-own_field = Термины этого поля
around-term-instead = Термины, вместо которых теперь этот
