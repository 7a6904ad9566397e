// Whether what is missing in a case was asked for: the overview then begins there.

let asked = $state(false);

export const missing = {
  get asked(): boolean {
    return asked;
  },
  ask(): void {
    asked = true;
  },
  /** It is shown, or the overview was left without it. */
  forget(): void {
    asked = false;
  },
};
