// The tracks of a recording, packet by packet, as a piece of MP4 takes them: as they stand, or a sound that MediaSource
// takes in no container decoded and written as FLAC. Names mediabunny beside `pieces.ts`.

import { AudioSampleSink, EncodedPacket, EncodedPacketSink, type AudioCodec, type AudioSample, type InputAudioTrack, type InputVideoTrack } from "mediabunny";
import { flacFrame, flacHead } from "./verbatim";

/** Samples of each channel that a frame holds at most. */
const MOST = 65_535;

export interface Packets {
  /** The next one; null at the end. */
  readonly next: EncodedPacket | null;
  step(): Promise<void>;
}

export class FilmTrack implements Packets {
  next: EncodedPacket | null = null;
  readonly track: InputVideoTrack;
  readonly #sink: EncodedPacketSink;

  constructor(track: InputVideoTrack) {
    this.track = track;
    this.#sink = new EncodedPacketSink(track);
  }

  /** To the last key frame before that time. */
  async go(to: number): Promise<void> {
    this.next = (await this.#sink.getKeyPacket(to)) ?? (await this.#sink.getFirstKeyPacket());
  }

  async step(): Promise<void> {
    if (this.next) this.next = await this.#sink.getNextPacket(this.next);
  }
}

export interface SoundTrack extends Packets {
  readonly track: InputAudioTrack;
  /** What it is in a piece. */
  readonly codec: AudioCodec;
  config(): Promise<AudioDecoderConfig | null>;
  /** Some codecs are described by their first packet only. */
  first(): Promise<EncodedPacket | null>;
  /** To the packet that is heard at that time. */
  go(to: number): Promise<void>;
}

export class PackedSound implements SoundTrack {
  next: EncodedPacket | null = null;
  readonly track: InputAudioTrack;
  readonly codec: AudioCodec;
  readonly #sink: EncodedPacketSink;
  #first: Promise<EncodedPacket | null> | undefined;

  constructor(track: InputAudioTrack, codec: AudioCodec) {
    this.track = track;
    this.codec = codec;
    this.#sink = new EncodedPacketSink(track);
  }

  config(): Promise<AudioDecoderConfig | null> {
    return this.track.getDecoderConfig();
  }

  first(): Promise<EncodedPacket | null> {
    return (this.#first ??= this.#sink.getFirstPacket());
  }

  async go(to: number): Promise<void> {
    this.next = (await this.#sink.getPacket(to)) ?? (await this.first());
  }

  async step(): Promise<void> {
    if (this.next) this.next = await this.#sink.getNextPacket(this.next);
  }
}

export class DecodedSound implements SoundTrack {
  next: EncodedPacket | null = null;
  readonly track: InputAudioTrack;
  readonly codec = "flac";
  readonly #sink: AudioSampleSink;
  #samples: AsyncGenerator<AudioSample, void, unknown> | undefined;
  #rest: AudioSample | undefined;
  #config: Promise<AudioDecoderConfig> | undefined;

  constructor(track: InputAudioTrack) {
    this.track = track;
    this.#sink = new AudioSampleSink(track);
  }

  config(): Promise<AudioDecoderConfig> {
    return (this.#config ??= this.#decoded());
  }

  /** Of what comes out of the decoder: Opus tells the rate of what went in once. */
  async #decoded(): Promise<AudioDecoderConfig> {
    const first = await this.#sink.getSample(await this.track.getFirstTimestamp());
    const [sampleRate, numberOfChannels] = [first?.sampleRate ?? 48_000, first?.numberOfChannels ?? 1];
    first?.close();
    return { codec: "flac", sampleRate, numberOfChannels, description: flacHead(sampleRate, numberOfChannels) };
  }

  first(): Promise<null> {
    return Promise.resolve(null);
  }

  async go(to: number): Promise<void> {
    await this.#samples?.return();
    this.#rest?.close();
    this.#rest = undefined;
    this.#samples = this.#sink.samples(to);
    await this.step();
  }

  async step(): Promise<void> {
    const sample = this.#rest ?? (await this.#samples?.next())?.value ?? undefined;
    this.next = null;
    if (!sample) return;
    const count = Math.min(MOST, sample.numberOfFrames);
    const plain = new Int16Array(count * sample.numberOfChannels);
    sample.copyTo(plain, { planeIndex: 0, format: "s16", frameCount: count });
    const frame = flacFrame(plain, sample.sampleRate, sample.numberOfChannels, Math.max(0, Math.round(sample.timestamp * sample.sampleRate)));
    this.next = new EncodedPacket(frame, "key", sample.timestamp, count / sample.sampleRate);
    this.#rest = count < sample.numberOfFrames ? sample.trim(count) : undefined;
    sample.close();
  }
}
