import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findChromium } from '../support/chromium.ts'
import { browsePages, catalogNdjson, PLAYLIST_ID } from './official-sdk/catalog.ts'
import { excuse, needsLogin, SHIPPED_TESTS, serverTests } from './official-sdk/expectations.ts'
import { type Run, runShippedTests } from './official-sdk/run-shipped-tests.ts'
import { spokenCatalog } from './official-sdk/spoken.ts'
import { startWorld, type World } from './support/world.ts'

// The official SDK, unmodified, runs the tests it ships with against a server of ours.

const browser = findChromium()
const { outcomes, output } = await runAgainstReprise()

test('every shipped test was run', () => {
  const run = [...outcomes].flatMap(([file, tests]) =>
    [...tests].map(([title, { status }]) => {
      assert.ok(status !== 'skipped' || cannotRun(file), `${file} › ${title}\n${output}`)
      return `${file} › ${title}`
    }),
  )
  assert.equal(run.length, SHIPPED_TESTS)
  assert.deepEqual(new Set(serverTests()).difference(new Set(run)), new Set())
})

for (const [file, tests] of outcomes) {
  describe(file, () => {
    for (const [title, { status, failure }] of tests) {
      const todo = excuse(file, title)
      test(title, { todo, skip: cannotRun(file) }, () => {
        const [summary = ''] = failure.split('\n')
        if (status !== 'passed') throw told(todo === undefined ? failure : summary)
      })
    }
  })
}

/** A failure as vitest told it; that it was noticed here is of no interest. */
function told(failure: string): Error {
  const error = new Error(failure)
  error.stack = failure
  return error
}

async function runAgainstReprise(): Promise<Run> {
  const world = await startWorld({
    redirectUri: 'http://localhost:3000',
    catalog: await catalogNdjson(),
    browse: await browsePages(),
    spoken: await spokenCatalog(),
  })
  try {
    await followPlaylist(world)
    const credentials = { ...world.app, ...world.user }
    return await runShippedTests({ url: world.url, chromium: browser.path, credentials })
  } finally {
    await world.end()
  }
}

/** One test lists the user's playlists and expects some: the user follows an imported one. */
async function followPlaylist(world: World): Promise<void> {
  const res = await fetch(`${world.url}/v1/playlists/${PLAYLIST_ID}/followers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await world.mintToken()}` },
  })
  assert.equal(res.status, 200, await res.text())
}

/** Why the tests of a file cannot be run here; false when they can. */
function cannotRun(file: string): string | false {
  return needsLogin(file) && browser.missing
}
