// Search, as the rehearsal answers it: a word that stands in a title.

import { firstText, type Answer, type Rehearsal } from "./host";

export function searchAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  return {
    "search.find": ({ query }) => {
      const wanted = String(query).trim().toLowerCase();
      const hits = [...rehearsal.stored.values()].flatMap((each) => {
        const title = firstText(each.record["title"]) || firstText(each.record["names"]);
        if (!title.toLowerCase().includes(wanted)) return [];
        return { id: each.id, kind: each.kind, title, context: [{ text: title, hit: true }], date_words: "" };
      });
      return { hits, more: false };
    },
  };
}
