const ids = { segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489, cluster: 0x1f43b675, tracks: 0x1654ae6b };
const inCluster = { time: 0xe7, simpleBlock: 0xa3, group: 0xa0, block: 0xa1 };
const inTracks = { track: 0xae, kind: 0x83 };
const entered = [ids.segment, ids.info, ids.cluster, ids.tracks, inTracks.track, inCluster.group];
const soundTrack = 2;

/**
 * How long a WebM lasts: from its head, or, since a browser that records writes none, from the last block of sound. Null when it holds
 * none, or holds pictures.
 */
export function webmSeconds(view: DataView, bytes: Uint8Array): number | null {
  let scale = 1_000_000;
  let said = 0;
  let time = 0;
  let last = -1;
  for (let at = 0; at + 2 <= bytes.length; ) {
    const id = idAt(view, at);
    const size = sizeAt(view, at + id.length);
    const body = at + id.length + size.length;
    if (id.value === ids.scale) scale = numberAt(view, body, size.value);
    else if (id.value === ids.duration) said = size.value === 8 ? view.getFloat64(body) : view.getFloat32(body);
    else if (id.value === inTracks.kind && numberAt(view, body, size.value) !== soundTrack) return null;
    else if (id.value === inCluster.time) time = numberAt(view, body, size.value);
    else if (id.value === inCluster.simpleBlock || id.value === inCluster.block) {
      last = Math.max(last, time + view.getInt16(body + sizeAt(view, body).length));
    }
    at = entered.includes(id.value) ? body : body + size.value;
  }
  const length = said > 0 ? said : last;
  return length < 0 ? null : (length * scale) / 1e9;
}

function idAt(view: DataView, at: number): { value: number; length: number } {
  const length = Math.clz32(view.getUint8(at)) - 23;
  return { value: numberAt(view, at, length), length };
}

/** A size whose bits are all one is not known; what it belongs to is entered, and never passed over. */
function sizeAt(view: DataView, at: number): { value: number; length: number } {
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError("no size");
  const rest = numberAt(view, at + 1, length - 1);
  const top = first & ((1 << (8 - length)) - 1);
  return { value: top * 2 ** (8 * (length - 1)) + rest, length };
}

function numberAt(view: DataView, at: number, length: number): number {
  if (length > 8) throw new RangeError("too long for a number");
  let value = 0;
  for (let index = 0; index < length; index++) value = value * 256 + view.getUint8(at + index);
  return value;
}
