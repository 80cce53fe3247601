import type { PageError } from '../errors.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** An error that is shown because there is nowhere safe to send it. */
export const problemPage = ({ message, advice }: PageError): Html =>
  layout(
    'This does not work',
    html`<h1>This does not work</h1>
<p class="words">${message}</p>
<p class="quiet">${advice}</p>`,
  )
