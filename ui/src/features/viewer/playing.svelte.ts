// A recording while it is played: where it is, and every way by which it is steered. Whoever steers needn't know whether
// it is a sound or a film, nor how its bytes come.

/** The player of a page, as far as it is steered. */
export type Player = Pick<HTMLMediaElement, "currentTime" | "duration" | "paused" | "playbackRate" | "preservesPitch" | "play" | "pause">;

/** The keys of a player, as they are called where they are shown. */
export interface Hands {
  play: string;
  back: string;
  on: string;
  /** Whether they rest while somebody types. */
  resting: boolean;
}

/** Of a recording that is only looked at. */
export const USUAL: Hands = { play: "P", back: "ArrowLeft", on: "ArrowRight", resting: true };

/** How slow and how fast it may be, in hundredths. */
const [SLOWEST, FASTEST, STEP] = [40, 200, 10];

export class Playing {
  paused = $state(true);
  /** Seconds, now and then while it plays. */
  at = $state(0);
  length = $state(0);
  /** Hundredths of its own speed. */
  rate = $state(100);
  /** Seconds that a key goes back or forward. */
  jump = $state(5);
  /** Seconds that it goes back when it plays on after a pause. */
  resume = $state(0);
  #player: Player | undefined;
  #refused: (thrown?: unknown) => void = () => undefined;
  /** Where it was paused. */
  #rested: number | undefined;
  /** A place that was gone to before the player could go anywhere. */
  #waiting: number | undefined;
  /** WebKitGTK stands still for good where it is sent elsewhere before it has shown anything. */
  #ready = false;

  /** The player that is steered from now on; `refused` hears why it doesn't play. */
  attach(player: Player | undefined, refused: (thrown?: unknown) => void): void {
    if (player !== this.#player) this.#ready = false;
    this.#player = player;
    this.#refused = refused;
    this.#pace();
  }

  /** Where it is at this moment, in seconds. */
  get now(): number {
    return this.#player?.currentTime ?? this.at;
  }

  toggle = (): void => {
    if (!this.#player) return;
    if (this.#player.paused) this.play();
    else this.#player.pause();
  };

  /** From a place, or from where it rests. */
  play(from?: number): void {
    const player = this.#player;
    if (!player) return;
    const rested = this.#rested;
    this.#rested = undefined;
    if (from !== undefined) this.seek(from);
    else if (this.resume > 0 && rested !== undefined && Math.abs(rested - player.currentTime) < 0.05) this.seek(player.currentTime - this.resume);
    if (!player.paused) return;
    this.#pace();
    // Whoever pauses at once has only changed their mind.
    player.play().catch((thrown: unknown) => void ((thrown as Error).name === "AbortError" || this.#refused()));
  }

  back = (): void => this.seek(this.now - this.jump);
  on = (): void => this.seek(this.now + this.jump);

  seek(to: number): void {
    if (!this.#player || !this.length || !this.#ready) {
      this.#waiting = to;
      return;
    }
    this.#player.currentTime = Math.min(this.length, Math.max(0, to));
    this.at = this.#player.currentTime;
  }

  slower = (): void => this.#turn(-STEP);
  faster = (): void => this.#turn(STEP);

  #turn(by: number): void {
    this.rate = Math.min(FASTEST, Math.max(SLOWEST, this.rate + by));
    this.#pace();
  }

  /** A voice stays as high as it is. */
  #pace(): void {
    if (!this.#player) return;
    this.#player.preservesPitch = true;
    if (this.#player.playbackRate !== this.rate / 100) this.#player.playbackRate = this.rate / 100;
  }

  /** What the player tells. */
  loaded = (): void => {
    this.length = this.#player?.duration ?? 0;
    this.#pace();
  };
  ready = (): void => {
    this.#ready = true;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.seek(waiting);
  };
  began = (): void => void (this.paused = false);
  rested = (): void => {
    this.paused = true;
    this.#rested = this.#player?.currentTime;
  };
  follow = (): void => void (this.at = this.now);
}
