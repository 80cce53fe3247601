import { demoListener } from '../demo/first-start.ts'
import type { Account } from '../model/accounts.ts'
import { readSetting } from '../store/settings.ts'
import { findFirstApp } from './first-app.ts'
import type { SetupMeans } from './means.ts'

/** The setting that says what somebody chose to hear when it was the demo world. */
export const choice = 'setup_choice'

/** What is left to do: make an account, log in with it, choose music, or nothing. */
export type SetupStep = 'account' | 'log-in' | 'music' | 'ready'

/** How far setting up has come, as whoever asks may know it. */
export async function setupProgress(
  means: SetupMeans,
  {
    hasAdmin,
    visitor,
    folders,
  }: {
    hasAdmin: boolean
    visitor: Account | undefined
    folders: readonly string[]
  },
): Promise<{ step: SetupStep; hasDemo: boolean; appId: string | undefined }> {
  const hasDemo = (await demoListener(means.db)) !== undefined
  if (!hasAdmin) return { step: 'account', hasDemo, appId: undefined }
  if (visitor?.role !== 'admin') return { step: 'log-in', hasDemo, appId: undefined }
  const appId = (await findFirstApp(means))?.id
  const isChosen = folders.length > 0 || (await readSetting(means.db, choice)) !== undefined
  return { step: isChosen || appId !== undefined ? 'ready' : 'music', hasDemo, appId }
}
