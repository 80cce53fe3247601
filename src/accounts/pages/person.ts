import type { Account } from '../../model/accounts.ts'
import { type Html, html } from './html.ts'

/** Who is logged in: a letter, the name others see, and the user name. */
export function person(account: Account, rest?: Html): Html {
  const [initial = '?'] = account.displayName.trim()
  return html`<div class="person">
<span class="initial" aria-hidden="true">${initial.toUpperCase()}</span>
<p><strong>${account.displayName}</strong> <span class="quiet">${account.id}</span></p>
${rest}
</div>`
}
