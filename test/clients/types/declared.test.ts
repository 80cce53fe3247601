import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startDemoVisit } from '../support/demo-visit.ts'
import { type Declared, spotifyApiTypes, spotifyTypes } from './declared.ts'

// Real answers are what two packages of declarations say they are: each answer is written into a
// program as a value of its declared type, and the compiler is asked.

const run = promisify(execFile)
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const tsc = path('../../../node_modules/typescript/bin/tsc')
// Below node_modules, so that the programs find the packages.
const folder = path(`../../../node_modules/.cache/declared-${process.pid}`)
await mkdir(folder, { recursive: true })
after(() => rm(folder, { recursive: true }))

const visit = await startDemoVisit('http://127.0.0.1/callback')
after(visit.end)
const [track = '', album, show, artist] = [
  visit.known.tracks[0],
  visit.known.albums[0],
  visit.known.shows[0],
  visit.known.artists[0],
]
await visit.put('/me/tracks', [track])
await visit.put('/me/albums', [album ?? ''])
await visit.put('/me/shows', [show ?? ''])
await visit.put('/me/following?type=artist', { ids: [artist] })
await visit.put(`/me/player/play?device_id=${visit.deviceId}`, { uris: [`spotify:track:${track}`] })

/** What the compiler says of a program in which every answer is a value of its type. */
async function complaints(name: string, head: string, declared: Declared[]): Promise<string> {
  const values = declared.map(async ({ type, path: asked }) => {
    const answer = JSON.stringify(await visit.get(asked))
    // Members a declaration does not know are no fault: objects grow.
    return `fits<${name === 'spotify-api' ? 'SpotifyApi.' : ''}${type}>()(${answer}) // ${asked}\n`
  })
  const fits = 'const fits = <Wanted>() => <Given extends Wanted>(given: Given) => given\n'
  const file = join(folder, `${name}.ts`)
  await writeFile(file, head + fits + (await Promise.all(values)).join(''))
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2025']
  const modules = ['--module', 'nodenext', '--types', name === 'spotify-api' ? name : 'node']
  const options = { maxBuffer: 64_000_000 }
  return run(process.execPath, [tsc, ...flags, ...modules, '--ignoreConfig', file], options).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
}

for (const { name, head, declared } of [
  { name: 'spotify-api', head: '', declared: spotifyApiTypes(visit) },
  {
    name: 'spotify-types',
    head: `import type { ${spotifyTypes(visit)
      .flatMap(({ type }) => type.match(/\w+/g) ?? [])
      .filter((type, at, all) => all.indexOf(type) === at)
      .join(', ')} } from 'spotify-types'\n`,
    declared: spotifyTypes(visit),
  },
]) {
  test(`${declared.length} answers are what ${name} declares`, async () => {
    assert.equal(await complaints(name, head, declared), '')
  })
}

test('the compiler does find an answer that is not what was declared', async () => {
  const wrong = [{ type: 'Track', path: `/albums/${album}` }]
  const head = "import type { Track } from 'spotify-types'\n"
  assert.match(await complaints('spotify-types', head, wrong), /error TS2345/)
})
