// Which row was opened last in a list, so that coming back finds the place again.

const opened = new Map<string, string>();

export const memory = {
  of: (list: string): string | undefined => opened.get(list),
  keep: (list: string, id: string): void => void opened.set(list, id),
};
