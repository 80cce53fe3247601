import { IconButton } from '../components/icon.tsx'
import { adviceFor } from './advice.ts'
import type { Rules } from './shapes.ts'

type Props = { uris: readonly string[]; rules: Rules; onChange: (uris: string[]) => void }

/** Where users may be sent back to, each with what there is to say about it. */
export function RedirectUris({ uris, rules, onChange }: Props) {
  const shown = uris.length === 0 ? [''] : uris
  return (
    <fieldset>
      <legend>Redirect URIs</legend>
      {shown.map((uri, at) => {
        const advice = adviceFor(uri.trim(), rules)
        const id = `redirect-uri-${at + 1}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place, whatever is in it
          <div key={at}>
            <div class="joined">
              <input
                aria-label={`Redirect URI ${at + 1}`}
                aria-describedby={id}
                value={uri}
                placeholder="http://127.0.0.1:8888/callback"
                spellcheck={false}
                onInput={(event) => onChange(shown.with(at, event.currentTarget.value))}
              />
              <IconButton
                icon="remove"
                label={`Remove redirect URI ${at + 1}`}
                onClick={() => onChange(shown.toSpliced(at, 1))}
              />
            </div>
            <p id={id} role="status" class={advice?.kind === 'note' ? 'quiet' : 'trouble'}>
              {advice?.words}
            </p>
          </div>
        )
      })}
      <button type="button" onClick={() => onChange([...shown, ''])}>
        Add another
      </button>
    </fieldset>
  )
}
