### Dates in words. What is uncertain is said, never smoothed.
### A name without ending stands alone, with -of after “about”, “from” and the like, with -between after “between”.

## Months

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-month-1-of = January
date-month-2-of = February
date-month-3-of = March
date-month-4-of = April
date-month-5-of = May
date-month-6-of = June
date-month-7-of = July
date-month-8-of = August
date-month-9-of = September
date-month-10-of = October
date-month-11-of = November
date-month-12-of = December
date-month-1-between = January
date-month-2-between = February
date-month-3-between = March
date-month-4-between = April
date-month-5-between = May
date-month-6-between = June
date-month-7-between = July
date-month-8-between = August
date-month-9-between = September
date-month-10-between = October
date-month-11-between = November
date-month-12-between = December

## Seasons; winter is December to February

date-season-1 = spring
date-season-2 = summer
date-season-3 = autumn
date-season-4 = winter
date-season-1-of = spring
date-season-2-of = summer
date-season-3-of = autumn
date-season-4-of = winter
date-season-1-between = spring
date-season-2-between = summer
date-season-3-between = autumn
date-season-4-between = winter

## What is known of a date

date-day = { $day } { $month } { $year }
date-day-yearless = { $day } { $month }
date-in-year = { $part } { $year }
date-winter = { $part } { $year }–{ $next }
date-year = { $year }
date-decade = the { $year }s
date-decade-of = the { $year }s
date-decade-between = the { $year }s
date-century = { $year }–{ $last }
date-month-unknown = { $date }, month unknown
date-day-unknown = { $date }, day unknown
date-day-and-month-unknown = { $date }, day and month unknown
date-month-unknown-of = { $date } (month unknown)
date-day-unknown-of = { $date } (day unknown)
date-day-and-month-unknown-of = { $date } (day and month unknown)

## How sure it is

date-about = about { $date }
date-possibly = possibly { $date }
date-possibly-about = possibly about { $date }

## From when to when

date-between = between { $from } and { $to }
date-between-years = between { $from } and { $to }
date-start-end = beginning { $from }, end { $to }

# A separate text for the second day of a month: Russian says «со 2 марта».
date-from = from { $date }
date-from-2 = from { $date }
date-from-about = from about { $date }
date-from-about-2 = from about { $date }
date-from-possibly = possibly from { $date }
date-from-possibly-2 = possibly from { $date }
date-from-possibly-about = possibly from about { $date }
date-from-possibly-about-2 = possibly from about { $date }
date-until = until { $date }
date-until-about = until about { $date }
date-until-possibly = possibly until { $date }
date-until-possibly-about = possibly until about { $date }
date-by = no later than { $date }
date-by-about = no later than about { $date }
date-by-possibly = possibly no later than { $date }
date-by-possibly-about = possibly no later than about { $date }
date-ongoing = { $from }, ongoing
date-end-unknown = { $from }, end unknown
date-beginning-unknown = { $until }, beginning unknown

## Time of day

date-moment = { $date }, { $time }
date-moment-zone = { $date }, { $time } { $zone }
date-moment-offset = { $date }, { $time } (UTC{ $offset })
date-zone-other = ({ $zone })

date-zone-utc = UTC
date-zone-europe-kaliningrad = Kaliningrad time
date-zone-europe-moscow = Moscow time
date-zone-europe-simferopol = Simferopol time
date-zone-europe-volgograd = Volgograd time
date-zone-europe-saratov = Saratov time
date-zone-europe-samara = Samara time
date-zone-asia-yekaterinburg = Yekaterinburg time
date-zone-asia-omsk = Omsk time
date-zone-asia-novosibirsk = Novosibirsk time
date-zone-asia-krasnoyarsk = Krasnoyarsk time
date-zone-asia-irkutsk = Irkutsk time
date-zone-asia-yakutsk = Yakutsk time
date-zone-asia-vladivostok = Vladivostok time
date-zone-asia-magadan = Magadan time
date-zone-asia-sakhalin = Sakhalin time
date-zone-asia-kamchatka = Kamchatka time
date-zone-europe-kyiv = Kyiv time
date-zone-europe-minsk = Minsk time
date-zone-asia-tbilisi = Tbilisi time
date-zone-asia-yerevan = Yerevan time
date-zone-asia-almaty = Almaty time
date-zone-europe-istanbul = Istanbul time
date-zone-europe-vilnius = Vilnius time
date-zone-europe-riga = Riga time
date-zone-europe-tallinn = Tallinn time
date-zone-europe-warsaw = Warsaw time
date-zone-europe-berlin = Berlin time

## As it was told

date-as-told = { $date }, as told: “{ $phrase }”
date-phrase = “{ $phrase }”

## What is wrong with a date

date-fault-no_such_month = There is no such month: months go from 01 to 12.
date-fault-no_such_day = That month has no such day.
date-fault-no_such_time = There is no such time: hours go from 00 to 23, minutes and seconds from 00 to 59.
date-fault-old_unknown = An unknown digit is now written as a Latin X: 2022-XX.
date-fault-old_interval = That is an older form. Now “2022-03-04/..” means that it goes on, “2022-03-04/” that its end is not known.
date-fault-no_ends = Give at least the beginning or the end of the interval.
date-fault-time_in_interval = An interval takes dates only, without a time of day.
date-fault-level_2 = A choice of dates, or a doubt about one part of a date, cannot be recorded this way: give the interval that holds them all, and keep the words as told.
date-fault-no_dashes = Put dashes between year, month and day: 2022-03-04.
date-fault-short_year = Write the year with four digits.
