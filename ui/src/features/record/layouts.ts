// What a layout is.

export interface Layout {
  /** Asked at once, in this order. */
  first: string[];
  /** Behind "more", in groups; a group's heading is the text `group-<name>`. */
  more: { name: string; fields: string[] }[];
  /** Without these the program refuses the record. */
  needed: string[];
}
