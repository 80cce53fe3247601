import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heap small until what this returns is called. Of the old space it is collected sooner:
 * a start makes much that is garbage at once, and V8 would let it lie. And it keeps V8 from enlarging the space for young objects until what this returns is called.
 *
 * V8 doubles that space whenever much of it survives, as everything does that a start loads, and
 * hardly ever gives it back: some 15 MB that only the start had use for. Afterwards the space grows
 * as the load asks for it.
 */
export function holdYoungGeneration(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=10')
  return () => {
    setFlagsFromString('--semi-space-growth-factor=2')
    // 0: as V8 sees fit.
    setFlagsFromString('--heap-growing-percent=0')
  }
}

/** Gives threads that start from now on room for so much, which lives shortly; also while it is held. */
export function roomForYoung(megabytes: number): void {
  setFlagsFromString(`--min-semi-space-size=${megabytes}`)
}
