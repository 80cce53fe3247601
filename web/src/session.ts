import { signal } from '@preact/signals'

export type Person = {
  id: string
  display_name: string
  product: string
  /** Administrators see more pages. */
  role: 'user' | 'admin'
}

/** Who is logged in; null when nobody is. */
export const person = signal<Person | null>(null)

let csrf = ''
let token: { value: string; until: number } | undefined

/** Learns who is logged in with this browser. */
export async function start(): Promise<void> {
  const answer = await fetch('/desk/session')
  const session = (await answer.json()) as { user: Person | null; csrf: string }
  csrf = session.csrf
  person.value = session.user
}

/** Leads to the login page, which leads back here. */
export function logIn(): void {
  location.assign(`/login?continue=${encodeURIComponent(location.pathname)}`)
}

export async function logOut(): Promise<void> {
  await desk('POST', '/desk/sign-out')
  location.assign('/')
}

/** Asks the desk: what there is beside the Web API. @throws Error with the server's words */
export async function desk<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: { 'x-csrf-token': csrf, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return read<T>(answer)
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 401) logIn()
  const text = await answer.text()
  if (!answer.ok) throw new Error(wordsOf(text) ?? `The server answered ${answer.status}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Sends a file to the desk as it is. @throws Error with the server's words */
export async function upload<T>(path: string, file: File): Promise<T> {
  const answer = await fetch(`${path}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'x-csrf-token': csrf, 'content-type': 'application/octet-stream' },
    body: file,
  })
  return read<T>(answer)
}

/** A token of the Web API, renewed a minute before it ends. */
export async function accessToken(): Promise<string> {
  if (token === undefined || token.until < Date.now()) {
    const issued = await desk<{ access_token: string; expires_in: number }>('POST', '/desk/token')
    token = { value: issued.access_token, until: Date.now() + (issued.expires_in - 60) * 1000 }
  }
  return token.value
}

/** Drops a token that the server no longer takes. */
export function forgetToken(): void {
  token = undefined
}

/** What an error body says, when it is one. */
export function wordsOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: { message?: string } }).error?.message
  } catch {
    return undefined
  }
}
