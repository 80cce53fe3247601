import assert from 'node:assert/strict'
import { test } from 'node:test'

/** A call of each method of a client, by its name, with what it must bring. */
export type Calls = Record<string, () => unknown>

/**
 * Calls every method of a client, one test each, in the order of the table. A method nobody wrote a
 * call for is a failure, so that a newer version of a client cannot pass unvisited.
 * @param methods the names the client itself gives
 */
export function callEvery(client: string, methods: Iterable<string>, calls: Calls): void {
  test(`${client}: there is a call for every method, and none besides`, () => {
    assert.deepEqual(Object.keys(calls).sort(), [...methods].sort())
  })
  for (const [method, call] of Object.entries(calls)) {
    test(`${client}: ${method}`, async () => void (await call()))
  }
}
