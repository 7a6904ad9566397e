// Whether the box of Ctrl+K is open: the rail's button opens it too.

let open = $state(false);

export const palette = {
  get open(): boolean {
    return open;
  },
  show(): void {
    open = true;
  },
  hide(): void {
    open = false;
  },
};
