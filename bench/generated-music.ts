/** Makes a folder of small tagged files: `node bench/generated-music.ts FOLDER [100000]`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flacFile, mp3File, opusFile } from '../test/support/audio-files.ts'

/**
 * Albums of ten, by artists of five albums, in three formats; a few tracks have guests.
 * @param first the number of the first file; other numbers are other music
 */
export function generateMusic(folder: string, files: number, first = 0): void {
  for (let at = first; at < first + files; at++) {
    const album = Math.floor(at / 10)
    const artist = `Artist ${Math.floor(album / 5)}`
    const place = join(folder, artist, `Album ${album}`)
    if (at % 10 === 0) mkdirSync(place, { recursive: true })
    const tags = {
      title: `Song ${at}`,
      artist: at % 8 === 0 ? `${artist} feat. Artist ${(album * 7) % 500}` : artist,
      albumartist: artist,
      album: `Album ${album}`,
      tracknumber: String((at % 10) + 1),
      date: String(1960 + (album % 65)),
      genre: ['Rock', 'Jazz', 'Techno', 'Folk'][album % 4] ?? 'Rock',
    }
    const [extension, bytes] = formatOf(at, tags)
    writeFileSync(join(place, `${at % 10}.${extension}`), bytes)
  }
}

function formatOf(at: number, tags: Record<string, string>): [string, Buffer] {
  const content = { tags, sound: at + 1 }
  if (at % 3 === 1) return ['mp3', mp3File({ ...content, seconds: 0.1 })]
  if (at % 3 === 2) return ['opus', opusFile({ ...content, seconds: 60 + (at % 200) })]
  return ['flac', flacFile({ ...content, seconds: 60 + (at % 200), soundBytes: 500 })]
}

const [, script = '', folder, count = '100000'] = process.argv
if (script.endsWith('generated-music.ts') && folder !== undefined) {
  generateMusic(folder, Number(count))
}
