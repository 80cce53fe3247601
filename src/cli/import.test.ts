import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { temporaryFolder } from '../../test/support/folder.ts'
import { runCommand, startServer } from '../../test/support/server.ts'
import { until } from '../../test/support/until.ts'
import { idFromKey } from '../lib/base62.ts'

// The real command line, beside the real server, on the same data.
const folder = temporaryFolder()
const env = { REPRISE_DATA: folder.path }
const server = await startServer(['--empty'], env)
after(async () => {
  await server.stop()
  folder[Symbol.dispose]()
})

const run = (...args: string[]) => runCommand(args, env)
const id = (name: string) => idFromKey('test', `cli import ${name}`)

function file(name: string, lines: string[]): string {
  const path = join(folder.path, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const header =
  'track_id,track_name,artist,track_album_id,track_album_name,duration_ms,playlist_id,playlist_name'
const row = (name: string, list: string) =>
  `${id(name)},${name},Somebody,${id('album')},Album,200000,${id(list)},${list}`

const app = JSON.parse((await run('app', 'create', '--name', 'x', '--json')).stdout)
const minted = await run('token', '--app', app.client_id, '--json')
const authorization = `Bearer ${JSON.parse(minted.stdout).access_token}`

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
async function get(path: string): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${server.url}${path}`, { headers: { authorization } })
  return { status: answer.status, body: await answer.json() }
}

test('what was imported is served by a server that was running all along', async () => {
  const songs = file('songs.csv', [
    header,
    row('One', 'Mix'),
    row('Two', 'Mix'),
    row('One', 'Best'),
  ])
  const { code, stdout, stderr } = await run('import', songs)
  assert.equal(code, 0, stderr)
  assert.match(
    stdout,
    /read +created +updated +unchanged +unmatched +rejected +skipped\n3 +2 +0 +1/,
  )
  await until('the server has heard of it', async () => {
    return (await get(`/v1/tracks/${id('One')}`)).status === 200
  })
  const album = await get(`/v1/albums/${id('album')}`)
  assert.deepEqual(album.body.tracks.items.map(({ name }: { name: string }) => name).sort(), [
    'One',
    'Two',
  ])
  const lists = await get('/v1/users/imported/playlists')
  assert.equal(lists.body.total, 2)
  const found = await get('/v1/search?q=one+somebody&type=track')
  assert.equal(found.body.tracks.items[0].id, id('One'))
})

test('--json prints the report; the second time nothing is created', async () => {
  const songs = join(folder.path, 'songs.csv')
  const { stdout } = await run('import', songs, '--json')
  const report = JSON.parse(stdout)
  assert.deepEqual(
    [report.read, report.created, report.updated, report.unchanged, report.rejected],
    [3, 0, 0, 3, 0],
  )
  assert.equal(report.complete, true)
  assert.equal(report.files[0].ledger, null)
})

test('too many rejected rows are exit code 1, and the rest is imported all the same', async () => {
  const bad = file('bad.csv', [
    header,
    row('Three', 'Mix'),
    ',"broken',
    ...Array(18).fill(row('Three', 'Mix')),
  ])
  assert.equal((await run('import', bad, '--max-reject', '4.9%')).code, 1)
  const { code, stdout } = await run('import', bad, '--max-reject', '5')
  assert.equal(code, 0)
  const ledger = /kept in (\S+)/.exec(stdout)?.[1] ?? ''
  assert.match(readFileSync(ledger, 'utf8'), /"reason":"broken_quotes"/)
})

test('--dry-run counts and writes nothing', async () => {
  const { code, stdout } = await run(
    'import',
    file('dry.csv', [header, row('Dry', 'Dry')]),
    '--dry-run',
  )
  assert.equal(code, 0)
  assert.match(stdout, /nothing was written/)
  assert.equal((await get(`/v1/tracks/${id('Dry')}`)).status, 404)
})

test('what cannot be imported is one line and exit code 1', async () => {
  await run('user', 'add', 'mira')
  const cases: [string[], RegExp][] = [
    [[join(folder.path, 'nowhere.csv')], /nowhere\.csv cannot be read/],
    [[file('strange.csv', ['Foo,Bar', '1,2'])], /--map track_name=1/],
    [[join(folder.path, 'songs.csv'), '--owner', 'mirra'], /did you mean mira\?/],
    [[join(folder.path, 'songs.csv'), '--map', 'isrc=99'], /there is no column 99/],
  ]
  for (const [args, words] of cases) {
    const { code, stderr } = await run('import', ...args)
    assert.equal(code, 1, args.join(' '))
    assert.match(stderr, words)
    assert.doesNotMatch(stderr, /\n {4}at /)
  }
  assert.equal((await run('import', 'x.csv', '--max-reject', 'many')).code, 2)
  assert.equal((await run('import')).code, 2)
})

test('Ctrl-C stops between two transactions, and the same file goes on from there', async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => row(`Many ${at}`, `Lists ${at % 9}`))
  const many = file('many.csv', [header, ...rows])
  const child = spawn(process.execPath, ['src/main.js', 'import', many, '--json'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let stdout = ''
  child.stdout.on('data', (data) => {
    stdout += data
  })
  const ended = once(child, 'exit')
  await until('some of it is stored', async () => {
    return child.exitCode !== null || (await get(`/v1/tracks/${id('Many 0')}`)).status === 200
  })
  child.kill('SIGINT')
  await ended
  const stopped = JSON.parse(stdout)
  assert.equal(child.exitCode, 130)
  assert.equal(stopped.complete, false)
  const { stdout: rest } = await run('import', many, '--json')
  const report = JSON.parse(rest)
  assert.equal(report.files[0].resumed, stopped.read)
  assert.deepEqual([report.read, report.created, report.complete], [12_000, 12_000, true])
})
