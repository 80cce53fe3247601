import type { Headers } from './entry.ts'

/** What stands where a secret was. */
const hidden = '***'

const names = [
  'access_token',
  'refresh_token',
  'id_token',
  'token',
  'client_secret',
  'client_assertion',
  'code',
  'code_verifier',
  'password',
  'csrf',
  'sig',
].join('|')

const inForm = new RegExp(`(^|[?&#"])(${names})=[^&#\\s"]*`, 'gi')
const inJson = new RegExp(`("(?:${names})"\\s*:\\s*")(?:\\\\.|[^"\\\\])*`, 'gi')

/** An address without the values that open something: codes, tokens, signatures. */
export const redactUrl = (url: string): string =>
  url.includes('?') || url.includes('#') ? url.replace(inForm, `$1$2=${hidden}`) : url

/** A body, a form or JSON, without secrets; what is in neither form has no names to go by. */
export const redactText = (text: string): string =>
  text.replace(inJson, `$1${hidden}`).replace(inForm, `$1$2=${hidden}`)

/** Headers as names and values. Of a credential its kind stays, which is often what was wrong. */
export function redactHeaders(headers: Readonly<Record<string, unknown>>): Headers {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => [name, redactHeader(name, String(one))] as const),
  )
}

function redactHeader(name: string, value: string): string {
  if (/^(proxy-)?authorization$/i.test(name)) return value.replace(/^(\w+ )?.*$/s, `$1${hidden}`)
  if (/^(set-)?cookie$|token|secret|api-?key/i.test(name)) return hidden
  return redactUrl(value)
}
