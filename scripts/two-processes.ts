import { writeFileSync } from 'node:fs'
import { type Answer, playerAt, socketDevice, until } from '../test/realtime/support.ts'
import { apiOf, aToken } from '../test/support/api.ts'
import { aTrack, aUser } from '../test/support/builders.ts'
import { aPlaylist } from '../test/support/playlists.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { startServer } from '../test/support/server.ts'
import { testWorld } from '../test/support/world.ts'

/**
 * Records the visit of `docs/two-processes.md`: two server processes over one PostgreSQL, a device
 * of one user at each, and what the API answers while playback goes from one to the other.
 */
const postgres = await startPostgres()
process.env.TEST_DATABASE_URL = postgres.url
const world = await testWorld()
await aUser(world, 'mira')
const token = await aToken(world, 'mira', undefined, 20 * 365 * 24 * 3_600_000)
const tracks: Record<string, string> = {}
for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
  tracks[name] = await aTrack(world, name, { durationMs: 60_000 })
}
const trackIds = ['One', 'Two', 'Three', 'Four'].map((name) => tracks[name] ?? '')
const playlist = `spotify:playlist:${await aPlaylist(apiOf(world, token), { trackIds })}`

const flags = ['--data', world.config.data, '--empty']
const env = { REPRISE_DATABASE_URL: world.config.database_url }
const servers = [
  await startServer(flags, env),
  await startServer([...flags, '--data', `${world.config.data}/second`], env),
] as const
const ask = [playerAt(servers[0].url, token), playerAt(servers[1].url, token)] as const
const devices = [
  await socketDevice(servers[0].url, token, 'A'),
  await socketDevice(servers[1].url, token, 'B'),
] as const

const steps: string[] = []

/** Asks one of the servers, and writes down what it and then both say of the player. */
async function step(title: string, at: 0 | 1, method: string, path: string, body?: object) {
  const { status, body: answer } = await ask[at](method, path, body)
  const lines = [`### ${steps.length + 1}. ${title}`, '', `Asked of process ${at + 1}:`, '', '```']
  lines.push(named(`${method} /v1/me/player${path}${body ? ` ${JSON.stringify(body)}` : ''}`))
  lines.push(named(`${status}${answer === undefined ? '' : ` ${briefly(answer)}`}`), '```', '')
  // What one process did the other hears of a moment later.
  const settled = await until(both, ([first, second]) => first === second)
  steps.push([...lines, 'Then both processes answer:', '', '```', settled[0], '```', ''].join('\n'))
}

const both = async () => [await state(0), await state(1)] as const

/** The state of the player and the queue, in what matters here. */
async function state(at: 0 | 1): Promise<string> {
  const { status, body } = await ask[at]('GET', '')
  if (status === 204) return 'GET /v1/me/player        204'
  const { body: queue } = await ask[at]('GET', '/queue')
  const names = queue.queue.map(({ name }: { name: string }) => name)
  const facts = {
    device: body.device.name,
    is_playing: body.is_playing,
    item: body.item?.name ?? null,
    at: `${Math.floor(body.progress_ms / 1_000)} s`,
    context: body.context?.uri ?? null,
    shuffle_state: body.shuffle_state,
    repeat_state: body.repeat_state,
  }
  return named(
    `GET /v1/me/player        200 ${JSON.stringify(facts)}\nGET /v1/me/player/queue  200 ${JSON.stringify(names)}`,
  )
}

const briefly = ({ devices: listed }: Answer['body']) =>
  JSON.stringify({
    devices: listed.map(
      ({ id, name, is_active }: { id: string; name: string; is_active: boolean }) => ({
        id,
        name,
        is_active,
      }),
    ),
  })

/** Ids as the names they stand for, so that two recordings can be compared. */
function named(text: string): string {
  let plain = text.replaceAll(playlist, 'spotify:playlist:{P}')
  for (const [name, id] of Object.entries(tracks)) plain = plain.replaceAll(id, `{${name}}`)
  return plain.replaceAll(devices[0].device.id, '{A}').replaceAll(devices[1].device.id, '{B}')
}

try {
  await until(
    async () => (await ask[0]('GET', '/devices')).body.devices.length,
    (n) => n === 2,
  )
  const [a, b] = devices.map(({ device }) => device.id)
  await step('Both devices are listed by either process', 1, 'GET', '/devices')
  await step(
    'The playlist starts on A, asked of the other process',
    1,
    'PUT',
    `/play?device_id=${a}`,
    {
      context_uri: playlist,
    },
  )
  await step('A track is queued', 0, 'POST', `/queue?uri=spotify:track:${tracks.Five}`)
  await step(
    'And another, by the other process',
    1,
    'POST',
    `/queue?uri=spotify:track:${tracks.Six}`,
  )
  await step('Playback moves to B', 0, 'PUT', '', { device_ids: [b] })
  await step('Next: the queue comes first', 0, 'POST', '/next')
  await step('Next: the second queued track', 1, 'POST', '/next')
  await step('Next: the playlist goes on where it was left', 0, 'POST', '/next')
  await step('Previous, within three seconds: the track before', 1, 'POST', '/previous')
  await step('Shuffle: the track stays, what follows is mixed', 0, 'PUT', '/shuffle?state=true')
  await step('Next, in the mixed order', 0, 'POST', '/next')
  await step('Shuffle off: the order is back, the track stays', 1, 'PUT', '/shuffle?state=false')
  while ((await ask[0]('GET', '/queue')).body.queue.length > 0) {
    await step('Next', 0, 'POST', '/next')
  }
  await step('Near the end of the last track', 1, 'PUT', '/seek?position_ms=59000')
  await until(
    async () => (await ask[0]('GET', '')).body.is_playing,
    (isPlaying) => !isPlaying,
  )
  await step('It played to its end: paused at the first track', 0, 'GET', '/devices')
  await step('Repeat the playlist, and go on', 0, 'PUT', '/repeat?state=context')
  await step('Play', 1, 'PUT', '/play')
} finally {
  for (const device of devices) await device.stop()
  for (const server of servers) await server.stop()
  await postgres.stop()
}

const head = `# Playback between two processes

Recorded by \`node scripts/two-processes.ts\`: two server processes over one PostgreSQL, and two
virtual devices of one user, A connected to the first process and B to the second. The playlist
\`{P}\` has four tracks of a minute, One to Four; Five and Six are queued. Ids are shown as the names
they stand for, the player's state in its main fields. \`test/realtime/two-processes.test.ts\`
checks the same way through.

`
writeFileSync('docs/two-processes.md', head + steps.join('\n'))
// The test world keeps its database open for as long as there is a test.
process.exit()
