import type { App } from '../../model/accounts.ts'
import { type Html, html } from './html.ts'
import { alert, layout } from './layout.ts'

type Content = {
  app: App
  csrf: string
  /** What was typed before, when the page is shown again. */
  name: string
  message: string | undefined
}

/** The login page. Clients that log in by themselves look for the ids of its elements. */
export function loginPage({ app, csrf, name, message }: Content): Html {
  const trouble = message === undefined ? undefined : html` aria-describedby="trouble"`
  const focus = html` autofocus`
  return layout(
    'Log in',
    html`<h1>Log in</h1>
<p class="quiet">to continue to <strong>${app.name}</strong></p>
${alert(message)}
<form method="post">
<input type="hidden" name="step" value="login">
<input type="hidden" name="csrf" value="${csrf}">
<label for="login-username">User name or e-mail address</label>
<input id="login-username" name="username" type="text" value="${name}" required maxlength="320"
 autocomplete="username" autocapitalize="none" spellcheck="false"${trouble}${name === '' ? focus : undefined}>
<label for="login-password">Password</label>
<input id="login-password" name="password" type="password" required
 autocomplete="current-password"${trouble}${name === '' ? undefined : focus}>
<button id="login-button" class="wide" type="submit">Log in</button>
</form>
<p class="quiet next">Next you see what ${app.name} asks for. It does not get your password.</p>`,
  )
}
