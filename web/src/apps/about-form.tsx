import { useSignal } from '@preact/signals'
import { adviceFor } from './advice.ts'
import { RedirectUris } from './redirect-uris.tsx'
import type { About, Rules } from './shapes.ts'

type Props = { about: About; button: string; onSave: (about: About) => Promise<void> }

/** What an app says of itself: the same fields as everywhere, so that tutorials fit. */
export function AboutForm({ about, button, onSave }: Props) {
  const filled = useSignal(about)
  const said = useSignal({ isTrouble: false, words: '' })
  const set = (change: Partial<About>) => {
    filled.value = { ...filled.value, ...change }
  }
  const { name, description, website, redirect_uris: uris, redirect_rules: rules } = filled.value
  const save = async (event: Event) => {
    event.preventDefault()
    const given = uris.map((uri) => uri.trim()).filter(Boolean)
    if (given.some((uri) => adviceFor(uri, rules)?.kind === 'trouble')) {
      said.value = { isTrouble: true, words: 'A redirect URI cannot be saved as it is.' }
      return
    }
    try {
      await onSave({ ...filled.value, redirect_uris: given })
      said.value = { isTrouble: false, words: 'Saved.' }
    } catch (error) {
      said.value = { isTrouble: true, words: error instanceof Error ? error.message : '' }
    }
  }
  return (
    <form class="fields" onSubmit={save}>
      <label>
        App name
        <input
          value={name}
          required
          maxLength={100}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        App description
        <textarea
          rows={2}
          value={description}
          maxLength={1000}
          onInput={(event) => set({ description: event.currentTarget.value })}
        />
      </label>
      <label>
        Website
        <input
          type="url"
          value={website}
          placeholder="https://"
          onInput={(event) => set({ website: event.currentTarget.value })}
        />
      </label>
      <RedirectUris uris={uris} rules={rules} onChange={(next) => set({ redirect_uris: next })} />
      <RulesSwitch rules={rules} onChange={(next) => set({ redirect_rules: next })} />
      <p class="row">
        <button type="submit" class="main">
          {button}
        </button>
        <span role="status" class={said.value.isTrouble ? 'trouble' : 'quiet'}>
          {said.value.words}
        </span>
      </p>
    </form>
  )
}

type RulesProps = { rules: Rules; onChange: (rules: Rules) => void }

const RulesSwitch = ({ rules, onChange }: RulesProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={rules === 'strict'}
      onChange={(event) => onChange(event.currentTarget.checked ? 'strict' : 'relaxed')}
    />
    <span>
      Strict redirect rules
      <span class="quiet">
        Refuses what the public service has refused since 2025: http that leaves this machine, and
        localhost. Without it such an address only gets a warning here.
      </span>
    </span>
  </label>
)
