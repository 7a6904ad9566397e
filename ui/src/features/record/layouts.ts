// What a layout is.

export interface Layout {
  /** Asked at once, in this order. */
  first: string[];
  /** Behind "more", in groups; a group's heading is the text `group-<name>`. */
  more: { name: string; fields: string[] }[];
  /** Without these the program refuses the record. */
  needed: string[];
  /** What is needed besides, by what the record says so far. */
  also?: (record: Record<string, unknown>) => string[];
  /** Never asked in the form: an action of its own sets it, and the head of the page tells it. */
  apart?: string[];
  /** Of which sort a record is, by what it says so far: a sort may have its own help, `<kind>-<field>-<sort>-help`. */
  sort?: (record: Record<string, unknown>) => string | undefined;
  /** Fields whose terms are chosen by what each of them means, not by their label alone. */
  explained?: string[];
}
