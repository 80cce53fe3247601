import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { testWorld } from '../../../test/support/world.ts'
import { ensureDemoWorld } from '../first-start.ts'

const world = await testWorld()
await ensureDemoWorld({ ...world, chosen: { clientSecret: '', password: '' } })
const mira = apiOf(world, await aToken(world, 'mira'))
const theo = apiOf(world, await aToken(world, 'theo'))

const namesIn = async (api: typeof mira, list: 'shows' | 'episodes' | 'audiobooks') => {
  const { body } = await api.get(`/v1/me/${list}`)
  return body.items.map(
    (item: Record<string, { name: string }>) => (item.show ?? item.episode ?? item).name,
  )
}

test('mira and theo have shelves of spoken content', async () => {
  assert.equal((await namesIn(mira, 'shows'))[0], 'The Night Desk')
  assert.equal((await namesIn(mira, 'episodes'))[0], 'The Long Night')
  assert.deepEqual(await namesIn(mira, 'audiobooks'), [])
  assert.equal((await namesIn(theo, 'shows')).length, 2)
  assert.equal((await namesIn(theo, 'episodes')).length, 2)
  assert.deepEqual(await namesIn(theo, 'audiobooks'), [
    'The Adventures of Sherlock Holmes',
    'The Wonderful Wizard of Oz',
    'The Art of War',
  ])
})

test('mira can go on where she stopped', async () => {
  const [{ episode }] = (await mira.get('/v1/me/episodes?limit=1')).body.items
  assert.equal(episode.duration_ms, 7_200_000)
  assert.deepEqual(episode.resume_point, { fully_played: false, resume_position_ms: 2_834_000 })
})

test('every show is there with its episodes, every book with its chapters', async () => {
  for (const { show } of (await theo.get('/v1/me/shows')).body.items) {
    const { body } = await theo.get(`/v1/shows/${show.id}`)
    assert.equal(body.episodes.items.length, show.total_episodes)
  }
  const [book] = (await theo.get('/v1/me/audiobooks')).body.items
  const { body } = await theo.get(`/v1/audiobooks/${book.id}/chapters`)
  assert.equal(body.items[0].name, 'A Scandal in Bohemia')
  assert.deepEqual(body.items[0].resume_point, { fully_played: true, resume_position_ms: 0 })
})
