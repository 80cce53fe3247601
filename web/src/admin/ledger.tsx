import { useSignal } from '@preact/signals'
import { Act } from '../components/act.tsx'
import type { Job } from '../components/job.tsx'
import { desk } from '../session.ts'

type Entry = { where: string; outcome: string; reason: string; detail: string }
type Page = { entries: Entry[]; next: number | null }

/** What a job could not use, and why, page by page when it is asked for. */
export function Ledger({ job }: { job: Job }) {
  const entries = useSignal<Entry[] | null>(null)
  const next = useSignal<number | null>(0)
  const more = async () => {
    const page = await desk<Page>('GET', `/desk/admin/jobs/${job.id}/ledger?from=${next.value}`)
    entries.value = [...(entries.value ?? []), ...page.entries]
    next.value = page.next
  }
  return (
    <div class="ledger">
      {entries.value?.length === 0 && <p class="quiet">Nothing is kept of it any more.</p>}
      <ul>
        {entries.value?.map(({ where, outcome, reason, detail }, at) => (
          // Lines are never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: a ledger may say the same twice
          <li key={at}>
            <strong>{reason === '' ? outcome : reason}</strong> <span>{where}</span>
            {detail !== '' && <code>{detail}</code>}
          </li>
        ))}
      </ul>
      {next.value !== null && (
        <Act onAct={more}>{entries.value === null ? 'What was not taken in?' : 'More'}</Act>
      )}
    </div>
  )
}
