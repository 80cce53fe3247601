import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Api, apiOf } from '../support/api.ts'
import { allProfiles, profileToken } from '../support/apps.ts'
import { aUser } from '../support/builders.ts'
import { testWorld } from '../support/world.ts'
import { classicFields, fieldsOf, type Kind } from './profiles/field-tables.ts'
import { looks, someSights } from './profiles/seen.ts'

const world = await testWorld()
const mira = await aUser(world, 'mira')
const sights = await someSights(world, mira, await aUser(world, 'theo'))
const server = apiOf(world, null).unchecked()
const apis = new Map<string, Api>()
for (const profile of allProfiles) {
  apis.set(profile, server.as(await profileToken(world, profile, mira)))
}

const api = (profile: string): Api => apis.get(profile) ?? server

for (const profile of allProfiles) {
  for (const kind of Object.keys(classicFields) as Kind[]) {
    test(`${profile}: the fields of a ${kind}`, async () => {
      const seen = await looks[kind](api(profile), sights)
      assert.deepEqual(Object.keys(seen as object).sort(), fieldsOf(profile, kind))
    })
  }
}

for (const profile of allProfiles) {
  const isNew = profile === 'extended' || profile === 'development'
  test(`${profile}: previews and genres of albums ${isNew ? 'are not' : 'are'} known`, async () => {
    const track = (await api(profile).get(`/v1/tracks/${sights.track}`)).body
    const episode = (await api(profile).get(`/v1/episodes/${sights.episode}`)).body
    const album = (await api(profile).get(`/v1/albums/${sights.album}`)).body
    const url = isNew ? null : 'https://previews.example.org/1.mp3'
    assert.equal(track.preview_url, url)
    assert.equal(episode.audio_preview_url, url)
    assert.equal(album.tracks.items[0].preview_url, url)
    assert.deepEqual(album.genres, isNew ? [] : ['pop'])
  })
}

const base = 'http://localhost:80/v1/playlists'

test('development: every address of a playlist ends in its new name', async () => {
  const { own } = sights
  const listed = (await api('development').get('/v1/me/playlists')).body.items
  const entry = listed.find((it: { id: string }) => it.id === own)
  assert.deepEqual(entry.items, { href: `${base}/${own}/items`, total: 2 })
  const whole = (await api('development').get(`/v1/playlists/${own}`)).body
  assert.equal(whole.items.href, `${base}/${own}/items?offset=0&limit=100`)
  const page = (await api('development').get(`/v1/playlists/${own}/items?limit=1`)).body
  assert.equal(page.next, `${base}/${own}/items?offset=1&limit=1`)
  const made = (await api('development').post('/v1/me/playlists', { name: 'New' })).body
  assert.equal(made.items.href, `${base}/${made.id}/items?offset=0&limit=100`)
})

test('both: both names hold the same, each with its own address', async () => {
  const { own } = sights
  const { items, tracks } = (await api('both').get(`/v1/playlists/${own}`)).body
  assert.equal(items.href, `${base}/${own}/items?offset=0&limit=100`)
  assert.equal(tracks.href, `${base}/${own}/tracks?offset=0&limit=100`)
  assert.deepEqual(items.items, tracks.items)
  assert.deepEqual(items.items[0].item, items.items[0].track)
  for (const path of ['items', 'tracks']) {
    const page = (await api('both').get(`/v1/playlists/${own}/${path}`)).body
    assert.deepEqual(page.items, items.items)
  }
  const [listed] = (await api('both').get('/v1/search?type=playlist&q=own')).body.playlists.items
  assert.equal(listed.items.href, `${base}/${listed.id}/items`)
  assert.equal(listed.tracks.href, `${base}/${listed.id}/tracks`)
})

test('classic and extended: entries are named after the path', async () => {
  for (const profile of ['classic', 'extended']) {
    const { own } = sights
    const [old] = (await api(profile).get(`/v1/playlists/${own}/tracks`)).body.items
    const [young] = (await api(profile).get(`/v1/playlists/${own}/items`)).body.items
    assert.deepEqual(['track' in old, 'item' in old], [true, false])
    assert.deepEqual(['track' in young, 'item' in young], [false, true])
  }
})

test('the fields filter speaks the names of the profile', async () => {
  const { own, track } = sights
  const path = `/v1/playlists/${own}`
  const young = (await api('development').get(`${path}?fields=items(total,items(item(id)))`)).body
  const old = (await api('classic').get(`${path}?fields=tracks(total,items(track(id)))`)).body
  assert.deepEqual(young, {
    items: { total: 2, items: [{ item: { id: track } }, { item: { id: null } }] },
  })
  assert.deepEqual(old, {
    tracks: { total: 2, items: [{ track: { id: track } }, { track: { id: null } }] },
  })
  const unknown = (await api('development').get(`${path}?fields=name,tracks.total`)).body
  assert.deepEqual(unknown, { name: 'Own' })
})

test('two profiles never share an entity tag for different answers', async () => {
  for (const url of [`/v1/tracks/${sights.track}`, `/v1/playlists/${sights.own}`]) {
    const tags = new Map<unknown, string>()
    for (const profile of allProfiles) {
      const { headers, body } = await api(profile).get(url)
      const text = JSON.stringify(body)
      assert.equal(tags.get(headers.etag) ?? text, text)
      tags.set(headers.etag, text)
    }
  }
})
