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

/** A package's declarations, and how a value is held against one. */
type Package = { name: string; head: string; asType: (type: string) => string }

const spotifyApi: Package = {
  name: 'spotify-api',
  head: '',
  asType: (type) => `SpotifyApi.${type}`,
}

/** Where what is declared is not what the service answers. */
const FAULTS: Record<string, string> = {
  RecommendationsFromSeedsResponse: 'the kinds of seeds are answered in capitals',
  UsersFollowedArtistsResponse: 'the last page has no cursor: null',
  UsersRecentlyPlayedTracksResponse: 'cursors are null when nothing was played',
  CurrentlyPlayingResponse: 'only the whole state has a device',
}

/** It declares as always there what often is not, and never null what can be: that is let pass. */
const loose = `type Loose<T> = T extends (infer Item)[] ? Loose<Item>[]
  : T extends object ? { [Key in keyof T]?: Loose<T[Key]> | null } : T\n`
const spotifyTypesPackage: Package = {
  name: 'spotify-types',
  head: `import type * as spotify from 'spotify-types'\n${loose}`,
  asType: (type) => `Loose<spotify.${type.replace('<', '<spotify.')}>`,
}

/**
 * The types that answers do not fit, by a program in which every answer is a value of its type.
 * Members that a declaration does not know are no fault: objects grow.
 */
async function misfits({ name, head, asType }: Package, declared: Declared[]): Promise<string[]> {
  const fits = 'const fits = <Wanted>() => <Given extends Wanted>(given: Given) => given\n'
  const values = declared.map(async ({ type, path: asked }) => {
    const answer = JSON.stringify(await visit.get(asked))
    return `fits<${asType(type)}>()(${answer}) // ${asked}\n`
  })
  const file = join(folder, `${name}.ts`)
  await writeFile(file, head + fits + (await Promise.all(values)).join(''))
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--target', 'es2025']
  const modules = ['--module', 'nodenext', '--types', name === 'spotify-api' ? name : 'node']
  const options = { maxBuffer: 64_000_000 }
  const said = await run(process.execPath, [tsc, ...flags, ...modules, file], options).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
  const before = (head + fits).split('\n').length
  const lines = said
    .split('\n')
    .filter((line) => /error TS/.test(line) && !line.includes('TS2353'))
    .map((line) => Number(/\((\d+),/.exec(line)?.[1]))
  return [...new Set(lines.map((line) => declared[line - before]?.type ?? said))]
}

test('answers are what @types/spotify-api declares, but where it errs', async () => {
  const declared = spotifyApiTypes(visit)
  assert.equal(declared.length, 41)
  assert.deepEqual(await misfits(spotifyApi, declared), Object.keys(FAULTS))
})

test('answers are what spotify-types declares, as far as they go', async () => {
  assert.deepEqual(await misfits(spotifyTypesPackage, spotifyTypes(visit)), [])
})

test('the compiler does find an answer that is not what was declared', async () => {
  const wrong = [{ type: 'SingleTrackResponse', path: `/albums/${album}` }]
  assert.deepEqual(await misfits(spotifyApi, wrong), ['SingleTrackResponse'])
})
