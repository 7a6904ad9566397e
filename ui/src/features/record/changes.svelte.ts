// Whatever shows records fetches them anew when one of them was changed in this window.

let count = $state(0);

export const changes = {
  /** Rises with each change. */
  get count(): number {
    return count;
  },
  tell(): void {
    count += 1;
  },
};
