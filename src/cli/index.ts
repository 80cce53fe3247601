import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { toConfig } from '../config.ts'
import { commands, type Means } from './commands.ts'
import { examples } from './examples.ts'
import { explain } from './explain.ts'
import { addSettings, settingsOf } from './settings.ts'
import { markUsageErrors } from './usage-errors.ts'

/**
 * The command line: `reprise <command>`, each with `--help`.
 * @param wanted the only command to load; all of them when it is none
 */
export async function buildCommandLine(wanted?: string): Promise<Command> {
  const program = new Command('reprise')
    .description('A self-hosted server compatible with the Spotify Web API, over a catalog you own')
    .version(packageJson.version)
    .addHelpText(
      'after',
      examples(
        'reprise',
        'reprise serve --help',
        'reprise import songs.csv',
        'reprise token --app ID --user mira --scope all',
      ),
    )
  // Commands are built before anything is parsed; which one runs is known when it does.
  let running = program
  program.hook('preAction', (_program, command) => {
    running = command
  })
  const settings = () => settingsOf(running)
  const open: Means['open'] = async (choices) => {
    const config = toConfig(settings())
    const [{ openContext }, { createLog }] = await Promise.all([
      import('../context.ts'),
      import('../log.ts'),
    ])
    // A command's own output is what its user wants to see; the log says what went wrong.
    return openContext(config, createLog(config.log === 'info' ? 'warn' : config.log), choices)
  }
  const isKnown = wanted !== undefined && Object.hasOwn(commands, wanted)
  for (const [name, load] of Object.entries(commands)) {
    if (name === wanted || !isKnown) program.addCommand(await load({ settings, open }))
  }
  addSettings(program)
  markUsageErrors(program)
  return program
}

/** The words after the program's name; without a command among them it is `serve`. */
function wordsOf(argv: string[]): string[] {
  const words = argv.slice(2)
  const [first = '-'] = words
  const isAboutProgram = ['-h', '--help', '-V', '--version'].includes(first)
  return first.startsWith('-') && !isAboutProgram ? ['serve', ...words] : words
}

/** Runs the command line; what a user can mend is one line on standard error and exit code 1. */
export async function runCommandLine(argv: string[]): Promise<void> {
  const words = wordsOf(argv)
  try {
    const program = await buildCommandLine(words[0])
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    const reason = explain(error)
    if (reason === undefined) throw error
    process.stderr.write(`reprise: ${reason}\n`)
    process.exitCode = 1
  }
}
