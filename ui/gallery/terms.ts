// Terms as a vocabulary would give them.

import { say } from "./say";

interface Term {
  key: string;
  label: string;
  help?: string;
}

export const countries = ["RU", "UA", "BY", "KZ", "GE", "AM", "KG", "TJ", "UZ", "MD", "LT", "LV", "EE", "PL", "DE", "FR", "IL", "TR", "RS", "ME"];
export const languages = ["ru", "en", "uk", "be", "tt", "ce", "kk"];

export const acts = (): Term[] => [
  { key: "arrest", label: say("Задержание", "Detention"), help: say("Лишение свободы силой власти, на любой срок.", "Deprivation of liberty by force of authority, for however long.") },
  { key: "search", label: say("Обыск", "Search"), help: say("Обыск дома, на работе или в другом помещении.", "A search of a home, an office or other premises.") },
  { key: "torture", label: say("Пытка", "Torture"), help: say("Умышленное причинение сильной боли или страдания должностным лицом.", "Severe pain or suffering inflicted on purpose by an official.") },
  { key: "fine", label: say("Штраф", "Fine") },
  { key: "dismissal", label: say("Увольнение", "Dismissal"), help: say("Потеря работы из-за взглядов или высказываний.", "Loss of work for opinions or what was said.") },
  { key: "threat", label: say("Угроза", "Threat") },
  { key: "beating", label: say("Избиение", "Beating") },
  { key: "denial", label: say("Отказ в лечении", "Denial of medical care") },
  { key: "isolation", label: say("Изоляция от связи", "Incommunicado detention") },
  { key: "label", label: say("Признание «иностранным агентом»", "Designation as “foreign agent”") },
  { key: "surveillance", label: say("Слежка", "Surveillance") },
  { key: "seizure", label: say("Изъятие имущества", "Seizure of property") },
];

export const usages = (): Term[] => [
  { key: "primary", label: say("Основное имя", "Main name") },
  { key: "alias", label: say("Также известен как", "Also known as") },
  { key: "former", label: say("Прежнее имя", "Former name") },
  { key: "pseudonym", label: say("Псевдоним", "Pseudonym") },
  { key: "transliteration", label: say("Транслитерация", "Transliteration") },
];

export const schemes = (): Term[] => [
  { key: "icao-9303", label: say("ИКАО 9303 (загранпаспорт)", "ICAO 9303 (passports)"), help: say("Как пишут в российских загранпаспортах по правилам ИКАО.", "As Russian passports for travel are printed.") },
  { key: "bgn-pcgn", label: "BGN/PCGN 1947" },
];

export const counted = (): Term[] => [
  { key: "detained", label: say("Задержано", "Detained") },
  { key: "injured", label: say("Пострадало", "Injured") },
  { key: "participants", label: say("Участвовало", "Participants") },
];

export const regions = (): Term[] => [
  { key: "MOW", label: say("Москва", "Moscow") },
  { key: "TA", label: say("Республика Татарстан", "Tatarstan") },
  { key: "KHM", label: say("Ханты-Мансийский автономный округ — Югра", "Khanty-Mansi Autonomous Okrug — Yugra") },
];

export const precisions = (): Term[] => [
  { key: "exact", label: say("Точная точка", "Exact point"), help: say("Само место.", "The very spot.") },
  { key: "street", label: say("Улица", "Street"), help: say("Улица или площадь, дом не известен.", "The street or square, the house isn't known.") },
];
