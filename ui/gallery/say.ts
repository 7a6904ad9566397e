// The gallery's own texts, in both languages beside each other. They never ship.

import { words } from "../src/components/words.svelte";

export function say(russian: string, english: string): string {
  return words.language === "ru" ? russian : english;
}

/** Two hundred characters, as names of organisations are. */
export const longName = (): string =>
  say(
    "Муниципальное бюджетное дошкольное образовательное учреждение «Центр развития ребёнка — детский сад № 217 комбинированного вида Орджоникидзевского района города Екатеринбурга имени Клавдии Ивановны Шульженко»",
    "Federal State Budgetary Educational Institution of Higher Professional Education «Regional Academy of Public Administration, Jurisprudence and Economic Relations named after Alexander Nikolayevich Yakovlev»",
  );

export const longWord = "sha256-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08-".repeat(3);

/** What may stand in a record and is shown as text: markup, an override of direction, another direction. */
export const hostile = `<b onclick="alert(1)">text</b> ${String.fromCharCode(0x202e)}reversed${String.fromCharCode(0x202c)} שלום 1234`;

export const account = (): string =>
  say(
    `В тот день я вышла из дома около восьми. У подъезда стояла серая машина без номеров, в ней сидели двое.

Один вышел и спросил: «Вы такая-то?» Я сказала, что да. Он показал удостоверение, но так быстро, что фамилию я не прочла.
Потом подошёл второй. Он держал телефон, экран был включён, — по-моему, он снимал.

— Поедете с нами, — сказал первый.
— Куда?
— Там узнаете.

Меня посадили назад, между ними. Ехали минут сорок; окна были закрыты занавесками. Телефон забрали сразу. Когда я попросила позвонить сестре, мне ответили, что «звонить будете, когда разрешат».`,
    `That day I left home at about eight. A grey car without plates stood at the entrance, two men sat in it.

One of them got out and asked: “Are you so-and-so?” I said yes. He showed a card, so quickly that I could not read the surname.
Then the second one came up. He held a telephone with its screen on; I think he was filming.

— You are coming with us, the first one said.
— Where to?
— You will find out.

They put me in the back, between them. We drove for some forty minutes; the windows had curtains. The telephone was taken at once. When I asked to call my sister, they said that I would call “when it is allowed”.`,
  );
