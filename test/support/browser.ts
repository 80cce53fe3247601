import assert from 'node:assert/strict'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Form, formsOf } from '../clients/support/html-forms.ts'

export type Page = {
  status: number
  html: string
  headers: LightMyRequestResponse['headers']
  /** Where the answer sends the browser, if anywhere. */
  location: string | undefined
  /** The lines that set cookies. */
  cookies: string[]
  /** The address it came from; forms without an action go back there. */
  url: string
}

/** Cookies, forms and one redirect at a time, over the real router. */
export class Browser {
  readonly #app: FastifyInstance
  readonly #headers: Record<string, string>
  readonly cookies = new Map<string, string>()

  constructor(app: FastifyInstance, headers: Record<string, string> = {}) {
    this.#app = app
    this.#headers = headers
  }

  open(url: string): Promise<Page> {
    return this.#request('GET', url)
  }

  post(url: string, fields: Record<string, string>): Promise<Page> {
    return this.#request('POST', url, new URLSearchParams(fields).toString())
  }

  /** Presses a button, named by its id or test id, of a page's form filled with `values`. */
  press(page: Page, button: string, values: Record<string, string> = {}): Promise<Page> {
    const { form, field } = buttonOf(page, button)
    return this.post(page.url, { ...form.fields, ...field, ...values })
  }

  /** Follows a redirect within the site. */
  follow(page: Page): Promise<Page> {
    assert.ok(page.location, `a redirect, not ${page.status} ${page.html}`)
    const { pathname, search } = new URL(page.location, `http://localhost${page.url}`)
    return this.open(pathname + search)
  }

  async #request(method: 'GET' | 'POST', url: string, payload?: string): Promise<Page> {
    const reply = await this.#app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...this.#headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of reply.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return {
      status: reply.statusCode,
      html: reply.body,
      headers: reply.headers,
      location: reply.headers.location,
      cookies: [reply.headers['set-cookie'] ?? []].flat(),
      url,
    }
  }
}

function buttonOf(page: Page, button: string): { form: Form; field: Record<string, string> } {
  for (const form of formsOf(page.html)) {
    const found = form.submitters.find(({ id, testId }) => id === button || testId === button)
    if (found === undefined) continue
    return { form, field: found.name === '' ? {} : { [found.name]: found.value } }
  }
  throw new Error(`no button ${button} on the page: ${page.status} ${page.html}`)
}
