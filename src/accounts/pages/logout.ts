import type { Account } from '../../model/accounts.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { person } from './person.ts'

/** Asks whether to log out. */
export const logoutPage = ({ account, csrf }: { account: Account; csrf: string }): Html =>
  layout(
    'Log out',
    html`<h1>Log out?</h1>
${person(account)}
<p class="quiet">Apps that you gave access to keep it.</p>
<form method="post">
<input type="hidden" name="csrf" value="${csrf}">
<button class="wide" type="submit">Log out</button>
</form>`,
  )

/** Says that nobody is logged in. */
export const loggedOutPage = (): Html =>
  layout(
    'Logged out',
    html`<h1>You are logged out</h1>
<p class="quiet">Apps bring you back here when they need you to log in.</p>`,
  )
