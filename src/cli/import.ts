import { Command } from 'commander'
import type { Context } from '../context.ts'

export function importCommand(_open: () => Promise<Context>): Command {
  return new Command('import')
}
