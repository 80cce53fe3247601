import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { notFound } from '../lib/errors.ts'
import { loadWrittenPlaylist } from '../scanner/playlists/export-playlist.ts'
import { type PlaylistForm, playlistWriters } from '../scanner/playlists/write-playlist.ts'
import { examples } from './examples.ts'
import { print } from './print.ts'
import { withContext } from './with-context.ts'

/** `reprise playlist …`: playlists as files. */
export function playlistCommand(open: () => Promise<Context>): Command {
  const shown = examples(
    'reprise playlist export 37i9dQZF1DXcBWIGoYBM5M > hits.m3u8',
    'reprise playlist export 37i9dQZF1DXcBWIGoYBM5M --format xspf > hits.xspf',
  )
  const exported = new Command('export')
    .description('Print a playlist as a file that other players read')
    .argument('<id>', 'the playlist')
    .addOption(
      new Option('--format <form>', 'what kind of file')
        .choices(Object.keys(playlistWriters))
        .default('m3u8'),
    )
    .addHelpText('after', shown)
    .action((id: string, { format }: { format: PlaylistForm }, command: Command) =>
      withContext(command, open, async (ctx) => {
        const playlist = await loadWrittenPlaylist(ctx.db, id.replace(/^.*[:/]/, ''))
        if (playlist === undefined) throw notFound()
        print(playlistWriters[format](playlist))
      }),
    )
  return new Command('playlist')
    .description('Write playlists as files')
    .addHelpText('after', shown)
    .addCommand(exported)
}
