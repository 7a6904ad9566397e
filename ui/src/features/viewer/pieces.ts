// A recording of whatever container, taken apart by ranges and put together anew in pieces that MediaSource takes:
// fragmented MP4, each from a key frame to the next. Nothing is decoded. Alone names mediabunny.

import {
  ADTS,
  CustomSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  Mp4OutputFormat,
  NullTarget,
  OGG,
  Output,
  QTFF,
  WEBM,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { Blocks, type Ranges } from "./blocks";

/** What the recording is. */
export interface About {
  /** As MediaSource wants to hear it. */
  type: string;
  codecs: string[];
  /** Seconds. */
  length: number;
}

export interface Piece {
  /** What must be appended before the first piece. */
  head: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  /** Seconds. */
  from: number;
  to: number;
}

/** A recording that can't be given in pieces: its codecs by name, where they could be told. */
export class Unfit extends Error {
  readonly codecs: string[];

  constructor(codecs: string[]) {
    super("unfit");
    this.codecs = codecs;
  }
}

// Playlists would point elsewhere: they aren't among them.
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MP3, ADTS, OGG, FLAC, MPEG_TS];
/** Seconds that a piece has at least: of a film, of a sound. */
const [FILM, SOUND] = [1, 5];
/** Bytes of a piece. A film that has no key frame for longer isn't shown in pieces. */
const LARGEST = 64 << 20;

class Track<T extends InputVideoTrack | InputAudioTrack> {
  readonly sink: EncodedPacketSink;
  /** The next packet; null at the end. */
  next: EncodedPacket | null = null;
  readonly track: T;

  constructor(track: T) {
    this.track = track;
    this.sink = new EncodedPacketSink(track);
  }

  async step(): Promise<void> {
    if (this.next) this.next = await this.sink.getNextPacket(this.next);
  }
}

export class Pieces {
  readonly #input: Input;
  #film: Track<InputVideoTrack> | undefined;
  #sound: Track<InputAudioTrack> | undefined;
  /** Where the recording begins by its own clock, in seconds. */
  #start = 0;
  #asked: number | undefined = 0;

  constructor(ranges: Ranges) {
    Logging.level = LogLevel.Silent;
    const blocks = new Blocks(ranges);
    const source = new CustomSource({ getSize: () => blocks.size, read: (start, end) => blocks.read(start, end), maxCacheSize: 2 << 20 });
    this.#input = new Input({ source, formats: FORMATS });
  }

