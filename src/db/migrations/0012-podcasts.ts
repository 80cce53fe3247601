import { dialectOf } from '../dialect/index.ts'
import { index, type Schema, table } from './columns.ts'

export async function podcasts(db: Schema): Promise<void> {
  await table(
    db,
    'podcast_feed',
    {
      id: 'text',
      url: 'text',
      type: 'text',
      etag: 'text',
      last_modified: 'text',
      digest: 'text',
      added_at: 'int',
      checked_at: 'int',
      changed_at: 'int',
      due_at: 'int',
      failures: 'int',
      problem: 'text',
      skipped: 'int',
    },
    ['id'],
  )
  await table(
    db,
    'feed_episode',
    {
      episode_id: 'text',
      show_id: 'text',
      guid: 'text',
      season: 'int',
      number: 'int',
      type: 'text',
      link: 'text',
      mime_type: 'text',
      bytes: 'int',
      transcripts: 'text',
      chapters: 'text',
      chapters_url: 'text',
    },
    ['episode_id'],
  )
  await index(db, 'podcast_feed_by_due', 'podcast_feed', ['due_at'])
  await dialectOf(db).words.addKinds(db, ['show', 'episode', 'audiobook'])
  await index(db, 'feed_episode_of_show', 'feed_episode', ['show_id', 'guid'])
}
