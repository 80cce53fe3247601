import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { Db } from '../db/engine.ts'
import { presentApp } from '../desk/apps/present-app.ts'
import {
  allowUsers,
  disallowUsers,
  maxAppUsers,
  updateAccess,
} from '../domain/accounts/app-access.ts'
import { badRequest } from '../lib/errors.ts'
import type { AccessProfile, AppAccess } from '../model/access.ts'
import { appUserIds } from '../store/app-users.ts'
import { findApp } from '../store/apps.ts'
import { findAccount } from '../store/users.ts'
import { describe } from './app-text.ts'
import { examples } from './examples.ts'
import { print, printJson } from './print.ts'
import { unknownApp, unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Open = () => Promise<Context>
type Json = { json?: boolean }

/** What `app create` and `app update` take about access. */
export type AccessOptions = {
  access?: AccessProfile
  owner?: string
  requests?: string
  mcp?: boolean
}

const profiles: AccessProfile[] = ['classic', 'extended', 'development', 'both']

export const accessOptions = (): Option[] => [
  new Option(
    '--access <profile>',
    "which generation of the API it sees (a new app's is classic)",
  ).choices(profiles),
  new Option('--owner <user>', 'whose app it is; - is nobody in particular'),
  new Option(
    '--requests <number>',
    'requests in 30 seconds; 0 is any number, - is what the setting rate_limit says',
  ),
  new Option('--mcp', 'let it use /mcp, the tools for assistants'),
  new Option('--no-mcp', 'do not let it use /mcp'),
]

/** The options as the rules take them. @throws 400 for a number that is none or an unknown owner */
export async function readAccess(
  db: Db,
  { access, owner, requests, mcp }: AccessOptions,
): Promise<Partial<AppAccess>> {
  const ownerId = owner === '-' ? '' : owner
  if (ownerId !== undefined && ownerId !== '' && (await findAccount(db, ownerId)) === undefined) {
    throw await unknownUser(db, ownerId)
  }
  if (requests !== undefined && !/^(-|\d{1,9})$/.test(requests)) {
    throw badRequest(`--requests takes a whole number or -, not ${requests}`)
  }
  return {
    ...(access === undefined ? {} : { profile: access }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(requests === undefined ? {} : { rateLimit: requests === '-' ? -1 : Number(requests) }),
    ...(mcp === undefined ? {} : { mcp }),
  }
}

/** `reprise app update`: what an app has of the API. */
export function updateCommand(open: Open): Command {
  const command = new Command('update')
    .description('Change what an app has of the API; tokens already given follow')
    .argument('<id>', 'client id')
  for (const option of accessOptions()) command.addOption(option)
  return command
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples(
        'reprise app update ID --access both',
        'reprise app update ID --access development --owner mira --requests 180 --json',
      ),
    )
    .action((id: string, options: AccessOptions & Json, self: Command) =>
      withContext(self, open, async (ctx) => {
        if ((await findApp(ctx.db, id)) === undefined) throw await unknownApp(ctx.db, id)
        const app = await updateAccess(ctx, id, await readAccess(ctx.db, options))
        if (options.json === true) printJson(presentApp(app))
        else print(`${app.name}\n\n${describe(app)}`)
      }),
    )
}

/** `reprise app allow`: for whom an app in development mode may act. */
export function allowCommand(open: Open): Command {
  return new Command('allow')
    .description(
      `Let an app in development mode act for users: at most ${maxAppUsers}, its owner among them`,
    )
    .argument('<id>', 'client id')
    .argument('[users...]', 'user names; without any, those allowed now are shown')
    .option('--remove', 'take the users off the app instead')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples(
        'reprise app allow ID mira theo',
        'reprise app allow ID theo --remove',
        'reprise app allow ID --json',
      ),
    )
    .action((id: string, users: string[], options: Json & { remove?: boolean }, self: Command) =>
      withContext(self, open, async (ctx) => {
        const app = await findApp(ctx.db, id)
        if (app === undefined) throw await unknownApp(ctx.db, id)
        const allowed = await changeUsers(ctx, id, { users, isRemoving: options.remove === true })
        if (options.json === true) return printJson({ client_id: id, users: allowed })
        const all = app.ownerId === '' ? allowed : [`${app.ownerId} (its owner)`, ...allowed]
        print(`${app.name} may act for ${all.length === 0 ? 'nobody' : all.join(', ')}.\n`)
      }),
    )
}

async function changeUsers(
  ctx: Context,
  id: string,
  { users, isRemoving }: { users: string[]; isRemoving: boolean },
): Promise<string[]> {
  if (users.length === 0) return appUserIds(ctx.db, id)
  if (isRemoving) return disallowUsers(ctx, id, users)
  for (const user of users) {
    if ((await findAccount(ctx.db, user)) === undefined) throw await unknownUser(ctx.db, user)
  }
  return allowUsers(ctx, id, users)
}
