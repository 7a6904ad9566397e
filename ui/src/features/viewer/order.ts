// The order of pictures in a fragment (ISO/IEC 14496-12, sections 8.8.8 and 8.8.12). Where pictures are shown in another
// order than they are decoded in, mediabunny lets some be shown before they are decoded; GStreamer then moves the whole
// picture against the sound. Here all of them are decoded earlier instead, and shown when they were.

/** Box by box: its name, and where its content begins and ends. */
function* boxes(view: DataView, from: number, to: number): Generator<{ name: string; from: number; to: number }> {
  for (let at = from; at + 8 <= to; ) {
    const end = at + view.getUint32(at);
    if (end < at + 8) return;
    yield { name: String.fromCharCode(...[4, 5, 6, 7].map((byte) => view.getUint8(at + byte))), from: at + 8, to: end };
    at = end;
  }
}

/** Changes a `moof` in its place. Ticks of a track that its first picture may be decoded before its time must be there. */
export function decodeEarlier(moof: Uint8Array): void {
  const view = new DataView(moof.buffer, moof.byteOffset, moof.byteLength);
  for (const outer of boxes(view, 0, moof.length)) {
    for (const track of boxes(view, outer.from, outer.to)) {
      if (track.name !== "traf") continue;
      let time = 0;
      const offsets: number[] = [];
      for (const box of boxes(view, track.from, track.to)) {
        // Of 64 bits, where its version says so: the low half is enough for the difference unless it borrows.
        if (box.name === "tfdt" && view.getUint8(box.from) === 1) time = box.from + 4;
        if (box.name !== "trun") continue;
        const flags = view.getUint32(box.from) & 0xffffff;
        if (!(flags & 0x800)) continue;
        const first = box.from + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
        const before = [0x100, 0x200, 0x400].filter((flag) => flags & flag).length * 4;
        const count = view.getUint32(box.from + 4);
        for (let sample = 0; sample < count; sample++) offsets.push(first + sample * (before + 4) + before);
      }
      const earlier = -Math.min(0, ...offsets.map((at) => view.getInt32(at)));
      if (earlier === 0 || time === 0) continue;
      view.setBigUint64(time, view.getBigUint64(time) - BigInt(earlier));
      for (const at of offsets) view.setInt32(at, view.getInt32(at) + earlier);
    }
  }
}
