import { deleteSession, insertSession } from '../../store/sessions.ts'
import { sessionMs } from './lifetimes.ts'
import type { Means } from './means.ts'

/** Logs a browser in. @returns what its cookie is to hold; only a hash of it is kept */
export async function startSession(
  { changes, clock, random }: Pick<Means, 'changes' | 'clock' | 'random'>,
  userId: string,
): Promise<string> {
  const session = random(32).toString('base64url')
  const expiresAt = clock.now() + sessionMs
  await changes.write((tx) => insertSession(tx, { session, userId, expiresAt }))
  return session
}

/** Logs a browser out. */
export async function endSession(
  { changes }: Pick<Means, 'changes'>,
  session: string,
): Promise<void> {
  await changes.write((tx) => deleteSession(tx, session))
}
