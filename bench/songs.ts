import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { generatedSongs } from './generated-songs.ts'

/** The columns the benchmark itself reads; the importer reads them all. */
export type Song = {
  track_id: string
  track_name: string
  track_artist: string
  track_album_name: string
  track_album_release_date: string
  playlist_subgenre: string
}

export type SongFile = { file: string; songs: Song[]; isReal: boolean }

const real = fileURLToPath(
  new URL('../../shared/data/catalog/tidytuesday_spotify_songs.csv', import.meta.url),
)

/**
 * The TidyTuesday file, from where it was said to be or from beside the project, else made-up rows
 * of the same layout.
 */
export async function songFile(folder: string, given: string): Promise<SongFile> {
  const isReal = given !== '' || existsSync(real)
  const file = isReal ? given || real : join(folder, 'songs.csv')
  if (!isReal) await writeFile(file, generatedSongs())
  const songs: Song[] = parse(await readFile(file), { columns: true })
  return { file, songs, isReal }
}

/** Each track once, in the order of the file. */
export const trackIds = (songs: readonly Song[]) => [...new Set(songs.map((song) => song.track_id))]
