### Даты словами. Неточное названо неточным.
### Слово без окончания ключа стоит само по себе, с -of — в родительном падеже, с -between — в творительном.

## Месяцы

date-month-1 = январь
date-month-2 = февраль
date-month-3 = март
date-month-4 = апрель
date-month-5 = май
date-month-6 = июнь
date-month-7 = июль
date-month-8 = август
date-month-9 = сентябрь
date-month-10 = октябрь
date-month-11 = ноябрь
date-month-12 = декабрь
date-month-1-of = января
date-month-2-of = февраля
date-month-3-of = марта
date-month-4-of = апреля
date-month-5-of = мая
date-month-6-of = июня
date-month-7-of = июля
date-month-8-of = августа
date-month-9-of = сентября
date-month-10-of = октября
date-month-11-of = ноября
date-month-12-of = декабря
date-month-1-between = январём
date-month-2-between = февралём
date-month-3-between = мартом
date-month-4-between = апрелем
date-month-5-between = маем
date-month-6-between = июнем
date-month-7-between = июлем
date-month-8-between = августом
date-month-9-between = сентябрём
date-month-10-between = октябрём
date-month-11-between = ноябрём
date-month-12-between = декабрём

## Времена года; зима — с декабря по февраль

date-season-1 = весна
date-season-2 = лето
date-season-3 = осень
date-season-4 = зима
date-season-1-of = весны
date-season-2-of = лета
date-season-3-of = осени
date-season-4-of = зимы
date-season-1-between = весной
date-season-2-between = летом
date-season-3-between = осенью
date-season-4-between = зимой

## Что известно о дате

date-day = { $day } { $month } { $year } г.
date-day-yearless = { $day } { $month }
date-in-year = { $part } { $year } г.
date-winter = { $part } { $year }–{ $next } гг.
date-year = { $year } г.
date-decade = { $year }-е годы
date-decade-of = { $year }-х годов
date-decade-between = { $year }-ми годами
date-century = { $year }–{ $last } гг.
date-month-unknown = месяц неизвестен, { $date }
date-day-unknown = день неизвестен, { $date }
date-day-and-month-unknown = день и месяц неизвестны, { $date }
date-month-unknown-of = { $date } (месяц неизвестен)
date-day-unknown-of = { $date } (день неизвестен)
date-day-and-month-unknown-of = { $date } (день и месяц неизвестны)

## Насколько точно

date-about = около { $date }
date-possibly = предположительно { $date }
date-possibly-about = предположительно около { $date }

## С какого времени по какое

date-between = между { $from } и { $to }
date-between-years = между { $from } и { $to } гг.
date-start-end = начало — { $from }, конец — { $to }

# Второе число — отдельно: «со 2 марта».
date-from = с { $date }
date-from-2 = со { $date }
date-from-about = примерно с { $date }
date-from-about-2 = примерно со { $date }
date-from-possibly = предположительно с { $date }
date-from-possibly-2 = предположительно со { $date }
date-from-possibly-about = предположительно, примерно с { $date }
date-from-possibly-about-2 = предположительно, примерно со { $date }
date-until = до { $date }
date-until-about = примерно до { $date }
date-until-possibly = предположительно до { $date }
date-until-possibly-about = предположительно, примерно до { $date }
date-by = не позднее { $date }
date-by-about = примерно не позднее { $date }
date-by-possibly = предположительно не позднее { $date }
date-by-possibly-about = предположительно, примерно не позднее { $date }
date-ongoing = { $from }, продолжается
date-end-unknown = { $from }, окончание неизвестно
date-beginning-unknown = { $until }, начало неизвестно

## Время суток

date-moment = { $date }, { $time }
date-moment-zone = { $date }, { $time } { $zone }
date-moment-offset = { $date }, { $time } (UTC{ $offset })
date-zone-other = ({ $zone })

date-zone-utc = по всемирному времени
date-zone-europe-kaliningrad = по калининградскому времени
date-zone-europe-moscow = по московскому времени
date-zone-europe-simferopol = по симферопольскому времени
date-zone-europe-volgograd = по волгоградскому времени
date-zone-europe-saratov = по саратовскому времени
date-zone-europe-samara = по самарскому времени
date-zone-asia-yekaterinburg = по екатеринбургскому времени
date-zone-asia-omsk = по омскому времени
date-zone-asia-novosibirsk = по новосибирскому времени
date-zone-asia-krasnoyarsk = по красноярскому времени
date-zone-asia-irkutsk = по иркутскому времени
date-zone-asia-yakutsk = по якутскому времени
date-zone-asia-vladivostok = по владивостокскому времени
date-zone-asia-magadan = по магаданскому времени
date-zone-asia-sakhalin = по сахалинскому времени
date-zone-asia-kamchatka = по камчатскому времени
date-zone-europe-kyiv = по киевскому времени
date-zone-europe-minsk = по минскому времени
date-zone-asia-tbilisi = по тбилисскому времени
date-zone-asia-yerevan = по ереванскому времени
date-zone-asia-almaty = по алматинскому времени
date-zone-europe-istanbul = по стамбульскому времени
date-zone-europe-vilnius = по вильнюсскому времени
date-zone-europe-riga = по рижскому времени
date-zone-europe-tallinn = по таллинскому времени
date-zone-europe-warsaw = по варшавскому времени
date-zone-europe-berlin = по берлинскому времени

## Как об этом сказано

date-as-told = { $date }, как рассказано: «{ $phrase }»
date-phrase = «{ $phrase }»

## Что не так с датой

date-fault-no_such_month = Такого месяца нет: месяцы — от 01 до 12.
date-fault-no_such_day = В этом месяце нет такого дня.
date-fault-no_such_time = Такого времени нет: часы — от 00 до 23, минуты и секунды — от 00 до 59.
date-fault-old_unknown = Неизвестная цифра теперь пишется латинской X: 2022-XX.
date-fault-old_interval = Это прежняя запись. Теперь так: «2022-03-04/..» — продолжается, «2022-03-04/» — окончание неизвестно.
date-fault-no_ends = Укажите хотя бы начало или конец промежутка.
date-fault-time_in_interval = В промежутке пишут только даты, без времени суток.
date-fault-level_2 = Несколько дат на выбор или сомнение в одной части даты так не записать: укажите промежуток, в который всё это входит, и сохраните, как было сказано.
date-fault-no_dashes = Разделите год, месяц и день дефисами: 2022-03-04.
date-fault-short_year = Напишите год четырьмя цифрами.
