import { Command } from 'commander'
import { type Setting, type Settings, toConfig } from '../config.ts'
import { type ConfigKey, configKeys } from '../config-keys.ts'
import { examples } from './examples.ts'

/** `reprise config print`: every setting, its value and where it came from; secrets masked. */
export function configCommand(settings: () => Settings): Command {
  const print = new Command('print')
    .description('Show every setting, its value and where it came from')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      examples('reprise config print', 'REPRISE_PORT=9090 reprise config print --json'),
    )
    .action(({ json }: { json?: boolean }) => {
      const found = settings()
      toConfig(found)
      process.stdout.write(json === true ? `${JSON.stringify(masked(found))}\n` : toTable(found))
    })
  return new Command('config')
    .description('Look at the settings')
    .addHelpText(
      'after',
      examples('reprise config print', 'REPRISE_PORT=9090 reprise config print --json'),
    )
    .addCommand(print)
}

function masked(settings: Settings): Record<string, Setting> {
  const shown: Record<string, Setting> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const hidden = configKeys[name as ConfigKey].kind === 'secret' && setting.value !== ''
    shown[name] = hidden ? { ...setting, value: '********' } : setting
  }
  return shown
}

function toTable(settings: Settings): string {
  return Object.entries(masked(settings))
    .map(
      ([name, { value, origin }]) => `${name.padEnd(20)} ${String(value).padEnd(28)} ${origin}\n`,
    )
    .join('')
}
