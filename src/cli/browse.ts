import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { readBrowsePages, replaceBrowsePages } from '../domain/browse/browse-pages.ts'
import { badRequest } from '../lib/errors.ts'
import { examples } from './examples.ts'
import { print } from './print.ts'
import { withContext } from './with-context.ts'

/** `reprise browse`: the categories and what is featured, as one document. */
export function browseCommand(open: () => Promise<Context>): Command {
  return new Command('browse')
    .description('Look after the categories and what is featured')
    .addHelpText(
      'after',
      examples('reprise browse export > browse.json', 'reprise browse import browse.json'),
    )
    .addCommand(exportPages(open))
    .addCommand(importPages(open))
}

function exportPages(open: () => Promise<Context>): Command {
  return new Command('export')
    .description('Print the browse pages as JSON, to be edited and imported')
    .addHelpText('after', examples('reprise browse export > browse.json'))
    .action((_options: object, command: Command) =>
      withContext(command, open, async (ctx) => {
        print(JSON.stringify(await readBrowsePages(ctx.db), null, 2))
      }),
    )
}

function importPages(open: () => Promise<Context>): Command {
  return new Command('import')
    .description('Put the browse pages of a file in place of those that are there')
    .addHelpText('after', examples('reprise browse import browse.json'))
    .argument('<file>', 'JSON as `browse export` prints it')
    .action((file: string, _options: object, command: Command) =>
      withContext(command, open, async (ctx) => {
        // What checks the document takes a while to load, which no other command needs.
        const { parseBrowsePages } = await import('./browse-document.ts')
        const text = await readFile(file, 'utf8').catch((error) => {
          throw badRequest(`${file} cannot be read (${error.code})`)
        })
        const pages = parseBrowsePages(text)
        await replaceBrowsePages(ctx, pages)
        const { categories, featured } = pages
        print(
          `${categories.length} categories and ${featured.length} featured shelves are in place.`,
        )
      }),
    )
}
