// Dates as far as a rehearsal needs them; the program reads all of EDTF.

interface Read {
  edtf: string;
  words: string;
  phrase?: string;
}

export function readTyped(text: string, language: string): Read | undefined {
  const [, whole] = /^early (.+)$/.exec(text) ?? [];
  if (whole) {
    const read = readTyped(whole, language);
    return read && { ...read, phrase: text, words: `${read.words}, as told: “${text}”` };
  }
  const [, before, time] = /^(.+)[ T](\d{2}:\d{2})(?::00)?$/.exec(text) ?? [];
  if (before && time) {
    const read = readTyped(before, language);
    return read && { edtf: `${read.edtf}T${time}:00`, words: `${read.words}, ${time}` };
  }
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text);
  const [, on, of = "", at] = dotted ?? [];
  const edtf = dotted ? [at, of.padStart(2, "0"), ...(on ? [on.padStart(2, "0")] : [])].join("-") : text;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (day && date.getUTCDate() !== Number(day)) return undefined;
  const form: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) form.month = "long";
  if (day) form.day = "numeric";
  return { edtf, words: new Intl.DateTimeFormat(language, form).format(date) };
}
