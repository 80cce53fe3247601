/**
 * Takes the packets of the first stream out of Ogg pages, piece by piece. Unlike the demuxer of the
 * Opus package it bears packets of any size, such as cover art.
 */
export class OggPackets {
  #rest: Buffer = Buffer.alloc(0)
  #serial: number | undefined
  /** Pieces of a packet that goes on in the next page. */
  #open: Buffer[] = []
  /** Granule position of the page that ended last, in samples. */
  granule = 0n

  /** @returns the packets that are complete by now */
  push(bytes: Uint8Array): Buffer[] {
    let data = Buffer.concat([this.#rest, bytes])
    const packets: Buffer[] = []
    for (;;) {
      const start = data.indexOf('OggS')
      if (start < 0) {
        data = data.subarray(Math.max(0, data.length - 3))
        break
      }
      data = data.subarray(start)
      const length = pageLength(data)
      if (length === undefined) break
      this.#takePage(data.subarray(0, length), packets)
      data = data.subarray(length)
    }
    this.#rest = Buffer.from(data)
    return packets
  }

  #takePage(page: Buffer, packets: Buffer[]): void {
    const serial = page.readUInt32LE(14)
    this.#serial ??= serial
    if (serial !== this.#serial) return
    if (((page[5] ?? 0) & continued) === 0) this.#open = []
    const count = page[26] ?? 0
    let at = headerLength + count
    for (let segment = 0; segment < count; segment++) {
      const length = page[headerLength + segment] ?? 0
      this.#open.push(page.subarray(at, at + length))
      at += length
      if (length === 255) continue
      packets.push(Buffer.concat(this.#open))
      this.#open = []
    }
    const granule = page.readBigInt64LE(6)
    if (granule >= 0n) this.granule = granule
    // What stays open refers to memory that is about to be reused.
    this.#open = this.#open.map((piece) => Buffer.from(piece))
  }
}

const headerLength = 27
const continued = 1

/** The length of the page at the start, or undefined while it is not all there. */
function pageLength(data: Buffer): number | undefined {
  if (data.length < headerLength) return undefined
  const count = data[26] ?? 0
  if (data.length < headerLength + count) return undefined
  let length = headerLength + count
  for (let segment = 0; segment < count; segment++) length += data[headerLength + segment] ?? 0
  return data.length < length ? undefined : length
}
