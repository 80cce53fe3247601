import { Command } from 'commander'
import { toTokenBody } from '../accounts/token/token-body.ts'
import type { Context } from '../context.ts'
import { mintToken } from '../domain/accounts/tokens.ts'
import { badRequest } from '../lib/errors.ts'
import { isScope } from '../lib/scopes.ts'
import type { IssuedTokens } from '../model/accounts.ts'
import { findApp } from '../store/apps.ts'
import { findAccount } from '../store/users.ts'
import { examples } from './examples.ts'
import { print, printJson } from './print.ts'
import { unknownApp, unknownScope, unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Options = { app: string; user?: string; scope?: string; json?: boolean }

/** `reprise token`: tokens without a browser, for scripts; works beside a running server. */
export function tokenCommand(open: () => Promise<Context>): Command {
  return new Command('token')
    .description('Print an access token without a login, for scripts and continuous integration')
    .requiredOption('--app <id>', 'client id of the app that will use it')
    .option('--user <name>', "whom it acts for (nobody: the app's own token)")
    .option('--scope <list>', 'what it may do: scopes separated by commas or spaces, or all')
    .option('--json', 'the body that /api/token would answer')
    .addHelpText(
      'after',
      examples(
        'reprise token --app ID',
        'reprise token --app ID --user mira --scope user-library-read,user-library-modify',
        'reprise token --app ID --user mira --scope all --json',
      ),
    )
    .action((options: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        const issued = await mint(ctx, options)
        if (options.json === true) printJson(toTokenBody(issued))
        else print(describe(issued))
      }),
    )
}

async function mint(ctx: Context, { app, user, scope = '' }: Options): Promise<IssuedTokens> {
  if ((await findApp(ctx.db, app)) === undefined) throw await unknownApp(ctx.db, app)
  if (user === undefined) {
    if (scope !== '') throw badRequest("an app's own token has no scopes; add --user NAME")
    return mintToken(ctx, { appId: app, scopes: [] })
  }
  if ((await findAccount(ctx.db, user)) === undefined) throw await unknownUser(ctx.db, user)
  const scopes = scope === 'all' ? 'all' : scope.split(/[\s,]+/).filter((name) => name !== '')
  if (scopes !== 'all') for (const name of scopes) if (!isScope(name)) throw unknownScope(name)
  return mintToken(ctx, { appId: app, userId: user, scopes })
}

const describe = ({ accessToken, expiresInSeconds, scope, refreshToken }: IssuedTokens) =>
  [
    `access token   ${accessToken}\n`,
    `good for       ${expiresInSeconds} seconds\n`,
    scope === undefined ? '' : `scope          ${scope === '' ? '(public data only)' : scope}\n`,
    refreshToken === undefined ? '' : `refresh token  ${refreshToken}\n`,
  ].join('')
