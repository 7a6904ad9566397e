// Which texts describe a control: the ids of its help and its error, where they are shown.

export function describedby(id: string, help?: string, error?: string, more?: string): string | undefined {
  const ids = [help && `${id}-help`, error && `${id}-error`, more && `${id}-${more}`].filter(Boolean);
  return ids.join(" ") || undefined;
}
