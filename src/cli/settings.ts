import { type Command, Option } from 'commander'
import { type Flags, readSettings, type Settings } from '../config.ts'
import { configKeys } from '../config-keys.ts'

/** Gives every command that does something a flag for every setting. */
export function addSettings(command: Command): void {
  if (command.commands.length > 0) {
    for (const sub of command.commands) addSettings(sub)
    return
  }
  command.optionsGroup('Settings (also REPRISE_… in the environment, or a file):')
  command.option('--config <file>', 'JSON file with settings (./reprise.json)')
  for (const [name, { kind, about, fallback }] of Object.entries(configKeys)) {
    const flag = `--${name.replaceAll('_', '-')}`
    // An option of the command's own by that name is what is meant (`app create --mcp`).
    if (command.options.some(({ long }) => long === flag)) continue
    const shown = fallback === '' || fallback === false ? about : `${about} (${fallback})`
    command.option(kind === 'flag' ? flag : `${flag} <${kind === 'secret' ? 'text' : kind}>`, shown)
    // What the environment or the file switched on, the command line can switch off.
    if (kind === 'flag') command.addOption(new Option(`--no-${flag.slice(2)}`).hideHelp())
  }
}

/**
 * The settings as a command line states them.
 * @throws ConfigError for an unknown key or a value of the wrong kind
 */
export function settingsOf(command: Command): Settings {
  const given = command.opts() as Record<string, string | boolean | undefined>
  const flags: Flags = {}
  for (const name of ['config', ...Object.keys(configKeys)]) {
    const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    if (given[camel] !== undefined) flags[name] = given[camel]
  }
  return readSettings(flags, process.env)
}
