import { type ReadonlySignal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { HomePage } from './pages/home.tsx'

/** What a page is given: the parts of its address that its pattern names. */
export type PageProps = { params: Record<string, string> }
export type Page = ComponentType<PageProps>

type Route = { pattern: RegExp; page: ReadonlySignal<Page | undefined>; fetch: () => void }

/** Every page by its address; all but the first are fetched when they are first opened. */
const routes: Route[] = [
  route(/^\/(player)?$/, () => HomePage),
  route(/^\/player\/search$/, async () => (await import('./pages/search.tsx')).SearchPage),
  route(/^\/player\/queue$/, async () => (await import('./pages/queue.tsx')).QueuePage),
  route(
    /^\/player\/library(\/(?<kind>\w+))?$/,
    async () => (await import('./pages/library.tsx')).LibraryPage,
  ),
  route(/^\/player\/album\/(?<id>\w+)$/, async () => (await import('./pages/album.tsx')).AlbumPage),
  route(
    /^\/player\/artist\/(?<id>\w+)$/,
    async () => (await import('./pages/artist.tsx')).ArtistPage,
  ),
  route(
    /^\/player\/playlist\/(?<id>\w+)$/,
    async () => (await import('./pages/playlist.tsx')).PlaylistPage,
  ),
  route(/^\/player\/show\/(?<id>\w+)$/, async () => (await import('./pages/show.tsx')).ShowPage),
  route(
    /^\/player\/audiobook\/(?<id>\w+)$/,
    async () => (await import('./pages/audiobook.tsx')).AudiobookPage,
  ),
  route(/^\/setup$/, async () => (await import('./pages/setup.tsx')).SetupPage),
  route(/^\/admin$/, async () => (await import('./pages/admin/users.tsx')).UsersPage),
  route(/^\/admin\/access$/, async () => (await import('./pages/admin/access.tsx')).AccessPage),
  route(/^\/admin\/music$/, async () => (await import('./pages/admin/music.tsx')).MusicPage),
  route(/^\/admin\/imports$/, async () => (await import('./pages/admin/imports.tsx')).ImportsPage),
  route(/^\/admin\/files$/, async () => (await import('./pages/admin/files.tsx')).FilesPage),
  route(/^\/admin\/devices$/, async () => (await import('./pages/admin/devices.tsx')).DevicesPage),
  route(/^\/admin\/storage$/, async () => (await import('./pages/admin/storage.tsx')).StoragePage),
  route(/^\/apps\/consents$/, async () => (await import('./pages/consents.tsx')).ConsentsPage),
  route(/^\/apps$/, async () => (await import('./pages/apps.tsx')).AppsPage),
  route(/^\/apps\/(?<id>[\w.-]+)$/, async () => (await import('./pages/app.tsx')).AppPage),
  route(/^\/requests$/, async () => (await import('./pages/requests.tsx')).RequestsPage),
  route(/^\/console$/, async () => (await import('./pages/console.tsx')).ConsolePage),
]

/** The page of an address, fetched now unless it is there; undefined when there is none. */
export function pageAt(
  path: string,
): { page: Page | undefined; params: Record<string, string> } | undefined {
  for (const { pattern, page, fetch } of routes) {
    const match = pattern.exec(path)
    if (match === null) continue
    if (page.value === undefined) fetch()
    return { page: page.value, params: { ...match.groups } }
  }
  return undefined
}

function route(pattern: RegExp, load: () => Page | Promise<Page>): Route {
  const page = signal<Page | undefined>(undefined)
  const keep = (loaded: Page) => {
    page.value = loaded
  }
  const fetch = () => {
    const loaded = load()
    if (loaded instanceof Promise) void loaded.then(keep)
    else keep(loaded)
  }
  return { pattern, page, fetch }
}
