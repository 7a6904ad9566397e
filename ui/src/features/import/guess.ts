// What a column probably is, by its name in Russian or English. A guess is shown and can be changed; it decides nothing.

import type { Kind } from "../../host";

/** The first that fits a name and that the kind has counts. */
const NAMES: [RegExp, ...string[]][] = [
  [/(дата|время|день).*(начал|с$)|^(start|begin|from)|date.?(from|start)/, "date.from"],
  [/(дата|время|день).*(кон(ец|ца)|оконч|по$)|^(end|until|to)\b|date.?(to|end)/, "date.to"],
  [/рожд|birth|\bdob\b/, "birth"],
  [/открыт|opened/, "opened"],
  [/^(дата|когда|день)|^(date|when|day)\b|(_|\s)(date|дата)$/, "date"],
  [/широт|^lat/, "place.latitude"],
  [/долгот|^(lon|lng)/, "place.longitude"],
  [/координат|coord|geo/, "place.coordinates"],
  [/гражданств|citizen|nationalit/, "citizenships"],
  [/страна|country/, "place.country", "citizenships"],
  [/регион|область|субъект|region|oblast/, "place.region"],
  [/адрес|address|улица|street/, "place.address"],
  [/мест|город|нас[её]л|place|location|city|town|venue/, "place.text"],
  [/источник|ссылк|source|link|url|href/, "sources.url"],
  [/задерж|detain|detention/, "counts.detained"],
  [/погиб|убит|killed|dead|deaths/, "counts.killed"],
  [/ранен|пострадал|injur|wounded/, "counts.injured"],
  [/оштраф|fined/, "counts.fined"],
  [/обыскан|searched/, "counts.searched"],
  [/организатор|organi[sz]er/, "organizer"],
  [/тема|повод|требован|subject|topic/, "subject"],
  [/^(тип|вид|категори)|type|categor/, "types"],
  [/профес|должност|занят|работ|occupation|profession|job/, "occupation"],
  [/роль|role/, "roles"],
  [/^пол$|^(sex|gender)/, "sex"],
  [/язык|language/, "languages", "language"],
  [/имя|фио|ф\.\s?и\.\s?о|фамил|name of person|full.?name|^person|^name/, "names", "title"],
  [/рассказ|показани|свидетельств|narrative|account|statement|testimony/, "narrative", "description"],
  [/обстоятельств|circumstance/, "circumstances"],
  [/назван|заголов|^что$|title|headline|^event$|событие/, "title", "names"],
  [/описан|подробн|кратко|суть|комментар|description|details|summary|what happened/, "description", "summary", "narrative", "text"],
  [/заметк|текст|note|text/, "text", "description", "narrative", "summary"],
  [/статус|status/, "status"],
  [/^(id|ид)$|^(№|номер|no\.?|#)|номер|reference|case.?no/, "reference"],
];

/** Where the column probably goes; nothing where its name says nothing. */
export function guess(kind: Kind, column: string, targets: readonly string[]): string {
  const name = column.trim().toLowerCase().replaceAll("ё", "е");
  for (const [pattern, ...wanted] of NAMES) {
    if (!pattern.test(name)) continue;
    const found = wanted.find((each) => targets.includes(each));
    if (found) return found;
  }
  // The program's own names, as another vault writes them.
  return targets.find((each) => each === name || each === `${kind}.${name}`) ?? "";
}
