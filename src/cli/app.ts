import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { presentApp } from '../desk/apps/present-app.ts'
import { createApp, deleteApp, rotateSecret } from '../domain/accounts/apps.ts'
import type { RedirectRules } from '../model/accounts.ts'
import { findApp, listApps } from '../store/apps.ts'
import {
  type AccessOptions,
  accessOptions,
  allowCommand,
  readAccess,
  updateCommand,
} from './app-access.ts'
import { describe } from './app-text.ts'
import { examples } from './examples.ts'
import { print, printJson, toTable } from './print.ts'
import { unknownApp } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Open = () => Promise<Context>
type Json = { json?: boolean }

/** `reprise app …`: the apps that may use this server. */
export function appCommand(open: Open): Command {
  return new Command('app')
    .description('Register apps and look after them')
    .addHelpText(
      'after',
      examples('reprise app list', 'reprise app create --name "My player" --json'),
    )
    .addCommand(create(open))
    .addCommand(list(open))
    .addCommand(updateCommand(open))
    .addCommand(allowCommand(open))
    .addCommand(rotate(open))
    .addCommand(remove(open))
}

function create(open: Open): Command {
  type Options = Json &
    AccessOptions & {
      name: string
      description?: string
      website?: string
      redirectUri?: string[]
      rules: RedirectRules
    }
  const command = new Command('create')
    .description('Register an app and print its client id and secret')
    .requiredOption('--name <text>', 'what users see when the app asks for access')
    .option('--description <text>', 'a sentence about it')
    .option('--website <url>', 'where people read about it')
    .option('--redirect-uri <uri>', 'where users are sent back to; repeat for several', collect)
    .addOption(
      new Option('--rules <rules>', 'redirect addresses: strict refuses http beyond this machine')
        .choices(['relaxed', 'strict'])
        .default('relaxed'),
    )
  for (const option of accessOptions()) command.addOption(option)
  return command
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples(
        'reprise app create --name "My player" --redirect-uri http://127.0.0.1:8888/callback',
        'reprise app create --name Phone --redirect-uri my-player://login --rules strict --json',
        'reprise app create --name Trial --access development --owner mira',
      ),
    )
    .action((options: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        const { app, secret } = await createApp(ctx, {
          name: options.name,
          description: options.description ?? '',
          website: options.website ?? '',
          redirectUris: options.redirectUri ?? [],
          redirectRules: options.rules,
          ...(await readAccess(ctx.db, options)),
        })
        if (options.json === true) printJson({ ...presentApp(app), client_secret: secret })
        else print(`${app.name} is registered.\n\n${describe(app)}${secretLine(secret)}`)
      }),
    )
}

function list(open: Open): Command {
  return new Command('list')
    .description('Show every app')
    .addHelpText('after', examples('reprise app list', 'reprise app list --json'))
    .option('--json', 'one JSON array')
    .action(({ json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const apps = await listApps(ctx.db)
        if (json === true) return printJson(apps.map(presentApp))
        const rows = apps.map((app) => [
          app.id,
          app.name,
          app.profile,
          app.redirectRules,
          app.redirectUris.join(' '),
        ])
        print(toTable(['CLIENT ID', 'NAME', 'ACCESS', 'RULES', 'REDIRECT URIS'], rows))
      }),
    )
}

function rotate(open: Open): Command {
  return new Command('rotate-secret')
    .description('Give an app a new secret; the old one is refused from then on')
    .addHelpText('after', examples('reprise app rotate-secret ID'))
    .argument('<id>', 'client id')
    .option('--json', 'one JSON object')
    .action((id: string, { json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        if ((await findApp(ctx.db, id)) === undefined) throw await unknownApp(ctx.db, id)
        const secret = await rotateSecret(ctx, id)
        if (json === true) printJson({ client_id: id, client_secret: secret })
        else print(secretLine(secret))
      }),
    )
}

function remove(open: Open): Command {
  return new Command('delete')
    .description('Remove an app and revoke every token it was given')
    .addHelpText('after', examples('reprise app delete ID'))
    .argument('<id>', 'client id')
    .option('--json', 'one JSON object')
    .action((id: string, { json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const app = await findApp(ctx.db, id)
        if (app === undefined) throw await unknownApp(ctx.db, id)
        await deleteApp(ctx, id)
        if (json === true) printJson({ client_id: id, deleted: true })
        else print(`${app.name} is deleted, and its tokens are revoked.\n`)
      }),
    )
}

const collect = (value: string, before: string[] = []) => [...before, value]

const secretLine = (secret: string) =>
  `  client secret  ${secret}\n\nThe secret is shown once; only a hash of it is kept.\n`
