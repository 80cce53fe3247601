import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import type { PageProps } from '../routes.ts'
import type { Episode, Page, Show } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const show = await api<Show>(`/shows/${id}`, { signal })
  const episodes = await api<Page<Episode>>(`/shows/${id}/episodes?limit=50`, { signal })
  return { show, episodes: episodes.items }
}

/** A podcast: its newest episodes, each with how far it was heard. */
export function ShowPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded}>
      {({ show, episodes }) => (
        <>
          <header class="headline">
            <Cover images={show.images} width={640} />
            <div>
              <Title>{show.name}</Title>
              <p>{show.publisher}</p>
              <p class="quiet">{show.description}</p>
              <p>
                <SaveButton kind="shows" id={show.id} name={show.name} />
              </p>
            </div>
          </header>
          <Spoken label="Episodes" items={episodes} context={show.uri} />
        </>
      )}
    </Shown>
  )
}
