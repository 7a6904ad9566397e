// A recording of whatever container, taken apart by ranges and put together anew in pieces that MediaSource takes:
// fragmented MP4, each from a key frame to the next. Names mediabunny beside `tracks.ts`.

import {
  ADTS,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type Input,
  MP3,
  Mp4OutputFormat,
  NullTarget,
  Output,
  type AudioCodec,
  type EncodedPacket,
  type InputAudioTrack,
  type InputTrack,
} from "mediabunny";
import type { Ranges } from "./blocks";
import { inputOf } from "./input";
import { decodeEarlier } from "./order";
import { DecodedSound, FilmTrack, PackedSound, type SoundTrack } from "./tracks";

/** What the recording is. */
export interface About {
  /** As MediaSource wants to hear it. */
  type: string;
  /** By name: of the picture, of the sound. */
  codecs: string[];
  /** Seconds. */
  length: number;
  /** Degrees by which the picture is to be turned, clockwise: MediaSource takes that from no container. */
  turn: number;
}

export interface Piece {
  /** What must be appended before the first piece. */
  head: Uint8Array<ArrayBuffer>;
  /** Its own clock is `late` seconds late. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Seconds. */
  late: number;
  from: number;
  to: number;
}

/** A recording that can't be given in pieces: its codecs by name, where they could be told. */
export class Unfit extends Error {
  readonly codecs: string[];

  constructor(codecs: string[] = []) {
    super("unfit");
    this.codecs = codecs;
  }
}

/** Seconds that a piece has at least: of a film, of a sound. */
const [FILM, SOUND] = [1, 5];
/** Bytes of a piece. A film that has no key frame for longer isn't shown in pieces. */
const LARGEST = 64 << 20;
/** Seconds by which all of a piece is written too late, so that its pictures can be decoded before they are shown. */
const LATE = 8;
/** Packets by which the length of a recording is guessed that doesn't say it. */
const SAMPLE = 400;

export class Pieces {
  readonly #input: Input;
  readonly #size: number;
  /** Codecs of sound that the webview takes only decoded. */
  readonly #decoded: readonly string[];
  #film: FilmTrack | undefined;
  #sound: SoundTrack | undefined;
  /** Where the recording begins by its own clock, in seconds. */
  #start = 0;
  #asked: number | undefined = 0;

  constructor(ranges: Ranges, decoded: readonly string[]) {
    this.#decoded = decoded;
    this.#size = ranges.size;
    this.#input = inputOf(ranges);
  }

