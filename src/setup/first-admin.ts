import { addUser } from '../domain/accounts/users.ts'
import type { Account } from '../model/accounts.ts'
import { useSetupCode } from './code.ts'
import type { SetupMeans } from './means.ts'

export type FirstAdmin = { code: string; name: string; password: string }

/**
 * Makes the first administrator. Of two who try at once with the same link, one succeeds.
 * @throws 403 for a code that is no longer good, 400 for a name or password that cannot be
 */
export function makeFirstAdmin(
  means: SetupMeans,
  { code, name, password }: FirstAdmin,
): Promise<Account> {
  const input = { name, password, country: means.config.market, role: 'admin' as const }
  return addUser(means, input, (tx) => useSetupCode(tx, code))
}
