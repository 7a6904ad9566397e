// Waits for a pause in typing before asking the program.

/** The action, once nothing has happened for so many milliseconds. */
export function delay(milliseconds: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
