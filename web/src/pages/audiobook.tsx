import { allPages } from '../all-pages.ts'
import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import type { Audiobook, Episode, Page } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const book = await api<Audiobook>(`/audiobooks/${id}`, { signal })
  const first = await api<Page<Episode>>(`/audiobooks/${id}/chapters?limit=50`, { signal })
  return { book, chapters: await allPages(first, signal) }
}

/** An audiobook: its chapters in their order. */
export function AudiobookPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded} isPage>
      {({ book, chapters }) => (
        <>
          <header class="headline">
            <Cover images={book.images} width={640} />
            <div>
              <Title>{book.name}</Title>
              <p>{book.authors.map(({ name }) => name).join(', ')}</p>
              <p class="quiet">{book.description}</p>
              <p class="row">
                <button type="button" class="main" onClick={() => play({ context_uri: book.uri })}>
                  Play
                </button>
                <SaveButton uri={book.uri} name={book.name} />
              </p>
            </div>
          </header>
          <Spoken
            label="Chapters"
            items={chapters}
            onPlay={({ uri }) => play({ context_uri: book.uri, offset: { uri } })}
          />
        </>
      )}
    </Shown>
  )
}
