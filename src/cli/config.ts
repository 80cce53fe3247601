import { Command } from 'commander'
import { type Setting, type Settings, toConfig } from '../config.ts'
import { type ConfigKey, configKeys } from '../config-keys.ts'
import { examples } from './examples.ts'
import { print, printJson, toTable } from './print.ts'

/** `reprise config print`: every setting, its value and where it came from; secrets masked. */
export function configCommand(settings: () => Settings): Command {
  const shown = examples(
    'reprise config print',
    'REPRISE_PORT=9090 reprise config print --config reprise.json --json',
  )
  const show = new Command('print')
    .description('Show every setting, its value and where it came from')
    .option('--json', 'one JSON object')
    .addHelpText('after', shown)
    .action(({ json }: { json?: boolean }) => {
      const found = settings()
      toConfig(found)
      if (json === true) printJson(masked(found))
      else print(toText(found))
    })
  return new Command('config')
    .description('Look at the settings')
    .addHelpText('after', shown)
    .addCommand(show)
}

function masked(settings: Settings): Record<string, Setting> {
  const shown: Record<string, Setting> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const hidden = configKeys[name as ConfigKey].kind === 'secret' && setting.value !== ''
    shown[name] = hidden ? { ...setting, value: '********' } : setting
  }
  return shown
}

const toText = (settings: Settings) =>
  toTable(
    ['SETTING', 'VALUE', 'FROM'],
    Object.entries(masked(settings)).map(([name, { value, origin }]) => [
      name,
      String(value),
      origin,
    ]),
  )
