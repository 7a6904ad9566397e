// The same person, as the rehearsal answers it: who has one surname in whatever spelling, and a given name that fits.

import { referring } from "./fields";
import { refuse, type Answer, type Args, type Rehearsal, type Stored } from "./host";
import { recordsOf } from "./record";

/** What a test can look at and set beforehand. */
export class Same {
  /** Pairs on one page. */
  page = 50;
  /** Every question, as it was asked. */
  readonly asked: { name: string; args: Args }[] = [];
  /** Before the merge that put the record aside: each record that it changed, with the version that it left. */
  readonly before = new Map<string, { was: Stored; left: number }[]>();
}

const known = new WeakMap<Rehearsal, Same>();

export function sameOf(rehearsal: Rehearsal): Same {
  const found = known.get(rehearsal) ?? new Same();
  known.set(rehearsal, found);
  return found;
}

const LETTERS: Record<string, string> = Object.fromEntries(
  "а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ы-y ь- ъ- э-e ю-yu я-ya"
    .split(" ")
    .map((pair) => pair.split("-") as [string, string]),
);

function latin(word: string): string {
  return [...word.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
}

/** Without the ending that a surname has by sex: Vymyshlennyy and Vymyshlennaya are one. */
const stem = (surname: string): string => latin(surname).replace(/(aya|yy|iy|a)$/, "");

interface Identity {
  names: string[][];
  birth: string;
}

function identity(names: unknown, birth: unknown): Identity {
  const texts = ((names ?? []) as (string | { text: string })[]).map((name) => (typeof name === "string" ? name : name.text));
  return { names: texts.map((text) => text.trim().split(/\s+/)), birth: (birth as { edtf?: string } | undefined)?.edtf ?? "" };
}

/** What speaks for it; nothing where they aren't proposed. */
function signs(one: Identity, other: Identity): string[] {
  const birth = one.birth && other.birth ? (one.birth === other.birth ? "birth_day" : one.birth.slice(0, 4) === other.birth.slice(0, 4) ? "birth_year" : "birth_differs") : undefined;
  for (const [given = "", surname = given] of one.names) {
    for (const [theirs = "", last = theirs] of other.names) {
      if (!stem(surname) || stem(surname) !== stem(last)) continue;
      const fits = given === theirs ? "given" : latin(given) === latin(theirs) ? "given_form" : undefined;
      if (fits && birth !== "birth_differs") return [surname === last ? "surname" : "surname_form", fits, ...(birth ? [birth] : [])];
    }
  }
  return [];
}

export function sameAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const same = sameOf(rehearsal);
  const { states } = recordsOf(rehearsal);
  const stateOf = (id: string): string => states.get(id) ?? "live";
  const live = (kind: string): Stored[] => [...rehearsal.stored.values()].filter((each) => each.kind === kind && stateOf(each.id) === "live");
  const identityOf = ({ record }: Stored): Identity => identity(record["names"], record["birth"]);
  const score = (found: string[]): number => found.reduce((sum, sign) => sum + (sign.includes("_form") ? 0.25 : 0.3), 0);

  const apart = (one: string, other: string): boolean =>
    live("relation").some(({ record }) => record["relation"] === "different_person" && [one, other].every((id) => [record["person"], record["related"]].includes(id)));
  const refers = (each: Stored, id: string): boolean => referring(each.kind).some((field) => [each.record[field]].flat().includes(id));

  function alike({ names, birth, id }: Args): object {
    const who = identity(names, birth);
    const persons = live("person")
      .filter((each) => each.id !== id && !apart(each.id, String(id)))
      .map((each) => ({ row: rehearsal.row(each), signs: signs(who, identityOf(each)) }))
      .filter((each) => each.signs.length > 0)
      .map((each) => ({ ...each, score: score(each.signs) }))
      .sort((one, other) => other.score - one.score);
    return { persons: persons.slice(0, 5) };
  }

  function pairs({ after }: Args): object {
    const all = live("person").flatMap((other, at, persons) =>
      persons.slice(0, at).flatMap((one) => {
        const found = apart(one.id, other.id) ? [] : signs(identityOf(one), identityOf(other));
        return found.length > 0 ? [{ one: rehearsal.row(one), other: rehearsal.row(other), score: score(found), signs: found }] : [];
      }),
    );
    const from = Number(after ?? 0);
    const to = from + same.page;
    return { pairs: all.slice(from, to), next: to < all.length ? to : null };
  }

  function compare({ kept, other }: Args): object {
    const [one, two] = [rehearsal.found(kept), rehearsal.found(other)];
    const lacks = (mine: unknown, theirs: unknown): boolean => {
      const said = (item: unknown): string => JSON.stringify(typeof item === "object" && item !== null ? { ...item, id: undefined } : item);
      if (mine === undefined) return true;
      return Array.isArray(mine) && Array.isArray(theirs) && theirs.some((item) => !mine.map(said).includes(said(item)));
    };
    const gains = (each: Stored): string[] => {
      const from = each === one ? two : one;
      return Object.keys(from.record).filter((name) => lacks(each.record[name], from.record[name]));
    };
    const told = (each: Stored): object => ({
      gains: gains(each),
      row: rehearsal.row(each), version: each.version, record: each.record,
      referred: [...rehearsal.stored.values()].filter((from) => refers(from, each.id)).length,
    });
    const differing = Object.keys(one.record).filter((name) => {
      const [mine, theirs] = [one.record[name], two.record[name]];
      return theirs !== undefined && !Array.isArray(mine) && JSON.stringify(mine) !== JSON.stringify(theirs);
    });
    const found = signs(identityOf(one), identityOf(two));
    return { kept: told(one), other: told(two), score: score(found), signs: found, differing, apart: apart(one.id, two.id) };
  }

  function put(each: Stored, record: Args): Stored {
    const next = { ...each, version: each.version + 1, record };
    rehearsal.stored.set(each.id, next);
    return next;
  }

  function person(id: unknown, version: unknown): Stored {
    const found = rehearsal.found(id);
    if (stateOf(found.id) !== "live") refuse("record_not_live");
    if (found.version !== version) refuse("conflict", { version: String(found.version) });
    return found;
  }

  function merge({ kept, kept_version, other, other_version }: Args): object {
    if (kept === other) refuse("same_person");
    const [mine, theirs] = [person(kept, kept_version), person(other, other_version)];
    const joined: Args = { ...theirs.record, ...mine.record };
    for (const [name, value] of Object.entries(theirs.record)) {
      const own = mine.record[name];
      if (!Array.isArray(own) || !Array.isArray(value)) continue;
      const more = name === "names" ? (value as Args[]).map((each) => ({ ...each, usage: "alias" })) : value;
      joined[name] = [...own, ...(more as unknown[]).filter((each) => !JSON.stringify(own).includes(name === "names" ? (each as { text: string }).text : JSON.stringify(each)))];
    }
    const from = [...rehearsal.stored.values()].filter((each) => refers(each, theirs.id) && each.id !== mine.id);
    const redirected = from.map((each) => ({ was: each, left: put(each, JSON.parse(JSON.stringify(each.record).replaceAll(`"${theirs.id}"`, `"${mine.id}"`)) as Args).version }));
    const done = put(mine, joined);
    put(theirs, { ...theirs.record, merged_into: mine.id });
    states.set(theirs.id, "deleted");
    same.before.set(theirs.id, [...redirected, { was: mine, left: done.version }]);
    return { id: mine.id, version: done.version, moved: from.length };
  }

  function part({ id }: Args): object {
    const other = rehearsal.found(id);
    if (other.record["merged_into"] === undefined) refuse("not_merged");
    const stayed: object[] = [];
    for (const { was, left } of same.before.get(other.id) ?? []) {
      const now = rehearsal.found(was.id);
      if (now.version === left) put(now, was.record);
      else stayed.push(rehearsal.row(now));
    }
    put(other, Object.fromEntries(Object.entries(other.record).filter(([name]) => name !== "merged_into")));
    states.set(other.id, "live");
    return { id: other.id, stayed };
  }

  const answers: Record<string, Answer> = {
    "person.alike": alike,
    "person.pairs": pairs,
    "person.compare": compare,
    "person.merge": merge,
    "person.part": part,
    "person.merged": ({ id }) => ({ persons: [...rehearsal.stored.values()].filter((each) => each.record["merged_into"] === id).map(rehearsal.row) }),
    "person.apart": ({ one, other, reason }) => {
      const id = rehearsal.put("relation", { person: one, relation: "different_person", related: other, ...(reason ? { description: [{ text: reason }] } : {}) });
      return { id, version: 1 };
    },
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, (args: Args) => {
      same.asked.push({ name, args });
      return answer(args, []);
    }]),
  );
}
