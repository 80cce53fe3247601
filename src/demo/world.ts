import { Catalog } from './catalog/catalog.ts'
import { addClassical } from './catalog/classical.ts'
import { startOfDay } from './catalog/dates.ts'
import { addDiscographies } from './catalog/discography.ts'
import { addFreshSingles } from './catalog/fresh-singles.ts'
import { addLinkedPair } from './catalog/linked-pair.ts'
import { demoCategories, demoShelves } from './people/categories.ts'
import { editorialPlaylists } from './people/playlists.ts'
import { Shelves } from './people/shelves.ts'
import { userPlaylists } from './people/user-playlists.ts'
import { demoUsers } from './people/users.ts'
import { demoSpoken } from './spoken/spoken.ts'
import type { DemoWorld } from './types.ts'

/**
 * The world a server without data starts with: made-up artists, real composers and their works,
 * three users with libraries and playlists. The same on every machine and the whole day long;
 * what is new or recent counts back from the first boot (epoch ms), so that it never looks stale.
 */
export function demoWorld(firstBoot: number): DemoWorld {
  const today = startOfDay(firstBoot)
  const catalog = new Catalog()
  const studios = addDiscographies(catalog)
  addClassical(catalog)
  addLinkedPair(catalog, studios)
  const singles = addFreshSingles(catalog, studios, today)

  const { batch, pictures, covers } = catalog
  const shelves = new Shelves(batch)
  const tracks = new Map(batch.tracks.map((track) => [track.id, track]))
  // Entries are in the order they were added, so the newest single comes last.
  const fresh = singles.toReversed().flatMap((single) => shelves.tracksOn(single).slice(0, 1))
  const users = demoUsers({ shelves, pictures, batch, firstBoot: today })
  const editors = { shelves, pictures, firstBoot: today, fresh }
  const playlists = [
    ...editorialPlaylists(editors),
    ...userPlaylists({ ...editors, users, tracks, covers }),
  ]
  const idOf = (name: string) => playlists.filter((one) => one.name === name).map(({ id }) => id)
  const followed = new Map([
    [
      'mira',
      [
        'Rain on the Window',
        'Blue Hour',
        'Fresh Ink',
        'Last Train to Seoul',
        'Road Trip (Theo + Mira)',
      ],
    ],
    ['theo', ['Heavy Weather', 'Corner Store Radio', 'Everything, Always']],
  ])
  return {
    batch,
    spoken: demoSpoken(pictures, today),
    playlists,
    users: users.map((user) => ({
      ...user,
      followedPlaylists: (followed.get(user.id) ?? []).flatMap(idOf),
    })),
    categories: demoCategories(pictures, idOf),
    shelves: demoShelves(idOf),
    artworks: pictures.all(),
  }
}
