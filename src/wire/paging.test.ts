import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { JsonText } from '../lib/json-text.ts'
import { type PageQuery, toCursorPageText, toPage, toPageText } from './paging.ts'

const url = 'http://localhost/v1/things'

/** A list of `total` items as an operation would page it. */
function pageAt(page: PageQuery, total: number, also?: Record<string, string | undefined>) {
  const items = Array.from({ length: total }, (_, at) => at)
  return toPage({ url, page, total, also }, items.slice(page.offset, page.offset + page.limit))
}

/** What a client asks for when it follows a link. */
function queryOf(link: string): PageQuery {
  const { searchParams } = new URL(link)
  return { limit: Number(searchParams.get('limit')), offset: Number(searchParams.get('offset')) }
}

const total = fc.nat(120)
const limit = fc.integer({ min: 1, max: 50 })

test('following next visits every item once, in order', () => {
  fc.assert(
    fc.property(total, limit, (count, size) => {
      const seen: number[] = []
      let page = pageAt({ limit: size, offset: 0 }, count)
      seen.push(...page.items)
      while (page.next !== null) {
        page = pageAt(queryOf(page.next), count)
        seen.push(...page.items)
      }
      assert.deepEqual(
        seen,
        Array.from({ length: count }, (_, at) => at),
      )
    }),
  )
})

test('following previous from anywhere leads to the beginning, leaving nothing out', () => {
  fc.assert(
    fc.property(total, limit, fc.nat(150), (count, size, offset) => {
      const seen = new Set<number>()
      let page = pageAt({ limit: size, offset }, count)
      let steps = 0
      while (page.previous !== null) {
        page = pageAt(queryOf(page.previous), count)
        for (const item of page.items) seen.add(item)
        assert.ok(++steps <= 200)
      }
      assert.equal(page.offset, 0)
      for (let at = 0; at < Math.min(offset, count); at++) assert.ok(seen.has(at), `${at}`)
    }),
  )
})

test('a page says where it is', () => {
  assert.deepEqual(pageAt({ limit: 2, offset: 2 }, 5), {
    href: `${url}?offset=2&limit=2`,
    limit: 2,
    next: `${url}?offset=4&limit=2`,
    offset: 2,
    previous: `${url}?offset=0&limit=2`,
    total: 5,
    items: [2, 3],
  })
  const only = pageAt({ limit: 20, offset: 0 }, 0)
  assert.deepEqual([only.next, only.previous, only.items], [null, null, []])
})

test('links repeat the other parameters of the request, written for an address', () => {
  const also = { market: 'SE', q: 'a&b=c d/é', nothing: undefined }
  const { href, next } = pageAt({ limit: 1, offset: 0 }, 2, also)
  for (const link of [href, next ?? '']) {
    const { searchParams } = new URL(link)
    assert.equal(searchParams.get('market'), 'SE')
    assert.equal(searchParams.get('q'), 'a&b=c d/é')
    assert.equal(searchParams.has('nothing'), false)
  }
})

test('a page of written items is the page of their values', () => {
  const values = [{ name: 'Ünïcödé' }, { name: '日本語' }, { name: '"\\' }]
  const frame = { url, page: { limit: 3, offset: 0 }, total: 9, also: { q: 'é' } }
  const written = toPageText(
    frame,
    values.map((value) => JsonText.of(value)),
  )
  assert.deepEqual(written.parse(), toPage(frame, values))
  assert.deepEqual(toPageText(frame, []).parse(), toPage(frame, []))
})

test('the tag of a page changes with its items, their order and its place', () => {
  const [a, b] = [JsonText.of('a'), JsonText.of('b')]
  const at = (offset: number) => ({ url, page: { limit: 2, offset }, total: 9 })
  const tags = [
    toPageText(at(0), [a, b]),
    toPageText(at(0), [b, a]),
    toPageText(at(0), [a]),
    toPageText(at(2), [a, b]),
  ].map((page) => page.tag)
  assert.equal(new Set(tags).size, tags.length)
  assert.equal(toPageText(at(0), [a, b]).tag, tags[0])
})

test('following the cursors of a list visits every item once', () => {
  fc.assert(
    fc.property(total, limit, (count, size) => {
      const ids = Array.from({ length: count }, (_, at) => `id${String(at).padStart(4, '0')}`)
      const seen: string[] = []
      let after = ''
      for (let isMore = true; isMore; ) {
        const rest = ids.filter((id) => id > after)
        const shown = rest.slice(0, size)
        const next = rest.length > size ? (shown.at(-1) ?? null) : null
        const frame = {
          key: 'things',
          url: `${url}?type=thing`,
          limit: size,
          after,
          next,
          total: count,
        }
        const { things } = toCursorPageText(
          frame,
          shown.map((id) => JsonText.of(id)),
        ).parse() as { things: { items: string[]; next: string | null; total: number } }
        seen.push(...things.items)
        assert.equal(things.total, count)
        isMore = things.next !== null
        after = new URL(things.next ?? url).searchParams.get('after') ?? ''
      }
      assert.deepEqual(seen, ids)
    }),
  )
})
