import { Html, html } from './html.ts'
import { style } from './style.ts'

/** A whole page around its content: one card on a quiet ground. */
export const layout = (title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · Reprise</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="${icon}">
<style>${new Html(style)}</style>
</head>
<body>
<main>
<p class="brand">${mark} Reprise</p>
${content}
</main>
</body>
</html>
`

/** What went wrong with a form, said before it and by screen readers at once. */
export const alert = (message: string | undefined): Html | undefined =>
  message === undefined
    ? undefined
    : html`<p class="alert" id="trouble" role="alert">${message}</p>`

/** The sign that sends musicians back to the beginning: two dots before a thin and a thick bar. */
const strokes =
  '<circle cx="5" cy="9" r="2.2"/><circle cx="5" cy="15" r="2.2"/><rect x="10" y="3" width="2" height="18" rx="1"/><rect x="15" y="3" width="5" height="18" rx="1.5"/>'

const mark = new Html(
  `<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">${strokes}</svg>`,
)

const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#8a6fdf">${strokes}</svg>`,
)}`
