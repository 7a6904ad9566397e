// Sound of 16 bits as FLAC that packs nothing (RFC 9639, verbatim subframes): what the webview's MediaSource takes
// where it takes no plain samples.

/** What stands before the first frame: RFC 9639, sections 6 and 8.2. The sizes and the checksum are left open. */
export function flacHead(rate: number, channels: number): Uint8Array {
  const head = new Uint8Array(42);
  const view = new DataView(head.buffer);
  head.set(new TextEncoder().encode("fLaC"));
  // The last block of metadata, of 34 bytes.
  view.setUint32(4, 0x80000022);
  // Samples of a frame: at least, at most.
  view.setUint16(8, 16);
  view.setUint16(10, 65535);
  // 20 bits of the rate, 3 of channels, 5 of bits in a sample; how many there are isn't said.
  view.setUint32(18, ((rate << 12) | ((channels - 1) << 9) | (15 << 4)) >>> 0);
  return head;
}

/** One frame of interleaved samples, at most 65,535 of each channel: RFC 9639, section 9. `number`: its first sample's. */
export function flacFrame(samples: Int16Array, rate: number, channels: number, number: number): Uint8Array {
  const size = samples.length / channels;
  const frame: Uint8Array = new Uint8Array(18 + channels * (1 + 2 * size) + 2);
  const view = new DataView(frame.buffer);
  // Frames of any size, so they are counted by samples; size and rate in 16 bits, in tens of Hz where it is high.
  // GStreamer takes no rate that only the head tells.
  const high = rate > 0xffff;
  frame.set([0xff, 0xf9, high ? 0x7e : 0x7d, ((channels - 1) << 4) | (4 << 1)]);
  let at = 4 + writeNumber(frame, 4, number);
  view.setUint16(at, size - 1);
  view.setUint16(at + 2, high ? Math.round(rate / 10) : rate);
  at += 4;
  frame[at] = checksum(frame.subarray(0, at), CRC8, 8);
  at += 1;
  for (let channel = 0; channel < channels; channel++) {
    frame[at++] = 0x02;
    for (let sample = channel; sample < samples.length; sample += channels, at += 2) view.setInt16(at, samples[sample] ?? 0);
  }
  view.setUint16(at, checksum(frame.subarray(0, at), CRC16, 16));
  return frame.subarray(0, at + 2);
}

/** A number of up to 36 bits as UTF-8 would write it: RFC 9639, section 9.1.5. */
function writeNumber(into: Uint8Array, at: number, number: number): number {
  if (number < 0x80) {
    into[at] = number;
    return 1;
  }
  let more = 1;
  while (number >= 2 ** (6 * more + 6 - more)) more += 1;
  // At most seven bytes; the first says how many.
  into[at] = ((0xff00 >> (more + 1)) & 0xff) | Math.floor(number / 64 ** more);
  for (let byte = 1; byte <= more; byte++) into[at + byte] = 0x80 | (Math.floor(number / 64 ** (more - byte)) % 64);
  return more + 1;
}

const [CRC8, CRC16] = [table(0x07, 8), table(0x8005, 16)];

function table(polynomial: number, bits: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let sum = byte << (bits - 8);
    for (let bit = 0; bit < 8; bit++) sum = sum & (1 << (bits - 1)) ? (sum << 1) ^ polynomial : sum << 1;
    return sum & (2 ** bits - 1);
  });
}

function checksum(bytes: Uint8Array, sums: Uint16Array, bits: number): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (sums[((sum >> (bits - 8)) ^ byte) & 0xff] ?? 0)) & (2 ** bits - 1);
  return sum;
}
