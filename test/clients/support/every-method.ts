import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planned } from '../../../src/api/planned.ts'

/** A call of each method of a client, by its name, with what it must bring. */
export type Calls = Record<string, () => unknown>

/**
 * Calls every method of a client, one test each, in the order of the table. A method nobody wrote a
 * call for is a failure, so that a newer version of a client cannot pass unvisited.
 * @param methods the names the client itself gives
 * @param later operations by the method that needs them: no failure while they are not served
 */
export function callEvery(
  client: string,
  methods: Iterable<string>,
  calls: Calls,
  later: Record<string, string> = {},
): void {
  test(`${client}: there is a call for every method, and none besides`, () => {
    assert.deepEqual(Object.keys(calls).sort(), [...methods].sort())
  })
  const unserved = new Set(planned.map(({ id }) => id))
  for (const [method, call] of Object.entries(calls)) {
    const operation = later[method]
    const todo = operation !== undefined && unserved.has(operation) && `${operation} is to come`
    test(`${client}: ${method}`, { todo }, async () => void (await call()))
  }
}
