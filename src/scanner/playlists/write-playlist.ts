/** An entry as it is written: what it is called, and where its file is when there is one. */
export type WrittenEntry = {
  uri: string
  path: string | undefined
  title: string
  artists: string[]
  album: string
  durationMs: number
  isrc: string | null
}

export type WrittenPlaylist = { name: string; description: string; entries: WrittenEntry[] }

/** The forms that playlists are written in, and their writers. */
export const playlistWriters = { m3u8: toM3u, pls: toPls, xspf: toXspf, jspf: toJspf } as const

export type PlaylistForm = keyof typeof playlistWriters

function toM3u({ name, entries }: WrittenPlaylist): string {
  const lines = entries.flatMap((entry) => [
    `#EXTINF:${seconds(entry)},${oneLine(nameOf(entry))}`,
    ...(entry.album === '' ? [] : [`#EXTALB:${oneLine(entry.album)}`]),
    oneLine(entry.path ?? entry.uri),
  ])
  return `${['#EXTM3U', `#PLAYLIST:${oneLine(name)}`, ...lines].join('\n')}\n`
}

function toPls({ entries }: WrittenPlaylist): string {
  const lines = entries.flatMap((entry, at) => [
    `File${at + 1}=${oneLine(entry.path ?? entry.uri)}`,
    `Title${at + 1}=${oneLine(nameOf(entry))}`,
    `Length${at + 1}=${seconds(entry)}`,
  ])
  return `${['[playlist]', ...lines, `NumberOfEntries=${entries.length}`, 'Version=2'].join('\n')}\n`
}

function toXspf({ name, description, entries }: WrittenPlaylist): string {
  const element = (tag: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`<${tag}>${escapeXml(text)}</${tag}>`]
  const tracks = entries.map((entry) =>
    [
      '    <track>',
      ...[
        ...element('location', addressOf(entry)),
        ...identifiersOf(entry).flatMap((identifier) => element('identifier', identifier)),
        ...element('title', entry.title),
        ...element('creator', entry.artists.join(', ')),
        ...element('album', entry.album),
        ...element('duration', String(entry.durationMs)),
      ].map((line) => `      ${line}`),
      '    </track>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<playlist version="1" xmlns="http://xspf.org/ns/0/">',
    ...[...element('title', name), ...element('annotation', description)].map(
      (line) => `  ${line}`,
    ),
    '  <trackList>',
    ...tracks,
    '  </trackList>',
    '</playlist>',
    '',
  ].join('\n')
}

function toJspf({ name, description, entries }: WrittenPlaylist): string {
  const track = entries.map((entry) => ({
    location: [addressOf(entry)].flatMap((address) => address ?? []),
    identifier: identifiersOf(entry),
    title: entry.title,
    creator: entry.artists.join(', '),
    album: entry.album,
    duration: entry.durationMs,
  }))
  return `${JSON.stringify({ playlist: { title: name, annotation: description, track } }, null, 2)}\n`
}

const nameOf = ({ artists, title }: WrittenEntry) =>
  artists.length === 0 ? title : `${artists.join(', ')} - ${title}`

const seconds = ({ durationMs }: WrittenEntry) =>
  durationMs > 0 ? Math.round(durationMs / 1000) : -1

const addressOf = ({ path }: WrittenEntry) =>
  path === undefined ? undefined : `file://${path.split('/').map(encodeURIComponent).join('/')}`

const identifiersOf = ({ uri, isrc }: WrittenEntry) =>
  isrc === null ? [uri] : [uri, `urn:isrc:${isrc}`]

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')

const escapeXml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them in any form
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
