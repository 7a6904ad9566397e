// The steps of taking a testimony, in their order, and what can be wrong in each of them.

export const STEPS = ["before", "care", "who", "how", "account", "after"] as const;
export type Step = (typeof STEPS)[number];

const ASKED: Partial<Record<Step, readonly string[]>> = {
  who: ["consent/person", "consent/representative", "consent/level", "consent/purposes", "consent/obtained", "consent/reconfirm_by"],
  how: ["testimony/date"],
  after: ["testimony/ended"],
};

/** Where what is wrong can be put right. */
export function stepOf(key: string): Step {
  return STEPS.find((step) => ASKED[step]?.includes(key)) ?? "account";
}
