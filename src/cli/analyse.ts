import { Command } from 'commander'
import { analyseAll, type PassCounts } from '../analysis/pass.ts'
import type { Context } from '../context.ts'
import { countFailedAnalyses } from '../store/audio-analyses.ts'
import { countFeatures } from '../store/audio-features.ts'
import { examples } from './examples.ts'
import { interrupted, longWork } from './long-work.ts'
import { print, printJson } from './print.ts'
import { withContext } from './with-context.ts'

type Options = { json?: boolean }

/** `reprise analyse`: features and analyses of all tracks that have files, computed from the sound. */
export function analyseCommand(open: () => Promise<Context>): Command {
  return new Command('analyse')
    .description('Compute audio features and analyses from the sound of all tracks')
    .option('--json', 'the counts as one JSON object')
    .addHelpText(
      'after',
      `
A server does this in the background. What is analysed already is passed over, so a run that was
interrupted goes on where it stopped. Files that cannot be decoded are noted and not tried again.
${examples('reprise analyse', 'reprise analyse --analysis 2')}`,
    )
    .action((options: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        const counts = await analyse(ctx)
        const totals = {
          ...counts,
          features: await countFeatures(ctx.db),
          failures: await countFailedAnalyses(ctx.db),
        }
        if (options.json === true) printJson(totals)
        else print(summary(totals))
        if (counts.stopped > 0) process.exitCode = interrupted
      }),
    )
}

const analyse = (ctx: Context): Promise<PassCounts> =>
  longWork((signal, line) => {
    signal.addEventListener('abort', () => void ctx.analyst.close(), { once: true })
    return analyseAll(ctx, signal, ({ analysed, copied, failed, current }) =>
      line.show(1, `${analysed + copied} analysed, ${failed} failed, ${current} were known`),
    )
  })

type Totals = PassCounts & { features: { computed: number; imported: number }; failures: number }

const summary = ({ analysed, copied, failed, current, features, failures }: Totals) =>
  [
    `${analysed} tracks analysed, ${copied} known from the same sound, ${failed} failed, ${current} up to date`,
    `features: ${features.computed} computed from sound, ${features.imported} imported (these stay)`,
    ...(failures > 0 ? [`${failures} tracks have a file that cannot be analysed`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
