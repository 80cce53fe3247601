import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { buildApp } from '../../src/app.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { flacFile } from '../support/audio-files.ts'
import { aUser } from '../support/builders.ts'
import { musicFolder } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)
buildApp(world)
let api: Api
let topics: string[] = []
world.changes.subscribe((topic) => topics.push(topic))

const song = (title: string, more: Record<string, string> = {}) =>
  flacFile({
    tags: { title, artist: 'Ada', albumartist: 'Ada', album: 'First', genre: 'Jazz', ...more },
    sound: title.length,
  })

/** What the API says of the only hit. */
async function found(type: string, q: string) {
  const { body } = await api.get(`/v1/search?type=${type}&q=${encodeURIComponent(q)}`)
  return (await api.get(`/v1/${type}s/${body[`${type}s`].items[0].id}`)).body
}

async function topicsOfScan() {
  topics = []
  await music.scan()
  return [...new Set(topics)].filter((topic) => topic.startsWith('catalog'))
}

before(async () => {
  await aUser(world, 'kim', { country: 'US' })
  api = apiOf(world, await aToken(world, 'kim'))
  music.put('first/1.flac', song('One'))
  await music.scan()
})

test('new music outdates nothing that is held of other albums and tracks', async () => {
  assert.deepEqual((await found('artist', 'Ada')).genres, ['jazz'])
  music.put('second/1.flac', song('Second', { album: 'Second', genre: 'Folk' }))
  assert.deepEqual(await topicsOfScan(), ['catalog additions'])
  assert.equal((await found('artist', 'Ada')).genres.length, 2)
  const { id } = await found('artist', 'Ada')
  assert.equal((await api.get(`/v1/artists/${id}/albums`)).body.total, 2)
})

test('a new track of an album that was there outdates what is held of the album', async () => {
  assert.equal((await found('album', 'First')).tracks.total, 1)
  music.put('first/2.flac', song('Two of them'))
  assert.deepEqual(await topicsOfScan(), ['catalog'])
  assert.equal((await found('album', 'First')).tracks.total, 2)
})

test('tags written anew outdate what is held of the track', async () => {
  const { id } = await found('track', 'Second')
  music.put(
    'second/1.flac',
    song('Second', { album: 'Second', genre: 'Folk', isrc: 'DEA452600001' }),
  )
  assert.deepEqual(await topicsOfScan(), ['catalog'])
  assert.deepEqual((await api.get(`/v1/tracks/${id}`)).body.external_ids, { isrc: 'DEA452600001' })
})

test('a recording that is there already may stand in for it, which outdates both', async () => {
  music.put('third/1.flac', song('Second', { album: 'Third', isrc: 'DEA452600001' }))
  assert.deepEqual(await topicsOfScan(), ['catalog'])
})
