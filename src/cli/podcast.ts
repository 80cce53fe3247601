import { Command } from 'commander'
import type { Context } from '../context.ts'
import { badRequest } from '../lib/errors.ts'
import type { PodcastFeed } from '../model/podcasts.ts'
import { type Added, addFeeds } from '../podcasts/add-feeds.ts'
import { ledgerPath } from '../podcasts/ledger.ts'
import { refreshFeeds } from '../podcasts/refresh-all.ts'
import type { Refreshed } from '../podcasts/refresh-feed.ts'
import { removeFeed } from '../podcasts/remove-feed.ts'
import { listFeeds } from '../store/podcast-feeds.ts'
import { loadShows } from '../store/shows.ts'
import { examples } from './examples.ts'
import { print, printJson, toTable } from './print.ts'
import { withContext } from './with-context.ts'

type Open = () => Promise<Context>
type Json = { json?: boolean }

/** `reprise podcast`: the feeds that the server keeps up to date. */
export function podcastCommand(open: Open): Command {
  return new Command('podcast')
    .description('Add podcasts by their feeds and look after them')
    .addHelpText(
      'after',
      examples(
        'reprise podcast add https://example.org/feed.xml',
        'reprise podcast add subscriptions.opml',
        'reprise podcast list',
      ),
    )
    .addCommand(add(open))
    .addCommand(list(open))
    .addCommand(refresh(open))
    .addCommand(remove(open))
}

function add(open: Open): Command {
  return new Command('add')
    .description('Add feeds, or all that an OPML file lists')
    .argument('<feed...>', 'address of a feed, or a file: RSS, Atom or OPML')
    .option('--json', 'one JSON array')
    .addHelpText(
      'after',
      examples(
        'reprise podcast add https://example.org/feed.xml',
        'reprise podcast add subscriptions.opml',
        'reprise podcast add --allow-private-feeds http://192.168.1.5/feed.xml',
      ),
    )
    .action((sources: string[], { json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const say = json === true ? () => {} : (one: Added) => print(addedLine(one))
        const added = await addFeeds(ctx, sources, say)
        if (json === true) printJson(added)
        if (added.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1
      }),
    )
}

function list(open: Open): Command {
  return new Command('list')
    .description('Show every podcast, when it was looked at, and what went wrong')
    .option('--json', 'one JSON array')
    .addHelpText('after', examples('reprise podcast list', 'reprise podcast list --json'))
    .action(({ json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const feeds = await namedFeeds(ctx)
        if (json === true) return printJson(feeds.map(toJson))
        const rows = feeds.map((feed) => [
          feed.id,
          feed.name,
          String(feed.episodes),
          new Date(feed.checkedAt).toISOString().slice(0, 16),
          feed.problem ||
            (feed.skipped === 0 ? 'fine' : `fine, ${counted(feed.skipped, 'item')} left out`),
          withoutPassword(feed.url),
        ])
        print(toTable(['ID', 'NAME', 'EPISODES', 'CHECKED', 'STATE', 'FEED'], rows))
      }),
    )
}

function refresh(open: Open): Command {
  return new Command('refresh')
    .description('Look now whether feeds have changed: all of them, or those named')
    .argument('[podcast...]', 'id, name or address')
    .option('--json', 'one JSON array')
    .addHelpText('after', examples('reprise podcast refresh', 'reprise podcast refresh "My Show"'))
    .action((wanted: string[], { json }: Json, command: Command) =>
      withContext(command, open, async (ctx) => {
        const feeds = await namedFeeds(ctx)
        const chosen = wanted.length === 0 ? feeds : wanted.map((one) => chosenFeed(feeds, one))
        const all: ({ id: string } & Refreshed)[] = []
        await refreshFeeds(
          ctx,
          chosen.map(({ id }) => id),
          (id, refreshed) => {
            all.push({ id, ...refreshed })
            const name = feeds.find((feed) => feed.id === id)?.name ?? id
            if (json !== true) print(`${name}: ${refreshedWords(refreshed)}\n`)
          },
        )
        if (json === true) printJson(all)
        if (all.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
      }),
    )
}

function remove(open: Open): Command {
  return new Command('remove')
    .description('Stop following a feed')
    .argument('<podcast>', 'id, name or address')
    .option('--purge', 'take its show and episodes out of the catalog, too')
    .addHelpText(
      'after',
      examples('reprise podcast remove "My Show"', 'reprise podcast remove "My Show" --purge'),
    )
    .action((wanted: string, { purge = false }: { purge?: boolean }, command: Command) =>
      withContext(command, open, async (ctx) => {
        const feed = chosenFeed(await namedFeeds(ctx), wanted)
        await removeFeed(ctx, feed.id, { withShow: purge })
        const rest = purge ? 'and its episodes are gone' : 'is not followed any more; it stays'
        print(`${feed.name} ${rest}.\n`)
      }),
    )
}

type NamedFeed = PodcastFeed & { name: string; episodes: number; ledger: string | null }

async function namedFeeds({ db, folder }: Context): Promise<NamedFeed[]> {
  const feeds = await listFeeds(db)
  const shows = await loadShows(
    db,
    feeds.map(({ id }) => id),
  )
  return feeds.map((feed) => ({
    ...feed,
    name: shows.get(feed.id)?.name ?? feed.url,
    episodes: shows.get(feed.id)?.totalEpisodes ?? 0,
    ledger: feed.skipped === 0 ? null : ledgerPath(folder, feed.id),
  }))
}

function chosenFeed(feeds: NamedFeed[], wanted: string): NamedFeed {
  const found = feeds.filter(
    ({ id, name, url }) =>
      id === wanted || url === wanted || name.toLowerCase() === wanted.toLowerCase(),
  )
  const [feed] = found
  if (feed === undefined) {
    throw badRequest(`no podcast is called ${wanted}; "reprise podcast list" shows them`)
  }
  if (found.length > 1) throw badRequest(`${wanted} is more than one podcast; name it by its id`)
  return feed
}

function addedLine(added: Added): string {
  if (added.outcome === 'refused') return `refused  ${added.source}: ${added.message}\n`
  const { outcome, name, id, episodes, created, skipped } = added
  const left = skipped === 0 ? '' : `, ${counted(skipped, 'item')} left out`
  const read = `${counted(episodes, 'episode')}${outcome === 'known' ? ` read, ${created} new` : ''}`
  return `${outcome.padEnd(8)} ${name} (${id}): ${read}${left}\n`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

function refreshedWords(refreshed: Refreshed): string {
  if (refreshed.outcome === 'failed') return refreshed.problem
  if (refreshed.outcome === 'unchanged') return 'nothing new'
  return `${refreshed.created} new of ${counted(refreshed.episodes, 'episode')}`
}

const toJson = ({ id, name, episodes, url, ...feed }: NamedFeed) => ({
  id,
  name,
  episodes,
  url: withoutPassword(url),
  type: feed.type,
  added_at: new Date(feed.addedAt).toISOString(),
  checked_at: new Date(feed.checkedAt).toISOString(),
  changed_at: new Date(feed.changedAt).toISOString(),
  problem: feed.problem,
  left_out: feed.skipped,
  ledger: feed.ledger,
})

/** Feeds for paying listeners have a password in their address. */
function withoutPassword(address: string): string {
  const url = URL.parse(address)
  if (url === null || url.password === '') return address
  url.password = '***'
  return url.href
}
