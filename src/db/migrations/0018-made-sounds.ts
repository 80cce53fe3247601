import { type Schema, table } from './columns.ts'

export async function madeSounds(db: Schema): Promise<void> {
  await table(db, 'made_sound', { uri: 'text' }, ['uri'])
}
