import type { TestEvent } from 'node:test/reporters'
import type { Totals } from './run-tests.ts'

/** Counts what ran, suites not included, and writes the totals as JSON at the end. */
export default async function* totals(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counted: Totals = { passed: 0, failed: 0, skipped: 0 }
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    if (event.data.details.type === 'suite') continue
    const isSkipped = Boolean(event.data.skip) || Boolean(event.data.todo)
    if (isSkipped) counted.skipped++
    else if (event.type === 'test:pass') counted.passed++
    else counted.failed++
  }
  yield JSON.stringify(counted)
}
