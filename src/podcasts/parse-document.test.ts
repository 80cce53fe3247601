import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rss, rssItem } from '../../test/support/feeds.ts'
import { decodeText } from './decode-text.ts'
import type { Feed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { parseDocument } from './parse-document.ts'

const base = 'https://tides.example.org/podcast/feed.xml'

function feedOf(text: string): Feed {
  const document = parseDocument(text, base)
  assert.equal(document.kind, 'feed')
  return document.kind === 'feed' ? document.feed : assert.fail()
}

const itemOf = (more: string) => feedOf(rss([rssItem('One', more)])).items[0] ?? assert.fail()

function refusedAs(reason: string, text: string): void {
  assert.throws(
    () => parseDocument(text, base),
    (error) => error instanceof FeedError && error.reason === reason,
    reason,
  )
}

test('a channel says who, where, in which language and how', () => {
  const feed = feedOf(
    rss([], {
      channel: `<link>https://tides.example.org/</link><copyright>2026 Harbour Radio</copyright>
      <atom:link rel="self" href="https://tides.example.org/feed"/><atom:link rel="next" href="?page=2"/>
      <itunes:type>Serial</itunes:type><itunes:explicit>clean</itunes:explicit>
      <itunes:new-feed-url>https://new.example.org/feed</itunes:new-feed-url>
      <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
      <itunes:image href="cover.jpg"/>`,
    }),
  )
  assert.deepEqual(feed, {
    title: 'The Tide Table',
    description: 'About the sea.',
    author: 'Harbour Radio',
    link: 'https://tides.example.org/',
    selfUrl: 'https://tides.example.org/feed',
    nextUrl: 'https://tides.example.org/podcast/feed.xml?page=2',
    newUrl: 'https://new.example.org/feed',
    guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    languages: ['en-GB'],
    explicit: false,
    imageUrl: 'https://tides.example.org/podcast/cover.jpg',
    type: 'serial',
    copyright: '2026 Harbour Radio',
    items: [],
  })
})

test('an item says what it is, what is in it, and where its audio is', () => {
  const item =
    itemOf(`<itunes:duration>1:02:03</itunes:duration><itunes:explicit>Yes</itunes:explicit>
    <itunes:season>2</itunes:season><itunes:episode>7</itunes:episode>
    <itunes:episodeType>bonus</itunes:episodeType><link>https://tides.example.org/7</link>
    <description>plain</description><content:encoded><![CDATA[<p>rich</p>]]></content:encoded>
    <podcast:transcript url="t.vtt" type="text/vtt" language="en"/>
    <podcast:chapters url="https://tides.example.org/7.json" type="application/json+chapters"/>
    <psc:chapters version="1.2"><psc:chapter start="0" title="Low"/>
      <psc:chapter start="01:02:03.400" title="High" href="https://high.example.org/"/></psc:chapters>`)
  assert.deepEqual(item, {
    guid: 'one',
    title: 'One',
    description: '<p>rich</p>',
    link: 'https://tides.example.org/7',
    publishedAt: Date.UTC(2026, 4, 1, 6),
    durationMs: 3_723_000,
    explicit: true,
    imageUrl: '',
    enclosure: {
      url: 'https://media.example.org/One.mp3',
      mimeType: 'audio/mpeg',
      bytes: 1000,
    },
    season: 2,
    number: 7,
    type: 'bonus',
    transcripts: [
      { url: 'https://tides.example.org/podcast/t.vtt', mimeType: 'text/vtt', language: 'en' },
    ],
    chapters: [
      { startMs: 0, title: 'Low', url: '', imageUrl: '' },
      { startMs: 3_723_400, title: 'High', url: 'https://high.example.org/', imageUrl: '' },
    ],
    chaptersUrl: 'https://tides.example.org/7.json',
  })
})

test('Atom, RSS 1.0 and namespaces under other prefixes are read as well', () => {
  const atom =
    feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Gezeiten</title>
    <author><name>Hafen</name></author><link rel="next" href="/2"/>
    <entry><id>urn:1</id><title>Ebbe</title><published>2026-05-01T06:00:00+02:00</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>leer</p></div></content>
    <link rel="enclosure" href="/ebbe.mp3" type="audio/mpeg" length="5"/></entry></feed>`)
  assert.deepEqual([atom.title, atom.author, atom.languages], ['Gezeiten', 'Hafen', ['de']])
  assert.equal(atom.nextUrl, 'https://tides.example.org/2')
  const [entry] = atom.items
  assert.equal(entry?.publishedAt, Date.UTC(2026, 4, 1, 4))
  assert.equal(entry?.description, 'leer')
  assert.equal(entry?.enclosure?.url, 'https://tides.example.org/ebbe.mp3')
  const rdf = feedOf(`<rdf:RDF xmlns:rdf="x" xmlns:it="HTTP://www.itunes.com/DTDs/Podcast-1.0.dtd">
    <channel><title>Old</title></channel><item><title>A</title><it:duration>90</it:duration></item></rdf:RDF>`)
  assert.deepEqual([rdf.title, rdf.items[0]?.durationMs], ['Old', 90_000])
})

test('of several files the first sound is played, and pictures and documents are none', () => {
  const files = (...types: string[]) =>
    feedOf(
      `<rss><channel><item>${types.map((type, at) => `<enclosure url="https://e.org/${at}" type="${type}"/>`).join('')}</item></channel></rss>`,
    ).items[0]?.enclosure?.url
  assert.equal(files('image/png', 'video/mp4', 'audio/ogg', 'audio/mpeg'), 'https://e.org/2')
  assert.equal(files('application/pdf', 'video/mp4'), 'https://e.org/1')
  assert.equal(files('application/octet-stream'), 'https://e.org/0')
  assert.equal(files('image/png', 'application/pdf'), undefined)
})

test('OPML lists feeds at any depth, named by title, text or address, each once', () => {
  const document = parseDocument(
    `<opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="Folder"><outline text="Deeper"><outline type="rss" title="T" text="x" xmlUrl="https://a.org/f"/></outline>
      <outline text="Only text" xmlUrl="https://b.org/f"/></outline>
      <outline xmlUrl="https://c.org/f"/><outline xmlUrl="https://a.org/f" text="again"/>
      <outline text="no feed" htmlUrl="https://d.org/"/></body></opml>`,
    '',
  )
  assert.deepEqual(document, {
    kind: 'opml',
    outlines: [
      { url: 'https://a.org/f', name: 'T' },
      { url: 'https://b.org/f', name: 'Only text' },
      { url: 'https://c.org/f', name: 'https://c.org/f' },
    ],
  })
})

test('a document that only says where the feed went', () => {
  const moved = parseDocument(
    '<rss><redirect><newLocation> https://n.org/f </newLocation></redirect></rss>',
    '',
  )
  assert.deepEqual(moved, { kind: 'moved', url: 'https://n.org/f' })
})

test('what is no feed is refused with its reason', () => {
  refusedAs('empty', ' \n')
  refusedAs('not_a_feed', '<html><body>Sign in</body></html>')
  refusedAs('not_well_formed', '<html><body><p>Sign in<br></body></html>')
  refusedAs('not_well_formed', rss([rssItem('One')]).slice(0, -30))
  refusedAs('not_well_formed', '{"version":"https://jsonfeed.org/version/1.1"}')
})

test('entities: bare ampersands are mended, outside ones and bombs are refused', () => {
  assert.equal(feedOf(rss([], { title: 'Salt & Water &amp; Tar' })).title, 'Salt & Water & Tar')
  assert.equal(feedOf(rss([], { title: 'caf&eacute;&#32;&#x2014;' })).title, 'café —')
  const many = '&amp;'.repeat(20_000)
  assert.equal(feedOf(rss([], { title: many })).title, '&'.repeat(20_000))
  refusedAs(
    'unsafe_xml',
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss([]).replace(/<\?.*\?>/, '')}`,
  )
  const bomb = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(50)}">`,
  ).join('')
  const text = `<!DOCTYPE rss [<!ENTITY e0 "boom">${bomb}]><rss><channel><title>&e9;</title></channel></rss>`
  try {
    assert.ok(feedOf(text).title.length < 100_000)
  } catch (error) {
    assert.ok(error instanceof FeedError, String(error))
  }
})

test('text is decoded as it says it is', () => {
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding)
  const latin = bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>Küste</a>', 'latin1')
  assert.match(decodeText(latin), /Küste/)
  assert.match(decodeText(bytes('<a>Küste</a>', 'latin1'), 'text/xml; charset=iso-8859-1'), /Küste/)
  assert.match(
    decodeText(bytes('\uFEFF<a>Küste</a>', 'utf16le'), 'text/xml;charset=utf-8'),
    /Küste/,
  )
  assert.match(decodeText(bytes('<a>Küste</a>', 'utf8'), 'text/xml; charset=nonsense'), /Küste/)
})
