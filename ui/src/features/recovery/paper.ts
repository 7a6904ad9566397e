// The sheet as it is printed: its code stands there as a picture, not made of letters as in a file, and all fits one page.

export function onPaper(text: string): string {
  const lines = text.split("\n").filter((line) => !/[▀▄█]/.test(line));
  return lines.filter((line, at) => !isGap(line) || !isGap(lines[at - 1])).join("\n");
}

function isGap(line: string | undefined): boolean {
  return line !== undefined && /^#\s*$/.test(line);
}
