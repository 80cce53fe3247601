import { useSignal } from '@preact/signals'
import { bytesText, instantText } from '../../amounts.ts'
import { Act } from '../../components/act.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { go } from '../../router.ts'
import { desk } from '../../session.ts'
import { Admin } from './frame.tsx'

type Missing = { path: string; uri: string; missing_since: number }
type Held = { path: string; codec: string; bitrate: number; size: number }
type Duplicates = { uri: string; files: Held[] }

/** Files that are gone, and files that hold the same track. */
export function FilesPage() {
  const purge = async () => {
    await desk('POST', '/desk/admin/scans', { purge: true })
    go('/admin/music')
  }
  return (
    <Admin title="Files">
      <section aria-labelledby="missing">
        <h2 id="missing">Missing</h2>
        <p>Their tracks stay, unplayable, until the files are back or forgotten.</p>
        <p class="row">
          <Act
            confirm="Scan, then forget the files that are gone and the tracks that nobody saved or listed?"
            onAct={purge}
          >
            Forget what is gone
          </Act>
        </p>
        <Missing />
      </section>
      <section aria-labelledby="duplicates">
        <h2 id="duplicates">Duplicates</h2>
        <p>The best file of each track is played. Reprise changes none of them.</p>
        <Duplicated />
      </section>
    </Admin>
  )
}

function Missing() {
  const after = useSignal('')
  const found = useLoad(after.value, () =>
    desk<{ files: Missing[]; next: string | null }>(
      'GET',
      `/desk/admin/files/missing?after=${encodeURIComponent(after.value)}`,
    ),
  )
  return (
    <Shown of={found}>
      {({ files, next }) => (
        <>
          {files.length === 0 && <p class="quiet">No file is missing.</p>}
          <ul class="entries" aria-label="Missing files">
            {files.map(({ path, missing_since }) => (
              <li key={path}>
                <span class="what">
                  <span>{path}</span>
                  <span class="quiet">since {instantText(missing_since)}</span>
                </span>
              </li>
            ))}
          </ul>
          {next !== null && <More onMore={() => turnTo(after, next)} />}
        </>
      )}
    </Shown>
  )
}

function Duplicated() {
  const after = useSignal('')
  const found = useLoad(after.value, () =>
    desk<{ tracks: Duplicates[]; next: string | null }>(
      'GET',
      `/desk/admin/files/duplicates?after=${encodeURIComponent(after.value)}`,
    ),
  )
  return (
    <Shown of={found}>
      {({ tracks, next }) => (
        <>
          {tracks.length === 0 && <p class="quiet">No track is there twice.</p>}
          <ul class="entries" aria-label="Duplicate files">
            {tracks.map(({ uri, files }) => (
              <li key={uri}>
                {files.map(({ path, codec, bitrate, size }) => (
                  <span key={path} class="what">
                    <span>{path}</span>
                    <span class="quiet">
                      {codec}, {Math.round(bitrate / 1000)} kbit/s, {bytesText(size)}
                    </span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {next !== null && <More onMore={() => turnTo(after, next)} />}
        </>
      )}
    </Shown>
  )
}

const turnTo = (after: { value: string }, next: string) => {
  after.value = next
}

const More = ({ onMore }: { onMore: () => void }) => (
  <button type="button" onClick={onMore}>
    Next page
  </button>
)
