import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ImportError } from '../import-error.ts'
import { parseColumnMap } from './column-map.ts'
import { allFields, type Field, fieldOf } from './labels.ts'
import { csvLayout } from './layout.ts'

const layoutOf = (lines: string[], ...map: string[]) => csvLayout(lines, parseColumnMap(map))

const tables: [string, string, string][] = [
  ['TidyTuesday', 'tracks', 'track_id,track_name,track_artist,track_album_id,playlist_id'],
  ['Kaggle, 114k', 'tracks', ',track_id,artists,album_name,track_name,track_genre'],
  ['Kaggle, 586k', 'tracks', 'id,name,popularity,duration_ms,explicit,artists,id_artists'],
  ['Kaggle, 586k artists', 'artists', 'id,followers,genres,name,popularity'],
  ['Kaggle, 1.2M', 'tracks', 'id,name,album,album_id,artists,artist_ids,track_number,year'],
  ['Exportify 2017', 'tracks', 'Spotify URI,Track Name,Artist Name,Album Name,Added At'],
  ['relational artists', 'artists', 'artist_id,name,popularity,followers'],
  ['relational tracks', 'tracks', 'track_id,name,duration_ms,release_date,album_type,explicit'],
  ['relational mapping', 'credits', ',artist_id,track_id'],
  ['relational features', 'features', ',track_id,danceability,energy,key,loudness,mode,tempo'],
  ['relational albums', 'albums', 'album_id,album_name,release_date,album_artist_id'],
  ['names', 'tracks', 'Title,Artist'],
]

for (const [name, table, header] of tables) {
  test(`${name} is recognised by its header`, () => {
    assert.equal(layoutOf([header])?.table, table)
  })
}

test('the header may come after comments, with any delimiter', () => {
  const layout = layoutOf(['# exported', '', 'Artist;Track;Album', 'A;B;C'])
  assert.equal(layout?.delimiter, ';')
  assert.equal(layout?.firstLine, 4)
  assert.deepEqual(layout?.columns, ['artist_names', 'track_name', 'album_name'])
})

test('data that happens to hold a known word is no header', () => {
  assert.equal(layoutOf(['Energy,4 Minutes', 'Tempo,Valence of Love']), undefined)
})

test('columns can be named by number where there is no header', () => {
  const lines = ['One Song;Somebody;pop', 'Other Song;Anybody;pop']
  const layout = layoutOf(lines, 'track_name=1', 'artist_names=2')
  assert.equal(layout?.delimiter, ';')
  assert.equal(layout?.firstLine, 1)
  assert.deepEqual(layout?.columns, ['track_name', 'artist_names', undefined])
})

test('columns can be named by the names they have', () => {
  const layout = layoutOf(['Stück,Interpret,Länge'], 'track_name=Stück', 'artist_names=Interpret')
  assert.deepEqual(layout?.columns, ['track_name', 'artist_names', undefined])
})

test('a column that is not there is refused by its name', () => {
  const refused = (...map: string[]) =>
    assert.throws(() => layoutOf(['Title,Artist'], ...map), ImportError)
  refused('isrc=ISRC code')
  refused('isrc=3')
  refused('tittle=1')
  refused('isrc')
})

test('day and month are told apart by what the file holds', () => {
  const dayFirst = (...dates: string[]) =>
    layoutOf(['track_name,artist,album_release', ...dates.map((date) => `a,b,${date}`)])?.dayFirst
  assert.equal(dayFirst('01-02-2019', '14-06-2019'), true)
  assert.equal(dayFirst('01/02/2019', '06/14/2019'), false)
  assert.equal(dayFirst('01-02-2019'), undefined)
})

test('Exportify is recognised in all its languages', (context) => {
  const file = new URL(
    '../../../../shared/data/exportify/watsonbox_column_labels_i18n.json',
    import.meta.url,
  )
  const labels = readShared(file)
  if (labels === undefined) return context.skip(`${file.pathname} is not there`)
  for (const [language, texts] of Object.entries(labels)) {
    for (const [name, label] of entriesOf(texts)) {
      const field = renamed[name] ?? name
      const known = allFields.find((candidate) => candidate === field)
      assert.equal(fieldOf(label), known, `${language}: ${name} = ${label}`)
    }
  }
})

type Labels = { [name: string]: string | Labels }

/** What our fields are called there, where that differs. */
const renamed: Record<string, Field> = {
  track_uri: 'track_id',
  artist_uris: 'artist_ids',
  album_uri: 'album_id',
  album_artist_uris: 'album_artist_ids',
  album_release_date: 'release_date',
  album_image_url: 'album_image',
  track_duration: 'duration_ms',
  track_preview_url: 'preview_url',
  artist_genres: 'genres',
}

const entriesOf = (labels: string | Labels): [string, string][] =>
  typeof labels === 'string'
    ? []
    : Object.entries(labels).flatMap(([name, label]): [string, string][] =>
        typeof label === 'string' ? [[name, label]] : entriesOf(label),
      )

function readShared(file: URL): Labels | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
