import { Type as T } from 'typebox'
import { getSavedAlbums } from '../../api/library/getSavedAlbums.ts'
import { getSavedAudiobooks } from '../../api/library/getSavedAudiobooks.ts'
import { getSavedEpisodes } from '../../api/library/getSavedEpisodes.ts'
import { getSavedShows } from '../../api/library/getSavedShows.ts'
import { getSavedTracks } from '../../api/library/getSavedTracks.ts'
import { removeLibraryItems } from '../../api/library/removeLibraryItems.ts'
import { saveLibraryItems } from '../../api/library/saveLibraryItems.ts'
import { Lines, PageInput, pageOf, restOf, toLines } from '../lines.ts'
import { Done, done, tool } from '../tool.ts'

export const save = tool({
  name: 'save',
  title: 'Save to the library',
  description:
    'Save tracks, albums, shows, episodes and audiobooks to the library, or follow artists and playlists; with remove, take them out of it again.',
  needs: [saveLibraryItems, removeLibraryItems],
  effect: 'destroys',
  isIdempotent: true,
  input: T.Object({
    uris: T.Array(T.String(), { minItems: 1, maxItems: 40 }),
    remove: T.Optional(T.Boolean()),
  }),
  output: Done,
  async run({ uris, remove = false }, operations) {
    const operation = remove ? removeLibraryItems : saveLibraryItems
    await operations.askIfAny(operation, { query: { uris: uris.join(',') } })
    return done
  },
})

export const myLibrary = tool({
  name: 'my_library',
  title: 'My library',
  description: 'What the user saved, newest first.',
  needs: [getSavedTracks],
  effect: 'reads',
  input: T.Object({
    kind: T.Enum(['tracks', 'albums', 'shows', 'episodes', 'audiobooks']),
    ...PageInput,
  }),
  output: Lines,
  async run({ kind, ...input }, operations) {
    const query = pageOf(input)
    switch (kind) {
      case 'tracks': {
        const page = await operations.ask(getSavedTracks, { query })
        return { items: toLines(page.items.map(({ track }) => track)), ...restOf(page) }
      }
      case 'albums': {
        const page = await operations.ask(getSavedAlbums, { query })
        return { items: toLines(page.items.map(({ album }) => album)), ...restOf(page) }
      }
      case 'shows': {
        const page = await operations.ask(getSavedShows, { query })
        return { items: toLines(page.items.map(({ show }) => show)), ...restOf(page) }
      }
      case 'episodes': {
        const page = await operations.ask(getSavedEpisodes, { query })
        return { items: toLines(page.items.map(({ episode }) => episode)), ...restOf(page) }
      }
      case 'audiobooks': {
        const page = await operations.ask(getSavedAudiobooks, { query })
        return { items: toLines(page.items), ...restOf(page) }
      }
    }
  },
})
