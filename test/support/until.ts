import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

/** Waits until something is so, looking again and again; fails when that takes very long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    if (await isSo()) return
    await setTimeout(20)
  }
  assert.fail(`never so: ${what}`)
}
