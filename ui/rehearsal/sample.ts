// An invented vault for looking at the screens: a full case, an empty one, names of two hundred characters.

import type { Rehearsal } from "./host";

const LONG =
  "Общество с ограниченной ответственностью «Межрегиональный центр независимого наблюдения за соблюдением прав человека в местах принудительного содержания имени Вымышленного», филиал в городе Энске и области";

/** Gives the identifier of the full case. */
export function fillSample(rehearsal: Rehearsal): string {
  const put = (kind: string, record: Record<string, unknown>): string => rehearsal.put(kind, record);
  const text = (one: string, language?: string): object[] => [{ text: one, ...(language && { language }) }];
  const inCase = put("case", {
    title: text("Обыски в Энске, март 2022", "ru"),
    reference: "12/2022",
    summary: text("Серия обысков у активистов и журналистов после митинга 4 марта. Собираем рассказы, копии протоколов и снимки двора.", "ru"),
    status: "open",
  });
  put("case", { title: text(LONG), reference: "1/2024" });
  const cases = [inCase];
  const anna = put("person", {
    names: [{ text: "Анна Вымышленная", usage: "primary" }, { text: "Anna Vymyshlennaya", usage: "transliteration", language: "ru-Latn" }],
    nature: "individual", roles: ["victim", "journalist"], sex: "female", birth: { edtf: "1984-05" }, citizenships: ["RU"],
    occupation: text("корреспондент районной газеты"), cases,
  });
  const boris = put("person", { names: [{ text: "Борис Примерный" }], roles: ["witness"], cases });
  const masked = put("person", { description: text("сотрудник в маске, около 40 лет, шрам на правой руке"), roles: ["official"], cases });
  put("person", { names: [{ text: LONG }], nature: "organisation", cases });
  const search = put("incident", {
    title: text("Обыск на улице Лесной, 4"), date: { edtf: "2022-03-04", phrase: "рано утром в пятницу" },
    place: { text: text("Энск, ул. Лесная, 4, кв. 17"), country: "RU", precision: "building" },
    description: text("В шесть утра постучали. Вошли восемь человек, двое в масках. Постановление показали, прочитать не дали.\n\nЗабрали ноутбук, два телефона, рабочие записи. Обыск длился четыре часа."),
    types: ["direct_action"], counts: [{ of: "searched", number: 3 }, { of: "detained", phrase: "около двух" }],
    sources: [{ text: "рассказ хозяйки квартиры" }, { url: "https://example.org/ensk/2022/03/04" }], status: "likely", cases,
  });
  for (let at = 1; at <= 120; at++) {
    put("incident", { title: text(`Обыск по адресу № ${at}`), date: { edtf: "2022-03" }, place: { text: text("Энск") }, cases });
  }
  const act = put("act", { type: "arbitrary_arrest", victim: anna, incident: search, methods: [], description: text("Увезли в отдел, продержали до вечера без протокола."), cases });
  put("involvement", { act, perpetrator: masked, degree: "carried_out", cases });
  put("involvement", { act, unknown: true, cases });
  put("act", { type: "abduction", victim: boris, incident: search, cases });
  const testimony = put("testimony", {
    speaker: anna, date: { edtf: "2022-03-10" }, how: "in_person", language: "ru", first_account: "yes", incidents: [search], mentions: [boris], cases,
    narrative: "Я проснулась от стука. Муж открыл, потому что они сказали, что иначе выбьют дверь.\n\nИх было восемь. Один, в маске, всё время стоял у окна и молчал. Второй, без маски, диктовал, что брать. Я попросила копию постановления, он ответил, что потом.",
    additions: [{ id: "0123456789abcdef", date: { edtf: "2022-04-02" }, text: "Вспомнила: у того, кто молчал, на правой руке был шрам." }],
  });
  put("detention", { person: boris, from: { edtf: "2026-01" }, cases });
  put("consent", { person: anna, testimony, basis: "own_consent", purposes: ["lawyers", "un-special-procedures"], level: "pseudonym", obtained: { edtf: "2022-03-10" }, conditions: text("Без имени мужа и без адреса."), cases });
  put("consent", { person: boris, basis: "own_consent", purposes: ["internal"], level: "refused", obtained: { edtf: "2022-03-12" }, cases });
  put("evidence", {
    title: text("Двор дома, вид из окна"), file_name: "двор.jpg", media_type: "image/jpeg", size: 4_810_240, sha256: "c0ffee00".repeat(8), file: "f1",
    obtained: { edtf: "2022-03-11" }, obtained_from: anna, incidents: [search], cases,
  });
  put("evidence", { file_name: "протокол.pdf", media_type: "application/pdf", size: 120_400, sha256: "ab12cd34".repeat(8), file: "f2", shows: [anna], cases });
  put("note", { text: "Спросить Бориса ещё раз, когда он вернётся. Проверить, есть ли запись с камеры подъезда.", about: [boris, search], cases });
  return inCase;
}
