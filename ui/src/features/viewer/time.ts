// A place in a recording: hours only where there are some, tenths of a second only in a transcript.

export function timeCode(seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  const whole = Math.floor(seconds);
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The same to a tenth of a second, as a mark in a transcript: `01:23.4`. Milliseconds. */
export function timeMark(at: number): string {
  const tenths = Math.round(at / 100);
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, Math.floor(tenths / 10) % 60];
  return `${hours > 0 ? `${hours}:` : ""}${two(minutes)}:${two(seconds)}.${tenths % 10}`;
}
