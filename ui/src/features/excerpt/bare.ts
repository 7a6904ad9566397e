// What a coded stream carries besides pictures and sound, and doesn't need to be played: notes of whoever made it. It stands
// within the stream, where no container's table of tags reaches it.

/** Bytes from a source that may be a view. */
function bytesOf(from: AllowSharedBufferSource): Uint8Array<ArrayBuffer> {
  const view = ArrayBuffer.isView(from) ? new Uint8Array(from.buffer, from.byteOffset, from.byteLength) : new Uint8Array(from);
  return Uint8Array.from(view);
}

/** The configuration of a decoder without comments. */
export function bareConfig<C extends { description?: AllowSharedBufferSource | undefined }>(config: C, codec: string): C {
  if (!config.description) return config;
  const described = bytesOf(config.description);
  if (codec === "vorbis") return { ...config, description: bareVorbis(described) };
  if (codec === "flac") return { ...config, description: bareFlac(described) };
  return config;
}

/** Three headers, laced as Matroska laces them: the second, of comments, becomes an empty one (Vorbis I, section 5.2.1). */
function bareVorbis(laced: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (laced[0] !== 2) return laced;
  const lengths: number[] = [];
  let at = 1;
  for (let header = 0; header < 2; header++) {
    let length = 0;
    while (laced[at] === 255) length += laced[at++] ?? 0;
    lengths.push(length + (laced[at++] ?? 0));
  }
  const [first = 0, second = 0] = lengths;
  const [head, tail] = [laced.subarray(at, at + first), laced.subarray(at + first + second)];
  // Packet type 3, "vorbis", no vendor, no comments, the framing bit.
  const none = [3, 118, 111, 114, 98, 105, 115, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  const lace = (length: number): number[] => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255];
  return Uint8Array.from([2, ...lace(head.length), ...lace(none.length), ...head, ...none, ...tail]);
}

/** Of the blocks before the first frame only the first, which says what the samples are (RFC 9639, section 8.2). */
function bareFlac(head: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const begins = head[0] === 0x66 && head[1] === 0x4c && head[2] === 0x61 && head[3] === 0x43 ? 4 : 0;
  const only = head.slice(0, begins + 38);
  if (only.length < begins + 38 || ((only[begins] ?? 1) & 0x7f) !== 0) return head;
  only[begins] = 0x80;
  return only;
}

/** Types of units that say what nobody needs to see a picture: supplemental enhancement information. */
const SAID: Record<string, (first: number) => boolean> = {
  avc: (first) => (first & 0x1f) === 6,
  hevc: (first) => [39, 40].includes((first >> 1) & 0x3f),
};
/** Registered and unregistered notes of whoever made it (H.264, Annex D: 4 and 5; H.265 the same). */
const NOTES = [4, 5];

/** A packet without notes. Units stand with their length before them, or after a start code where there is no `config`. */
export function barePacket(data: Uint8Array, codec: string, config: object | null): Uint8Array {
  const said = SAID[codec];
  if (!said) return data;
  const description = config && "description" in config ? (config.description as AllowSharedBufferSource | undefined) : undefined;
  if (!description) return data;
  const described = bytesOf(description);
  const width = ((described[codec === "avc" ? 4 : 21] ?? 3) & 3) + 1;
  const kept: Uint8Array[] = [];
  let [at, size] = [0, 0];
  while (at + width <= data.length) {
    let length = 0;
    for (let byte = 0; byte < width; byte++) length = length * 256 + (data[at + byte] ?? 0);
    const unit = data.subarray(at, at + width + length);
    const payload = codec === "avc" ? 1 : 2;
    if (!(said(unit[width] ?? 0) && NOTES.includes(unit[width + payload] ?? 0))) {
      kept.push(unit);
      size += unit.length;
    }
    at += width + length;
  }
  // What can't be read as units is left as it is.
  if (at !== data.length || size === data.length || size === 0) return data;
  const bare = new Uint8Array(size);
  let into = 0;
  for (const unit of kept) {
    bare.set(unit, into);
    into += unit.length;
  }
  return bare;
}
