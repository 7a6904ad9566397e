// How a call with secrets looks in bytes: each part with its length before it, 32 bits, little end first.
// The first part is the order as JSON, the others are the secrets.

/** The parts in one piece. */
export function frame(order: object, secrets: Uint8Array[]): Uint8Array {
  const parts = [new TextEncoder().encode(JSON.stringify(order)), ...secrets];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return whole;
}

/** A typed secret as the bytes that are sent: composed letters, so that й is one letter on every keyboard. */
export function encodeSecret(text: string): Uint8Array {
  return new TextEncoder().encode(text.normalize("NFC"));
}
