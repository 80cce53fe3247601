import { useSignal } from '@preact/signals'
import { desk, person } from '../session.ts'
import type { Access, App } from './shapes.ts'

const profiles: Record<Access, string> = {
  classic: 'Everything, as before November 2024. What an app has unless you say otherwise.',
  both: 'Everything, under the names of both generations, for programs of unknown age.',
  extended: 'What an app with extended quota has today: without what was closed in November 2024.',
  development:
    'What an app in development mode has since 2026: 48 operations, and at most five users.',
}

type Props = { app: App; onChange: (app: App) => void }

/** How much of the API an app sees, and how often it may ask. */
export function AccessPanel({ app, onChange }: Props) {
  const trouble = useSignal('')
  const change = async (body: Partial<App>) => {
    try {
      trouble.value = ''
      onChange(await desk<App>('PUT', `/desk/apps/${app.client_id}`, body))
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  return (
    <section aria-labelledby="access" class="panel">
      <h2 id="access">Access</h2>
      <fieldset>
        <legend>Access profile</legend>
        {(Object.keys(profiles) as Access[]).map((profile) => (
          <label class="check" key={profile}>
            <input
              type="radio"
              name="access"
              checked={app.access === profile}
              onChange={() => change({ access: profile })}
            />
            <span>
              {profile}
              <span class="quiet">{profiles[profile]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">
        Tokens that were given already follow. What each profile shows, field by field:
        docs/access-profiles.md.
      </p>
      {person.value?.role === 'admin' && (
        <label class="check">
          <input
            type="checkbox"
            checked={app.mcp}
            onChange={(event) => change({ mcp: event.currentTarget.checked })}
          />
          <span>
            MCP
            <span class="quiet">Lets it use /mcp: the tools through which assistants act.</span>
          </span>
        </label>
      )}
      <RateLimit app={app} onChange={(rate_limit) => change({ rate_limit })} />
      <p class="trouble" role="alert">
        {trouble.value}
      </p>
    </section>
  )
}

type RateProps = { app: App; onChange: (limit: number | null) => void }

/** Only administrators set it: it protects the server from the app. */
function RateLimit({ app, onChange }: RateProps) {
  if (person.value?.role !== 'admin') {
    return <p>Rate limit: {wordsFor(app.rate_limit)}</p>
  }
  return (
    <label class="field">
      Rate limit
      <span class="quiet" id="rate-words">
        Requests in any 30 seconds. 0 is any number; empty is what the setting rate_limit says.
      </span>
      <input
        inputMode="numeric"
        pattern="\d{0,9}"
        aria-describedby="rate-words"
        value={app.rate_limit ?? ''}
        onChange={(event) => {
          const { value, validity } = event.currentTarget
          if (validity.valid) onChange(value === '' ? null : Number(value))
        }}
      />
    </label>
  )
}

function wordsFor(limit: number | null): string {
  if (limit === null) return "the server's own"
  return limit === 0 ? 'none' : `${limit} requests in any 30 seconds`
}
