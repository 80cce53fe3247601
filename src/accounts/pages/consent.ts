import type { Account, App } from '../../model/accounts.ts'
import { type Html, html } from './html.ts'
import { alert, layout } from './layout.ts'
import { person } from './person.ts'
import { type ScopeGroup, scopeGroups } from './scope-groups.ts'

type Content = {
  app: App
  account: Account
  scopes: string[]
  redirectUri: string
  csrf: string
  message: string | undefined
}

/** The consent page: who asks whom for what, and what happens next. */
export function consentPage(content: Content): Html {
  const { app, account, scopes, csrf, message } = content
  const token = html`<input type="hidden" name="csrf" value="${csrf}">`
  return layout(
    `Access for ${app.name}`,
    html`<h1>${app.name} asks for access</h1>
${app.description === '' ? undefined : html`<p class="quiet">${app.description}</p>`}
${alert(message)}
${person(
  account,
  html`<form method="post"><input type="hidden" name="step" value="switch">${token}
<span class="quiet">Not you?</span> <button class="link" type="submit">Switch account</button></form>`,
)}
<section aria-labelledby="asked">
<h2 id="asked">If you agree, ${app.name} can</h2>
${listed(scopeGroups(scopes))}
</section>
<form method="post">
<input type="hidden" name="step" value="consent">${token}
<div class="choice">
<button type="submit" name="decision" value="accept" data-testid="auth-accept">Agree</button>
<button class="second" type="submit" name="decision" value="cancel" data-testid="auth-cancel">Cancel</button>
</div>
</form>
<p class="quiet next">Either way you are sent back to <strong>${destination(content.redirectUri)}</strong>.
 ${app.name} does not get your password.</p>`,
  )
}

const listed = (groups: ScopeGroup[]) =>
  groups.length === 0
    ? html`<ul><li>See what everybody can see: the catalog and public playlists</li></ul>`
    : groups.map(
        ({ title, texts }) =>
          html`<h3>${title}</h3><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`,
      )

/** The part of an address by which a person can tell where it leads. */
function destination(redirectUri: string): string {
  const { protocol, host } = new URL(redirectUri)
  return /^https?:$/.test(protocol) ? host : `the app on this device (${protocol})`
}
