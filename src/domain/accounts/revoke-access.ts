import { deleteGrantsOf } from '../../store/user-grants.ts'
import type { Means } from './means.ts'

/**
 * Takes from an app everything it may do for a user: its tokens open nothing from now on, also those
 * that were made without asking, and it has to ask again.
 */
export async function revokeAccess(
  { changes }: Pick<Means, 'changes'>,
  pair: { userId: string; appId: string },
): Promise<void> {
  await changes.write(async (tx, touch) => {
    await deleteGrantsOf(tx, pair)
    touch('tokens')
  })
}
