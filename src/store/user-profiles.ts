import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { Image } from '../model/image.ts'
import type { Profile } from '../model/user.ts'

/** The user with this name, with how many follow them; undefined when nobody has the name. */
export async function findProfile(db: Db, id: string): Promise<Profile | undefined> {
  const row = await db
    .selectFrom('user_account')
    .select((eb) => [
      'id',
      'display_name',
      'email',
      'country',
      'product',
      'explicit_filter',
      'images',
      'account_id',
      eb
        .selectFrom('follow')
        .select((of) => of.fn.countAll<number>().as('followers'))
        .where('kind', '=', 'user')
        .where('target_id', '=', id)
        .as('followers'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    country: row.country,
    product: row.product,
    isExplicitFiltered: row.explicit_filter === 1,
    images: JSON.parse(row.images),
    accountId: row.account_id,
    followers: Number(row.followers),
  }
}

/** Which of the names belong to users. */
export async function knownUserIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await db.selectFrom('user_account').select('id').where('id', 'in', run).execute()
    for (const row of rows) known.add(row.id)
  }
  return known
}

/** Gives a user pictures and the setting that hides explicit content. */
export async function setProfile(
  db: Db,
  id: string,
  { images, explicitFilter }: { images: Image[]; explicitFilter: boolean },
): Promise<void> {
  await db
    .updateTable('user_account')
    .set({ images: JSON.stringify(images), explicit_filter: explicitFilter ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}
