import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import {
  anAlbum,
  anArtist,
  anEpisode,
  aShow,
  aTrack,
  aUser,
} from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

// Web-api reference, section 7: an account can be set not to play explicit content.

const world = await testWorld()
const open = apiOf(world, await aToken(world, await aUser(world, 'mira')))
const clean = open.as(await aToken(world, await aUser(world, 'theo', { isExplicitFiltered: true })))

const artist = await anArtist(world, 'Band')
const album = await anAlbum(world, 'Record', { artistIds: [artist], totalTracks: 3 })
const of = { albumId: album, artistIds: [artist] }
const loud = await aTrack(world, 'Loud', { ...of, number: 1, explicit: true })
const mild = await aTrack(world, 'Mild', { ...of, number: 2 })
const far = await aTrack(world, 'Far', { ...of, number: 3, explicit: true, markets: ['JP'] })
const show = await aShow(world, 'Talk')
const rant = await anEpisode(world, 'Rant', { showId: show, explicit: true })
const chat = await anEpisode(world, 'Chat', { showId: show })
const playlist = await aPlaylist(open, { trackIds: [loud, mild] })

type Seen = { id: string; is_playable?: boolean; restrictions?: { reason: string } }
const facts = ({ id, is_playable, restrictions }: Seen) => [id, is_playable, restrictions?.reason]

test('explicit tracks are restricted for who filters them, and for nobody else', async () => {
  const seen = async (api: typeof open, query: string) => {
    const ids = `ids=${loud},${mild},${far}`
    return (await api.get(`/v1/tracks?${ids}${query}`)).body.tracks.map(facts)
  }
  assert.deepEqual(await seen(clean, '&market=SE'), [
    [loud, false, 'explicit'],
    [mild, true, undefined],
    [far, false, 'market'],
  ])
  assert.deepEqual(await seen(clean, ''), [
    [loud, undefined, 'explicit'],
    [mild, undefined, undefined],
    [far, undefined, 'explicit'],
  ])
  assert.deepEqual(await seen(open, '&market=SE'), [
    [loud, true, undefined],
    [mild, true, undefined],
    [far, false, 'market'],
  ])
})

test('so are those of albums and playlists', async () => {
  const reasons = async (api: typeof open) => {
    const { body: record } = await api.get(`/v1/albums/${album}?market=SE`)
    const { body: list } = await api.get(`/v1/playlists/${playlist}?market=SE`)
    const listed = list.tracks.items.map((entry: { track: Seen }) => entry.track)
    return [...record.tracks.items, ...listed].map((track: Seen) => track.restrictions?.reason)
  }
  const none = undefined
  assert.deepEqual(await reasons(open), [none, none, 'market', none, none])
  assert.deepEqual(await reasons(clean), ['explicit', none, 'market', 'explicit', none])
})

test('so are episodes, alone and in their show', async () => {
  const seen = async (api: typeof open) => {
    const { body } = await api.get(`/v1/shows/${show}`)
    const one = (await api.get(`/v1/episodes/${rant}`)).body
    const byId = new Map<string, Seen>(body.episodes.items.map((it: Seen) => [it.id, it]))
    return [one, byId.get(rant), byId.get(chat)].map((it) => it && facts(it))
  }
  assert.deepEqual(await seen(open), [
    [rant, true, undefined],
    [rant, true, undefined],
    [chat, true, undefined],
  ])
  assert.deepEqual(await seen(clean), [
    [rant, false, 'explicit'],
    [rant, false, 'explicit'],
    [chat, true, undefined],
  ])
})
