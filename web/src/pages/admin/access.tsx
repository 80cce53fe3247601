import { useSignal } from '@preact/signals'
import { instantText } from '../../amounts.ts'
import { Act } from '../../components/act.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { desk, person } from '../../session.ts'
import { Admin } from './frame.tsx'

type Grant = {
  app_id: string
  app_name: string
  scope: string
  granted_at: number
  refresh_tokens: number
  access_tokens: number
}

/** What apps may do for a user, to be taken from them. */
export function AccessPage() {
  const user = useSignal(person.value?.id ?? '')
  const users = useLoad('users', () =>
    desk<{ users: { id: string }[] }>('GET', '/desk/admin/users'),
  )
  return (
    <Admin title="Access">
      <p>Which apps may act for whom, and with how many tokens.</p>
      <Shown of={users}>
        {({ users: all }) => (
          <div class="field">
            <label for="whose">User</label>
            <select
              id="whose"
              value={user.value}
              onChange={(event) => {
                user.value = event.currentTarget.value
              }}
            >
              {all.map(({ id }) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          </div>
        )}
      </Shown>
      <Grants key={user.value} user={user.value} />
    </Admin>
  )
}

function Grants({ user }: { user: string }) {
  const round = useSignal(0)
  const path = `/desk/admin/users/${encodeURIComponent(user)}/access`
  const grants = useLoad(`${path} ${round.value}`, () => desk<{ apps: Grant[] }>('GET', path))
  const revoke = async ({ app_id }: Grant) => {
    await desk('DELETE', `${path}/${encodeURIComponent(app_id)}`)
    round.value++
  }
  return (
    <Shown of={grants}>
      {({ apps }) =>
        apps.length === 0 ? (
          <p class="quiet">No app may act for {user}.</p>
        ) : (
          <ul class="entries">
            {apps.map((grant) => (
              <li key={grant.app_id} class="row">
                <span class="what">
                  <strong>{grant.app_name}</strong>
                  <span class="quiet">{factsOf(grant)}</span>
                </span>
                <Act
                  label={`Revoke the access of ${grant.app_name}`}
                  confirm={`${grant.app_name} will have to ask ${user} again. Revoke its access?`}
                  onAct={() => revoke(grant)}
                >
                  Revoke
                </Act>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

function factsOf({ scope, granted_at, refresh_tokens, access_tokens }: Grant): string {
  const agreed = granted_at === 0 ? 'never asked' : `agreed ${instantText(granted_at)}`
  const tokens = `${refresh_tokens} to refresh, ${access_tokens} open now`
  return [agreed, tokens, scope].filter((part) => part !== '').join(' · ')
}
