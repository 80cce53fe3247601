import { index, type Schema, table } from './columns.ts'

export async function spokenWord(db: Schema): Promise<void> {
  await table(
    db,
    'show',
    {
      id: 'text',
      kind: 'text',
      name: 'text',
      sort_key: 'text',
      publisher: 'text',
      description: 'text',
      html_description: 'text',
      explicit: 'int',
      languages: 'text',
      images: 'text',
      media_type: 'text',
      is_externally_hosted: 'int',
      copyrights: 'text',
      market_set: 'text',
      total_episodes: 'int',
      authors: 'text',
      narrators: 'text',
      edition: 'text',
      rank: 'int',
    },
    ['id'],
  )
  await table(
    db,
    'episode',
    {
      id: 'text',
      show_id: 'text',
      number: 'int',
      name: 'text',
      sort_key: 'text',
      description: 'text',
      html_description: 'text',
      duration_ms: 'int',
      explicit: 'int',
      languages: 'text',
      images: 'text',
      release_date: 'text',
      released_at: 'int',
      preview_url: 'text',
      is_externally_hosted: 'int',
      audio_url: 'text',
      rank: 'int',
    },
    ['id'],
  )
  await table(
    db,
    'resume_point',
    {
      user_id: 'text',
      episode_id: 'text',
      position_ms: 'int',
      fully_played: 'int',
      updated_at: 'int',
    },
    ['user_id', 'episode_id'],
  )
  await index(db, 'show_by_sort_key', 'show', ['sort_key'])
  await index(db, 'episode_of_show', 'episode', ['show_id', 'number', 'released_at', 'id'])
}