  /** Reads what the recording is; throws `Unfit` where it can't be given in pieces. */
  async open(): Promise<About> {
    if (!(await this.#input.canRead())) throw new Unfit();
    const [film, sound] = [await this.#input.getPrimaryVideoTrack(), await this.#input.getPrimaryAudioTrack()];
    const tracks = [film, sound].filter((track) => track !== null);
    const codecs = await Promise.all(tracks.map(codecOf));
    const held = new Mp4OutputFormat().getSupportedCodecs() as string[];
    const [first] = tracks;
    if (!first || codecs.some((codec) => !held.includes(codec))) throw new Unfit(codecs);
    if (film) this.#film = new FilmTrack(film);
    const voice = (await sound?.getCodec()) ?? undefined;
    if (sound && voice) this.#sound = this.#decodes(voice) ? new DecodedSound(sound) : new PackedSound(sound, voice);
    this.#start = await first.getFirstTimestamp();
    const [picture, heard] = [await film?.getCodecParameterString(), this.#sound?.codec];
    // MPEG audio is called by its object type in an MP4.
    const called = heard === "mp3" ? "mp4a.6B" : heard === voice ? await sound?.getCodecParameterString() : heard;
    const names = [picture, called].filter((name) => typeof name === "string").join(", ");
    return { type: `${film ? "video" : "audio"}/mp4; codecs="${names}"`, codecs, length: await this.#length(tracks), turn: (await film?.getRotation()) ?? 0 };
  }

  /** The next piece is one that holds this second. What is being put together for another place is given up. */
  seek(to: number): void {
    this.#asked = to;
  }

  /** The piece that follows; undefined at the end. */
  async next(): Promise<Piece | undefined> {
    for (;;) {
      const asked = this.#asked;
      this.#asked = undefined;
      if (asked !== undefined) await this.#go(asked + this.#start);
      const piece = await this.#gather();
      if (this.#asked === undefined) return piece && (await this.#write(piece));
    }
  }

  #decodes(codec: AudioCodec): boolean {
    return codec.startsWith("pcm") || codec.endsWith("law") || this.#decoded.includes(codec);
  }

  async #length(tracks: InputTrack[]): Promise<number> {
    const told = await this.#input.getDurationFromMetadata(tracks);
    if (told !== null) return told - this.#start;
    // A sound without any index would have to be read to its end.
    const [track] = tracks;
    if (!track || ![MP3, ADTS].includes(await this.#input.getFormat())) return (await this.#input.computeDuration(tracks)) - this.#start;
    let [bytes, seconds, count] = [0, 0, 0];
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      bytes += packet.byteLength;
      seconds += packet.duration;
      if (++count === SAMPLE) break;
    }
    return bytes > 0 ? (this.#size / bytes) * seconds : seconds;
  }

  async #go(to: number): Promise<void> {
    const [film, sound] = [this.#film, this.#sound];
    await film?.go(to);
    const from = film?.next?.timestamp ?? to;
    await sound?.go(from);
    // What is heard before the first picture has no place in time.
    while (film && sound?.next && sound.next.timestamp < from) await sound.step();
  }

  /** Packets up to the next key frame; undefined where there are none. Ends early where another place is asked for. */
  async #gather(): Promise<Gathered | undefined> {
    const [film, sound] = [this.#film, this.#sound];
    const from = film?.next?.timestamp ?? sound?.next?.timestamp;
    if (from === undefined) return undefined;
    const found: Gathered = { film: [], sound: [], from, to: from };
    let bytes = 0;
    const take = (packet: EncodedPacket, into: EncodedPacket[]): void => {
      bytes += packet.byteLength;
      if (bytes > LARGEST) throw new Unfit();
      into.push(packet);
      found.to = Math.max(found.to, packet.timestamp + packet.duration);
    };
    let to = from + SOUND;
    if (film?.next) {
      for (; film.next && this.#asked === undefined; await film.step()) {
        if (found.film.length > 0 && film.next.type === "key" && film.next.timestamp >= from + FILM) break;
        take(film.next, found.film);
      }
      to = film.next?.timestamp ?? found.to;
    }
    for (; sound?.next && sound.next.timestamp < to && this.#asked === undefined; await sound.step()) take(sound.next, found.sound);
    if (film?.next) found.to = film.next.timestamp;
    return found;
  }

  async #write({ film, sound, from, to }: Gathered): Promise<Piece> {
    const [head, bytes]: [Uint8Array[], Uint8Array[]] = [[], []];
    const [heads, parts] = [(data: Uint8Array) => void head.push(data), (data: Uint8Array) => void bytes.push(data)];
    const format = new Mp4OutputFormat({ fastStart: "fragmented", minimumFragmentDuration: Infinity, onFtyp: heads, onMoov: heads, onMoof: parts, onMdat: parts });
    const output = new Output({ format, target: new NullTarget() });
    const adding: (() => Promise<void>)[] = [];
    const moved = (packet: EncodedPacket): EncodedPacket => packet.clone({ timestamp: packet.timestamp - this.#start + LATE });
    const [seen, heard] = [this.#film?.track, this.#sound];
    const picture = await seen?.getCodec();
    if (seen && picture) {
      const [source, decoderConfig] = [new EncodedVideoPacketSource(picture), (await seen.getDecoderConfig()) ?? undefined];
      output.addVideoTrack(source, decoderConfig && { decoderConfig });
      for (const packet of film) adding.push(() => source.add(moved(packet), decoderConfig && { decoderConfig }));
    }
    if (heard) {
      const [source, decoderConfig, primingPacket] = [new EncodedAudioPacketSource(heard.codec), (await heard.config()) ?? undefined, await heard.first()];
      // A piece may hold nothing of the sound, and has to say what it would be.
      output.addAudioTrack(source, { ...(decoderConfig && { decoderConfig }), ...(primingPacket && { primingPacket }) });
      for (const packet of sound) adding.push(() => source.add(moved(packet), decoderConfig && { decoderConfig }));
    }
    await output.start();
    for (const add of adding) await add();
    await output.finalize();
    const [fragment] = bytes;
    if (fragment) decodeEarlier(fragment);
    return { head: joined(head), bytes: joined(bytes), late: LATE, from: from - this.#start, to: to - this.#start };
  }
}

interface Gathered {
  film: EncodedPacket[];
  sound: EncodedPacket[];
  from: number;
  to: number;
}

/** By name, also where nobody could play it. */
async function codecOf(track: InputTrack | InputAudioTrack): Promise<string> {
  return (await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? "?");
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