  /** Reads what the recording is; throws `Unfit` where it can't be given in pieces. */
  async open(): Promise<About> {
    if (!(await this.#input.canRead())) throw new Unfit([]);
    const film = await this.#input.getPrimaryVideoTrack();
    const sound = await this.#input.getPrimaryAudioTrack();
    const tracks = [film, sound].filter((track) => track !== null);
    const names = await Promise.all(tracks.map((track) => nameOf(track)));
    const codecs = names.filter((name) => name !== undefined);
    const [first] = tracks;
    if (!first || codecs.length < tracks.length) {
      throw new Unfit(await Promise.all(tracks.map(async (track, at) => names[at] ?? String((await track.getCodec()) ?? (await track.getInternalCodecId())))));
    }
    if (film) this.#film = new Track(film);
    if (sound) this.#sound = new Track(sound);
    this.#start = await first.getFirstTimestamp();
    const end = (await this.#input.getDurationFromMetadata(tracks)) ?? (await this.#input.computeDuration(tracks));
    return { type: `${film ? "video" : "audio"}/mp4; codecs="${codecs.join(", ")}"`, codecs, length: end - this.#start };
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

  async #go(to: number): Promise<void> {
    const [film, sound] = [this.#film, this.#sound];
    if (film) film.next = (await film.sink.getKeyPacket(to)) ?? (await film.sink.getFirstKeyPacket());
    const from = film?.next?.timestamp ?? to;
    if (!sound) return;
    sound.next = (await sound.sink.getPacket(from)) ?? (await sound.sink.getFirstPacket());
    // What is heard before the first picture has no place in time.
    while (film && sound.next && sound.next.timestamp < from) await sound.step();
  }

  /** Packets up to the next key frame; undefined where there are none, or where another place is asked for. */
  async #gather(): Promise<Gathered | undefined> {
    const [film, sound] = [this.#film, this.#sound];
    const from = film?.next?.timestamp ?? sound?.next?.timestamp;
    if (from === undefined) return undefined;
    const found: Gathered = { film: [], sound: [], from, to: from };
    let bytes = 0;
    const take = (packet: EncodedPacket, into: EncodedPacket[]): void => {
      bytes += packet.byteLength;
      if (bytes > LARGEST) throw new Unfit([]);
      into.push(packet);
    };
    let to = from + SOUND;
    if (film?.next) {
      for (; film.next && this.#asked === undefined; await film.step()) {
        if (found.film.length > 0 && film.next.type === "key" && film.next.timestamp >= from + FILM) break;
        take(film.next, found.film);
        found.to = Math.max(found.to, film.next.timestamp + film.next.duration);
      }
      to = film.next?.timestamp ?? found.to;
      found.to = to;
    }
    for (; sound?.next && sound.next.timestamp < to && this.#asked === undefined; await sound.step()) {
      take(sound.next, found.sound);
      if (!film) found.to = sound.next.timestamp + sound.next.duration;
    }
    return found;
  }

  async #write({ film, sound, from, to }: Gathered): Promise<Piece> {
    const [head, bytes]: [Uint8Array[], Uint8Array[]] = [[], []];
    const [heads, parts] = [(data: Uint8Array) => void head.push(data), (data: Uint8Array) => void bytes.push(data)];
    const format = new Mp4OutputFormat({ fastStart: "fragmented", minimumFragmentDuration: Infinity, onFtyp: heads, onMoov: heads, onMoof: parts, onMdat: parts });
    const output = new Output({ format, target: new NullTarget() });
    const adding: (() => Promise<void>)[] = [];
    const moved = (packet: EncodedPacket): EncodedPacket => packet.clone({ timestamp: packet.timestamp - this.#start });
    const [seen, heard] = [this.#film?.track, this.#sound?.track];
    const [picture, voice] = [await seen?.getCodec(), await heard?.getCodec()];
    if (seen && picture) {
      const source = new EncodedVideoPacketSource(picture);
      const decoderConfig = await seen.getDecoderConfig();
      output.addVideoTrack(source, { transformationMatrix: await seen.getTransformationMatrix(), ...(decoderConfig && { decoderConfig }) });
      for (const packet of film) adding.push(() => source.add(moved(packet), decoderConfig ? { decoderConfig } : undefined));
    }
    if (heard && voice) {
      const source = new EncodedAudioPacketSource(voice);
      const decoderConfig = await heard.getDecoderConfig();
      output.addAudioTrack(source, decoderConfig ? { decoderConfig } : {});
      for (const packet of sound) adding.push(() => source.add(moved(packet), decoderConfig ? { decoderConfig } : undefined));
    }
    await output.start();
    for (const add of adding) await add();
    await output.finalize();
    return { head: joined(head), bytes: joined(bytes), from: from - this.#start, to: to - this.#start };
  }
}

interface Gathered {
  film: EncodedPacket[];
  sound: EncodedPacket[];
  from: number;
  to: number;
}

/** The codec as MediaSource calls it in an MP4; undefined where an MP4 can't hold it. */
async function nameOf(track: InputVideoTrack | InputAudioTrack): Promise<string | undefined> {
  const codec = await track.getCodec();
  if (!codec || !new Mp4OutputFormat().getSupportedCodecs().includes(codec)) return undefined;
  if (codec === "mp3") return "mp4a.6B";
  return (await track.getCodecParameterString()) ?? undefined;
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
