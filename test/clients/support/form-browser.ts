import { type Form, formsOf, type Submitter } from './html-forms.ts'

const MAX_REDIRECTS = 10

/** Where a request ended: a page of the site, or an address that the site sent the visitor to. */
export type Visit = { page: Page } | { left: URL }

export type Page = { url: URL; status: number; html: string; forms: Form[] }

/**
 * As much of a browser as logging in needs: one site, cookies, forms and redirects, no scripts.
 * It stops at the border: a redirect to another origin is reported, not followed.
 */
export class FormBrowser {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(baseUrl: string) {
    this.#origin = new URL(baseUrl).origin
  }

  open(url: string | URL): Promise<Visit> {
    return this.#request(new URL(url, this.#origin), { method: 'GET' })
  }

  /** Presses a button of a form whose fields are filled with `values` over what the page gave. */
  submit(page: Page, form: Form, submitter: Submitter, values: Record<string, string> = {}) {
    const fields = new URLSearchParams({ ...form.fields, ...values })
    if (submitter.name !== '') fields.set(submitter.name, submitter.value)
    const target = new URL(submitter.action ?? form.action, page.url)
    if (form.method === 'POST') return this.#request(target, { method: 'POST', body: fields })
    target.search = String(fields)
    return this.#request(target, { method: 'GET' })
  }

  async #request(target: URL, first: RequestInit): Promise<Visit> {
    let url = target
    let init = first
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const res = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { accept: 'text/html', cookie: this.#cookieHeader() },
      })
      this.#keepCookies(res.headers.getSetCookie())
      const location = res.headers.get('location')
      const html = await res.text()
      if (location === null)
        return { page: { url, status: res.status, html, forms: formsOf(html) } }
      url = new URL(location, url)
      if (url.origin !== this.#origin) return { left: url }
      if (res.status !== 307 && res.status !== 308) init = { method: 'GET' }
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects from ${target}`)
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', ...value] = pair.trim().split('=')
      const isGone = attributes.some((text) => /^\s*max-age=0\s*$/i.test(text))
      if (isGone) this.#cookies.delete(name)
      else this.#cookies.set(name, value.join('='))
    }
  }
}
