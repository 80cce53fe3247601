import assert from 'node:assert/strict'
import { FormBrowser, type Page, type Visit } from './form-browser.ts'
import type { Form, Submitter } from './html-forms.ts'

/**
 * Walks through login and consent as a person would, by the element ids that the official SDK's
 * own tests rely on.
 * @returns the redirect address with its `code` and `state`
 */
export async function logInAndAgree(
  authorizeUrl: string,
  user: { email: string; password: string },
): Promise<URL> {
  const browser = new FormBrowser(authorizeUrl)
  const login = pageOf(await browser.open(authorizeUrl))
  const { form, submitter } = find(login, (button) => button.id === 'login-button')
  const asked = await browser.submit(login, form, submitter, {
    [nameOf(form, 'login-username')]: user.email,
    [nameOf(form, 'login-password')]: user.password,
  })
  // Who agreed to as much before is not asked again.
  if ('left' in asked) return asked.left
  const consent = pageOf(asked)
  const agree = find(consent, (button) => button.testId === 'auth-accept')
  const answered = await browser.submit(consent, agree.form, agree.submitter)
  assert.ok('left' in answered, 'agreeing leads to the redirect URI')
  return answered.left
}

function pageOf(visit: Visit): Page {
  assert.ok('page' in visit, `expected a page, was sent to ${'left' in visit ? visit.left : ''}`)
  assert.equal(visit.page.status, 200, visit.page.html)
  return visit.page
}

function find(page: Page, wanted: (button: Submitter) => boolean) {
  for (const form of page.forms) {
    const submitter = form.submitters.find(wanted)
    if (submitter !== undefined) return { form, submitter }
  }
  throw new Error(`the button is not on the page:\n${page.html}`)
}

function nameOf(form: Form, id: string): string {
  const entry = Object.entries(form.idOf).find(([, inputId]) => inputId === id)
  assert.ok(entry, `no input #${id}`)
  return entry[0]
}
