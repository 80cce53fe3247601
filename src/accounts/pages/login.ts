import { type Html, html } from './html.ts'
import { alert, layout } from './layout.ts'

type Content = {
  /** What the browser goes on to. */
  to: string
  /** Whether that is an app which asks for consent next. */
  isApp: boolean
  csrf: string
  /** What was typed before, when the page is shown again. */
  name: string
  message: string | undefined
}

/** The login page. Clients that log in by themselves look for the ids of its elements. */
export function loginPage({ to, isApp, csrf, name, message }: Content): Html {
  const trouble = message === undefined ? undefined : html` aria-describedby="trouble"`
  const focus = html` autofocus`
  return layout(
    'Log in',
    html`<h1>Log in</h1>
<p class="quiet">to continue to <strong>${to}</strong></p>
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
${isApp ? html`<p class="quiet next">Next you see what ${to} asks for. It does not get your password.</p>` : undefined}`,
  )
}
