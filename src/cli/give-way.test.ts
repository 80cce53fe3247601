import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { processors } from './give-way.ts'

const module = JSON.stringify(new URL('./give-way.ts', import.meta.url).href)

/** What a process of its own prints after it ran a script that knows everything of the module. */
function printed(script: string): unknown {
  const head = `import { readdirSync } from 'node:fs'; import { getPriority } from 'node:os'
    import * as own from ${module};`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', head + script])
  return JSON.parse(output.toString())
}

const isLinux = process.platform === 'linux'

test('work that gives way does so with every thread', {
  skip: !isLinux && 'priorities are of threads on Linux only',
}, () => {
  const priorities = printed(`own.giveWay(); console.log(JSON.stringify(
    readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)))))`)
  assert.ok(Array.isArray(priorities) && priorities.length > 1)
  assert.deepEqual([...new Set(priorities)], [10])
})

test('a scan leaves one of several processors to others', {
  skip: !isLinux && 'there is a way on Linux only',
}, () => {
  const [first, ...others] = processors()
  const left = printed('own.leaveOneProcessor(); console.log(JSON.stringify(own.processors()))')
  assert.deepEqual(left, others.length === 0 ? [first] : others)
})
