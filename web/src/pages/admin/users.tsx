import { useSignal } from '@preact/signals'
import { Act } from '../../components/act.tsx'
import { Copied } from '../../components/copied.tsx'
import { Field } from '../../components/field.tsx'
import { Form } from '../../components/form.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { desk } from '../../session.ts'
import { Admin } from './frame.tsx'

type User = { id: string; display_name: string; role: 'user' | 'admin' }
type Password = { of: string; password: string }

/** Who may log in, and who looks after the server. */
export function UsersPage() {
  const round = useSignal(0)
  const made = useSignal<Password | null>(null)
  const users = useLoad(`users ${round.value}`, () =>
    desk<{ users: User[] }>('GET', '/desk/admin/users'),
  )
  const add = async ({ name = '' }: Record<string, string>) => {
    const { password } = await desk<Password>('POST', '/desk/admin/users', { name })
    made.value = { of: name, password }
    round.value++
  }
  const renew = async ({ id }: User) => {
    const { password } = await desk<Password>('POST', `/desk/admin/users/${id}/password`)
    made.value = { of: id, password }
  }
  const change = async ({ id, role }: User) => {
    const other = role === 'admin' ? 'user' : 'admin'
    await desk('PUT', `/desk/admin/users/${id}/role`, { role: other })
    round.value++
  }
  return (
    <Admin title="Users">
      <div aria-live="polite">
        {made.value && (
          <>
            <Copied label={`Password of ${made.value.of}`} text={made.value.password} />
            <p class="quiet">It is shown once: only a hash of it is kept.</p>
          </>
        )}
      </div>
      <Shown of={users}>
        {({ users: all }) => (
          <ul class="entries">
            {all.map((user) => (
              <li key={user.id} class="row">
                <span class="what">
                  <strong>{user.id}</strong>
                  <span class="quiet">
                    {user.role === 'admin' ? 'administrator' : user.display_name}
                  </span>
                </span>
                <Act
                  label={`New password for ${user.id}`}
                  confirm={`Give ${user.id} a new password? Their browsers are logged out.`}
                  onAct={() => renew(user)}
                >
                  New password
                </Act>
                <Act
                  label={`${user.role === 'admin' ? 'No longer admin' : 'Make admin'}: ${user.id}`}
                  onAct={() => change(user)}
                >
                  {user.role === 'admin' ? 'No longer admin' : 'Make admin'}
                </Act>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <section aria-labelledby="add-user">
        <h2 id="add-user">Add a user</h2>
        <Form action="Add" onSend={add}>
          <Field
            label="Name"
            name="name"
            hint="a to z, digits, dot, dash and underscore; a password is made up"
            autocomplete="off"
            required
            maxlength={64}
          />
        </Form>
      </section>
    </Admin>
  )
}
