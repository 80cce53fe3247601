import { dialectOf } from '../dialect/index.ts'
import { index, type Schema, table } from './columns.ts'

export async function search(db: Schema): Promise<void> {
  const { words } = dialectOf(db)
  await words.create(db)
  await words.addKinds(db, ['artist', 'album', 'track', 'playlist'])
  await db.schema
    .createIndex('search_doc_by_id')
    .unique()
    .on('search_doc')
    .columns(['kind', 'id'])
    .execute()
  await table(db, 'search_term', { term: 'text', backward: 'text' }, ['term'])
  await index(db, 'search_term_by_end', 'search_term', ['backward'])
}
