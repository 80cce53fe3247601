import { text } from 'node:stream/consumers'
import { Argument, Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { generatePassword } from '../domain/accounts/passwords.ts'
import {
  addUser,
  filterExplicit,
  products,
  roles,
  setPassword,
  setRole,
} from '../domain/accounts/users.ts'
import type { Account, Role } from '../model/accounts.ts'
import { findAccount, listAccounts } from '../store/users.ts'
import { examples } from './examples.ts'
import { print, printJson, toTable } from './print.ts'
import { unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Open = () => Promise<Context>
type Json = { json?: boolean }

/** `reprise user …`: the people who can log in. */
export function userCommand(open: Open): Command {
  return new Command('user')
    .description('Add users and look after them')
    .addHelpText('after', examples('reprise user add mira', 'reprise user list'))
    .addCommand(add(open))
    .addCommand(passwd(open))
    .addCommand(role(open))
    .addCommand(explicit(open))
    .addCommand(list(open))
}

const passwordHelp = 'password; - reads it from standard input (a new one is made and printed)'

function add(open: Open): Command {
  type Options = Json & {
    email?: string
    password?: string
    displayName?: string
    country?: string
    product: string
    role: Role
  }
  return new Command('add')
    .description('Add a user')
    .argument('<name>', 'user name: a-z, 0-9, dot, dash and underscore')
    .option('--email <address>', 'can be used to log in, too')
    .option('--password <text>', passwordHelp)
    .option('--display-name <text>', 'name that others see')
    .option('--country <code>', 'two letters, such as SE (the setting "market")')
    .addOption(
      new Option('--product <name>', 'kind of account').choices(products).default('premium'),
    )
    .addOption(
      new Option('--role <name>', 'admins look after the server').choices(roles).default('user'),
    )
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples(
        'reprise user add mira --email mira@example.org --country SE',
        'pass show mira | reprise user add mira --password -',
      ),
    )
    .action((name: string, options: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        const { password, isNew } = await passwordOf(ctx, options.password)
        const account = await addUser(ctx, {
          name,
          password,
          country: options.country ?? ctx.config.market,
          product: options.product,
          role: options.role,
          ...(options.email === undefined ? {} : { email: options.email }),
          ...(options.displayName === undefined ? {} : { displayName: options.displayName }),
        })
        if (options.json === true) printJson({ ...toJson(account), ...(isNew ? { password } : {}) })
        else print(`${account.id} can log in now.\n${isNew ? passwordLine(password) : ''}`)
      }),
    )
}

function passwd(open: Open): Command {
  return new Command('passwd')
    .description("Change a user's password and log their browsers out")
    .addHelpText(
      'after',
      examples('reprise user passwd mira', 'reprise user passwd mira --password -'),
    )
    .argument('<name>', 'user name')
    .option('--password <text>', passwordHelp)
    .option('--json', 'one JSON object')
    .action((name: string, options: Json & { password?: string }, command: Command) =>
      withContext(command, open, async (ctx) => {
        if ((await findAccount(ctx.db, name)) === undefined) throw await unknownUser(ctx.db, name)
        const { password, isNew } = await passwordOf(ctx, options.password)
        await setPassword(ctx, name, password)
        if (options.json === true) printJson({ id: name, ...(isNew ? { password } : {}) })
        else print(`${name} has a new password.\n${isNew ? passwordLine(password) : ''}`)
      }),
    )
}

function role(open: Open): Command {
  return new Command('role')
    .description('Make a user an admin, or no longer one')
    .addHelpText('after', examples('reprise user role mira admin'))
    .argument('<name>', 'user name')
    .addArgument(new Argument('<role>', 'what the user becomes').choices(roles))
    .action((name: string, newRole: Role, _: object, command: Command) =>
      withContext(command, open, async (ctx) => {
        if ((await findAccount(ctx.db, name)) === undefined) throw await unknownUser(ctx.db, name)
        await setRole(ctx, name, newRole)
        print(`${name} is ${newRole === 'admin' ? 'an admin' : 'a user'} now.\n`)
      }),
    )
}

function explicit(open: Open): Command {
  return new Command('explicit')
    .description('Keep explicit content from a user, or no longer')
    .addHelpText('after', examples('reprise user explicit theo filter'))
    .argument('<name>', 'user name')
    .addArgument(new Argument('<rule>', 'what becomes of it').choices(['filter', 'allow']))
    .action((name: string, rule: string, _: object, command: Command) =>
      withContext(command, open, async (ctx) => {
        if ((await findAccount(ctx.db, name)) === undefined) throw await unknownUser(ctx.db, name)
        await filterExplicit(ctx, name, rule === 'filter')
        print(
          `${name} ${rule === 'filter' ? 'is not shown' : 'is shown'} explicit content as playable now.\n`,
        )
      }),
    )
}

function list(open: Open): Command {
  return new Command('list')
    .description('Show every user')
    .addHelpText('after', examples('reprise user list', 'reprise user list --json'))
    .option('--json', 'one JSON array')
    .action(({ json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const accounts = await listAccounts(ctx.db)
        if (json === true) return printJson(accounts.map(toJson))
        const rows = accounts.map((a) => [
          a.id,
          a.displayName,
          a.email,
          a.country,
          a.product,
          a.role,
        ])
        print(toTable(['NAME', 'DISPLAY NAME', 'E-MAIL', 'COUNTRY', 'PRODUCT', 'ROLE'], rows))
      }),
    )
}

/** The password given, read or made up. */
async function passwordOf({ random }: Context, given: string | undefined) {
  if (given === undefined) return { password: generatePassword(random), isNew: true }
  if (given !== '-') return { password: given, isNew: false }
  // A terminal and `echo` end it with a line break that is no part of it.
  return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), isNew: false }
}

const toJson = (account: Account) => ({
  id: account.id,
  display_name: account.displayName,
  email: account.email,
  country: account.country,
  product: account.product,
  role: account.role,
})

const passwordLine = (password: string) =>
  `\n  password  ${password}\n\nIt is shown once; only a hash of it is kept.\n`
