import { entry, type ListedEntry, type PlaylistFile } from './listed-entry.ts'
import { linesOf, splitName } from './text.ts'

/** Reads M3U, plain or extended. Every line that is no comment is an entry. */
export function parseM3u(text: string): PlaylistFile {
  const entries: ListedEntry[] = []
  let name = ''
  let about: Partial<ListedEntry> = {}
  for (const line of linesOf(text)) {
    const [, directive = '', value = ''] =
      /^#(EXTINF|PLAYLIST|EXTALB|EXTART):(.*)$/i.exec(line) ?? []
    switch (directive.toUpperCase()) {
      case 'PLAYLIST':
        name = value.trim()
        break
      case 'EXTALB':
        about.album = value.trim()
        break
      case 'EXTINF':
        about = { ...about, ...durationAndName(value) }
        break
    }
    if (line === '' || line.startsWith('#')) continue
    const place = line.startsWith('spotify:') ? { identifiers: [line] } : { locations: [line] }
    entries.push(entry({ ...about, ...place }))
    about = {}
  }
  return { name, description: '', entries }
}

/** `123,Artist - Title`; -1 seconds are unknown, and attributes may stand before the comma. */
function durationAndName(value: string): Partial<ListedEntry> {
  const [, seconds = '', name = ''] = /^\s*(-?\d+(?:\.\d+)?)[^,]*,(.*)$/.exec(value) ?? []
  const durationMs = Math.max(0, Math.round(Number(seconds) * 1000))
  return { durationMs, ...splitName(name) }
}
