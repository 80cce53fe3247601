import { index, type Schema, table } from './columns.ts'

export async function playedTracks(db: Schema): Promise<void> {
  await table(
    db,
    'played_track',
    {
      user_id: 'text',
      track_id: 'text',
      plays: 'int',
      short_term: 'real',
      medium_term: 'real',
      long_term: 'real',
    },
    ['user_id', 'track_id'],
  )
  for (const range of ['short_term', 'medium_term', 'long_term']) {
    await index(db, `played_track_by_${range}`, 'played_track', ['user_id', range])
  }
}
