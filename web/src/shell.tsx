import { AddToPlaylist } from './components/add-to-playlist.tsx'
import { Menu } from './components/menu.tsx'
import mark from './icon.svg'
import { Welcome } from './pages/welcome.tsx'
import { Bar } from './player/bar.tsx'
import { Shortcuts, showShortcuts } from './player/shortcuts.tsx'
import { address } from './router.ts'
import { pageAt } from './routes.ts'
import { logOut, person } from './session.ts'

/** The frame around every page: where to go, the page itself, and what plays. */
export function Shell() {
  const [path] = address.value.split('?')
  // Setting up begins before there is anybody to log in.
  if (path === '/setup') return <Current />
  if (person.value === null) return <Welcome />
  return (
    <>
      <a class="skip" href="#page">
        Skip to the page
      </a>
      <div class="shell">
        <nav class="side" aria-label="Pages">
          <p class="brand">
            <img src={mark} alt="" width="24" height="24" /> Reprise
          </p>
          <Links title="Listen" links={listen} />
          <Links title="Library" links={library} />
          <Links title="Desk" links={deskLinks} />
          {person.value.role === 'admin' && <Links title="Server" links={serverLinks} />}
          <Links title={person.value.display_name} links={personal} />
          <button type="button" class="link" onClick={showShortcuts}>
            Shortcuts
          </button>
          <button type="button" class="link" onClick={logOut}>
            Log out
          </button>
        </nav>
        <main id="page" tabIndex={-1}>
          <Current />
        </main>
      </div>
      <Bar />
      <Menu />
      <AddToPlaylist />
      <Shortcuts />
    </>
  )
}

const listen = [
  { path: '/', name: 'Home' },
  { path: '/player/search', name: 'Search' },
  { path: '/player/queue', name: 'Now playing' },
]

const library = [
  { path: '/player/library/playlists', name: 'Playlists' },
  { path: '/player/library/tracks', name: 'Saved tracks' },
  { path: '/player/library/albums', name: 'Albums' },
  { path: '/player/library/artists', name: 'Artists' },
  { path: '/player/library/shows', name: 'Podcasts' },
  { path: '/player/library/audiobooks', name: 'Audiobooks' },
]

const deskLinks = [
  { path: '/apps', name: 'Apps' },
  { path: '/console', name: 'Console' },
  { path: '/requests', name: 'Requests' },
]

const personal = [{ path: '/apps/consents', name: 'Apps with access' }]

const serverLinks = [{ path: '/admin', name: 'Administration' }]

/** The link that leads to an address, or nearest above it: an app is below the apps. */
function linkTo(here: string): string | undefined {
  const lists = [listen, library, deskLinks, serverLinks, personal]
  const paths = lists.flat().map(({ path }) => path)
  const above = paths.filter((path) => here === path || here.startsWith(`${path}/`))
  return above.sort((a, b) => b.length - a.length)[0]
}

type LinksProps = { title: string; links: { path: string; name: string }[] }

function Links({ title, links }: LinksProps) {
  const [here = '/'] = address.value.split('?')
  const current = linkTo(here)
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {links.map(({ path, name }) => (
          <li key={path}>
            <a href={path} {...(path === current ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Current() {
  const [path = '/'] = address.value.split('?')
  const found = pageAt(path)
  if (found === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>There is no such page</h1>
        <p>
          <a href="/">Go home</a>
        </p>
      </>
    )
  }
  if (found.page === undefined) return null
  // A page begins anew for every address, so that nothing of the last one shines through.
  return <found.page key={path} params={found.params} />
}
