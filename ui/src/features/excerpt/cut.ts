// A part of a recording as it stands: its packets from the key picture at or before, nothing of it decoded, in a file that is
// made anew. Nothing of what the old file said of itself goes into it.

import {
  AdtsOutputFormat,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FlacOutputFormat,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type EncodedPacket,
  type Input,
  type InputAudioTrack,
  type InputVideoTrack,
  type OutputFormat,
} from "mediabunny";
import type { Ranges } from "../viewer/blocks";
import { inputOf } from "../viewer/input";
import { bareConfig, barePacket } from "./bare";

/** Bytes of the largest part that is taken out: it is put together in memory. */
export const MOST = 256 << 20;

/** A part that was taken out. Seconds of the recording. */
export interface Excerpt {
  bytes: Uint8Array<ArrayBuffer>;
  /** How the name of such a file ends, without the dot. */
  end: string;
  begins: number;
  ends: number;
}

/** A part that can't be taken out: because it is too large, or holds nothing that could be. */
export class Uncut extends Error {
  readonly large: boolean;

  constructor(large = false) {
    super("uncut");
    this.large = large;
  }
}

/** What is nearest to the container that the recording has, and holds what is in it. */
async function formatFor(input: Input, codecs: string[]): Promise<OutputFormat> {
  const name = (await input.getFormat()).name;
  const mp4 = (): OutputFormat => new Mp4OutputFormat({ fastStart: "in-memory" });
  const own: Record<string, () => OutputFormat> = {
    WebM: () => new WebMOutputFormat(),
    Matroska: () => new MkvOutputFormat(),
    WAVE: () => new WavOutputFormat(),
    MP3: () => new Mp3OutputFormat(),
    ADTS: () => new AdtsOutputFormat(),
    Ogg: () => new OggOutputFormat(),
    FLAC: () => new FlacOutputFormat(),
    "QuickTime File Format": () => new MovOutputFormat({ fastStart: "in-memory" }),
  };
  const ways = [own[name] ?? mp4, mp4, () => new MovOutputFormat({ fastStart: "in-memory" }), () => new MkvOutputFormat()];
  for (const way of ways) {
    const format = way();
    const held = format.getSupportedCodecs() as string[];
    if (codecs.every((codec) => held.includes(codec))) return format;
  }
  throw new Uncut();
}

/** Pictures from the key picture at or before, and those that they can't be decoded without. */
async function pictures(track: InputVideoTrack, from: number, to: number, take: (packet: EncodedPacket) => void): Promise<EncodedPacket[]> {
  const sink = new EncodedPacketSink(track);
  const first = (await sink.getKeyPacket(from, { verifyKeyPackets: true })) ?? (await sink.getFirstKeyPacket());
  const found: EncodedPacket[] = [];
  let last: number | undefined;
  for await (const packet of sink.packets(first ?? undefined)) {
    // Behind a picture beyond the end may stand pictures before it that need it.
    if (last !== undefined && packet.timestamp > last) break;
    take(packet);
    found.push(packet);
    if (last === undefined && packet.timestamp + packet.duration >= to) last = packet.timestamp;
  }
  return found;
}

async function sounds(track: InputAudioTrack, from: number, to: number, take: (packet: EncodedPacket) => void): Promise<EncodedPacket[]> {
  const sink = new EncodedPacketSink(track);
  const first = (await sink.getPacket(from)) ?? (await sink.getFirstPacket());
  const found: EncodedPacket[] = [];
  for await (const packet of sink.packets(first ?? undefined)) {
    if (packet.timestamp >= to) break;
    take(packet);
    found.push(packet);
  }
  return found;
}

/** Takes out what lies between two places, in seconds. Throws `Uncut`. */
export async function cut(ranges: Ranges, from: number, to: number): Promise<Excerpt> {
  const input = inputOf(ranges);
  if (!(await input.canRead())) throw new Uncut();
  const [film, sound] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  const first = film ?? sound;
  const [seen, heard] = [await film?.getCodec(), await sound?.getCodec()];
  if (!first || (film && !seen) || (sound && !heard)) throw new Uncut();
  const format = await formatFor(input, [seen, heard].filter((codec) => typeof codec === "string"));
  const clock = await first.getFirstTimestamp();
  let size = 0;
  const take = (packet: EncodedPacket): void => {
    size += packet.byteLength;
    if (size > MOST) throw new Uncut(true);
  };
  const pictured = film ? await pictures(film, from + clock, to + clock, take) : [];
  const start = pictured[0]?.timestamp ?? from + clock;
  // What is heard before the first picture has no place in time.
  const all = sound ? await sounds(sound, start, to + clock, take) : [];
  const spoken = film ? all.filter(({ timestamp }) => timestamp >= start) : all;
  const base = Math.min(...[pictured, spoken].flatMap((packets) => packets.map(({ timestamp }) => timestamp)));
  if (!Number.isFinite(base)) throw new Uncut();
  const end = Math.max(...[pictured, spoken].map((packets) => packets.reduce((last, packet) => Math.max(last, packet.timestamp + packet.duration), base)));

  const target = new BufferTarget();
  const output = new Output({ format, target });
  const adding: (() => Promise<void>)[] = [];
  const moved = (packet: EncodedPacket, codec: string, config: object | null): EncodedPacket =>
    packet.clone({ timestamp: packet.timestamp - base, data: barePacket(packet.data, codec, config) });
  if (film && seen) {
    const [source, decoderConfig] = [new EncodedVideoPacketSource(seen), await film.getDecoderConfig()];
    output.addVideoTrack(source, { rotation: await film.getRotation() });
    const meta = decoderConfig && { decoderConfig: bareConfig(decoderConfig, seen) };
    for (const packet of pictured) adding.push(() => source.add(moved(packet, seen, decoderConfig), meta ?? undefined));
  }
  if (sound && heard) {
    const [source, decoderConfig] = [new EncodedAudioPacketSource(heard), await sound.getDecoderConfig()];
    output.addAudioTrack(source);
    const meta = decoderConfig && { decoderConfig: bareConfig(decoderConfig, heard) };
    for (const packet of spoken) adding.push(() => source.add(moved(packet, heard, null), meta ?? undefined));
  }
  await output.start();
  for (const add of adding) await add();
  await output.finalize();
  if (!target.buffer) throw new Uncut();
  const tenths = (seconds: number): number => Math.max(0, seconds - clock);
  return { bytes: new Uint8Array(target.buffer), end: format.fileExtension.slice(1), begins: Math.min(from, tenths(base)), ends: tenths(end) };
}
