import { demoListener, ensureDemoWorld } from '../demo/first-start.ts'
import { badRequest } from '../lib/errors.ts'
import { writeSetting } from '../store/settings.ts'
import type { SetupMeans } from './means.ts'
import { choice } from './progress.ts'

/**
 * Takes the demo world as what there is to hear; loads it when the server was started without.
 * @throws 400 when there is a catalog of its own
 */
export async function chooseDemoWorld(means: SetupMeans): Promise<void> {
  if ((await demoListener(means.db)) === undefined) {
    const { demo_client_secret: clientSecret, demo_password: password } = means.config
    const access = await ensureDemoWorld({ ...means, chosen: { clientSecret, password } })
    if (access === null) throw badRequest('This server has a catalog of its own already')
  }
  await means.changes.write((tx) => writeSetting(tx, choice, 'demo'))
}

/** Whom a visitor may listen as; undefined without the demo world. */
export const listener = ({ db }: Pick<SetupMeans, 'db'>): Promise<string | undefined> =>
  demoListener(db)
