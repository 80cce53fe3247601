/** Names no real catalog has, so that a search can only find these. */
export const artist = { type: 'artist', id: '1Qz5kXH0sVdWm7bJtYcRfA', name: 'Veldrune Quartet' }

export const album = {
  type: 'album',
  id: '3nLk8GpZ2wTqXs6VbRcYhD',
  name: 'Lanterns over Brackwater',
  album_type: 'album',
  artists: [artist],
  release_date: '2021-05-14',
  release_date_precision: 'day',
  total_tracks: 5,
}

export const tracks = [
  track('4aWc7TnRz1kPqYxJvMdGsE', 'Harbour Bell', 1),
  track('5bXd8UoSz2lQrZyKwNeHtF', 'The Tin Orchard', 2),
  track('6cYe9VpTz3mRsAzLxOfIuG', 'Moth Almanac', 3),
  track('0dZf1WqUz4nStBaMyPgJvH', 'Salt Ledger', 4),
  track('2eAg3XrVz5oTuCbNzQhKwI', 'Underpainting', 5),
]

function track(id: string, name: string, number: number) {
  return {
    type: 'track',
    id,
    uri: `spotify:track:${id}`,
    name,
    album,
    artists: [artist],
    disc_number: 1,
    track_number: number,
    duration_ms: 180_000 + number * 1_000,
    explicit: false,
    popularity: 50,
  }
}

/** The catalog as a file for `reprise import`: one API object a line. */
export const smallCatalog = [artist, album, ...tracks]
  .map((object) => `${JSON.stringify(object)}\n`)
  .join('')
