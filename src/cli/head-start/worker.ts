/** Makes the demo world in a process of its own; see `headStart`. */
import { once } from 'node:events'
import type { Config } from '../../config-keys.ts'
import { Changes } from '../../db/changes.ts'
import { migrate } from '../../db/migrations/index.ts'
import { locationOf, openDatabase } from '../../db/open-database.ts'
import { type Draft, draftDemoWorld } from '../../demo/draft.ts'
import { ensureDemoWorld } from '../../demo/first-start.ts'
import { systemClock as clock } from '../../lib/clock.ts'
import { systemRandom as random } from '../../lib/secret.ts'

// Nobody waits for it any more.
process.once('disconnect', () => process.exit())
const [config] = (await once(process, 'message')) as [Config]
const { data: folder, demo_client_secret: clientSecret, demo_password: password } = config
const database = await openDatabase(locationOf(folder, config.database_url))
const { db } = database
const changes = new Changes(database)
const chosen = { clientSecret, password }
// While a server makes the tables, this process makes what will be in them.
let draft: Draft | undefined
await migrate(db, async () => {
  draft = await draftDemoWorld(clock)
})
await ensureDemoWorld({ db, changes, clock, random, folder, chosen, draft })
process.send?.('done')
await database.close()
process.disconnect?.()
